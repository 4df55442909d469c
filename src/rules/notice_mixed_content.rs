//! `notice-mixed-content`: a section that has nothing to do with personal data.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::language::OwnWords;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "notice-mixed-content",
    topic: Topic::Language,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "Art. 12(1) GDPR; WP260 rev.01",
    page: include_str!("notice_mixed_content.md"),
    ..Rule::OF_NOTICE
};

/// What is about the reader's data, in whatever words.
const OF_DATA: [Meaning; 10] = [
    Meaning::Tracker,
    Meaning::ConsentAssumed,
    Meaning::DataOwned,
    Meaning::RightsWaived,
    Meaning::NeverShared,
    Meaning::ErasedAtEnd,
    Meaning::JointControl,
    Meaning::MachineDecision,
    Meaning::CheckThisPage,
    Meaning::Sold,
];

/// A shorter section costs the reader nothing.
const WORTH_READING: usize = 20;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for id in context.notice.section.keys() {
        let base = format!("section.{id}.");
        let words = || context.words.iter().filter(|own| own.text_at.starts_with(&base));
        let length = words().map(count).max().unwrap_or(0);
        // What a rule can read as being about data is not foreign, however it is worded.
        let at = format!("section.{id}");
        let names_any = OF_DATA.iter().any(|one| context.mentions.named(&at, *one).is_some());
        if length >= WORTH_READING && !names_any && !words().any(is_about_privacy) {
            let message = Message::new("notice-mixed-content");
            diagnostics.push(RULE.finding(format!("section.{id}"), message));
        }
    }
}

fn count(own: &OwnWords<'_>) -> usize {
    own.sentences.iter().map(|sentence| sentence.words.len()).sum()
}

/// Whether a text has a word of what notices are about; where a language has no list, it has.
fn is_about_privacy(own: &OwnWords<'_>) -> bool {
    own.locale.about.topics.get("privacy").is_none_or(|stems| has_stem(own, stems))
}

/// Whether any word of a text begins with one of these.
pub fn has_stem(own: &OwnWords<'_>, stems: &[String]) -> bool {
    let lower = own.plain.to_lowercase();
    stems.iter().any(|stem| {
        let begins = |(at, _): (usize, &str)| {
            lower.get(..at).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
        };
        lower.match_indices(stem.as_str()).any(begins)
    })
}
