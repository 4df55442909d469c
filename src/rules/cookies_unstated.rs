//! `cookies-unstated`: the notice says that no cookies are used, and a fact or a word speaks of them.

use super::look::{self, find, place_of, purposes, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::{EntryTable, entry_in};
use crate::language::OwnWords;
use crate::model::Stated;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "cookies-unstated",
    topic: Topic::Special,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 5(3) of Directive 2002/58/EC; Art. 5(1)(a) GDPR",
    page: include_str!("cookies_unstated.md"),
    ..Rule::OF_NOTICE
};

/// The standard data category that only cookies give.
const COOKIE_DATA: &str = "cookie-identifiers";

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if !matches!(context.notice.cookies, Some(Stated::Nothing(_))) {
        return;
    }
    for (at, id, purpose) in purposes(context) {
        if let Some(index) = purpose.data.iter().position(|datum| datum == COOKIE_DATA) {
            let message = Message::new("cookies-unstated-data")
                .with("purpose", help::purpose(context, id))
                .with("data", COOKIE_DATA);
            diagnostics.push(finding(format!("{at}.data.{index}"), message));
            return;
        }
    }
    let used = |own: &&OwnWords<'_>| is_about_handling(context, own);
    for own in context.words.iter().filter(used) {
        for sentence in &own.sentences {
            let sentence = own.sentence(sentence);
            let words = find(context, RULE.name, &own.locale.language, sentence)
                .filter(|words| is_of_web(own, sentence, words));
            let Some(words) = words.filter(|_| !own.locale.about.place.denies(sentence)) else {
                continue;
            };

            let message = Message::new("cookies-unstated").with("words", words);
            let mut finding = finding(own.at.clone(), message).level(Level::Warning);
            finding.origin = Some(place_of(context, &own.at, words));
            // Once is enough.
            diagnostics.push(finding);
            return;
        }
    }
    diagnostics.extend(by_tracker(context));
}

/// A text that says by itself that something is set or read in the reader's browser, whoever its subject is.
fn by_tracker(context: &Context<'_>) -> Option<Diagnostic> {
    let entries = look::entries(context).into_iter();
    let mention = entries.filter_map(|at| context.mentions.named(&at, Meaning::Tracker)).next()?;
    let message = Message::new("cookies-unstated").with("words", &mention.words);
    let finding = look::at_mention(context, &RULE, mention, message).level(Level::Warning);
    Some(finding.help(Message::new("cookies-unstated-help")))
}

/// Whether a word that is also a thing to eat is about a website here.
fn is_of_web(own: &OwnWords<'_>, sentence: &str, words: &str) -> bool {
    let topic = |name: &str| own.locale.about.topics.get(name).map_or(&[][..], Vec::as_slice);
    let is_food = topic("cookie-food").iter().any(|word| *word == words.to_lowercase());
    let lower = sentence.to_lowercase();
    !is_food || topic("web").iter().any(|stem| lower.contains(stem.as_str()))
}

/// Whether a text is about what is done with data here: not about a recipient that nothing uses, and in
/// a section only where it speaks of "us".
fn is_about_handling(context: &Context<'_>, own: &OwnWords<'_>) -> bool {
    match entry_in(own.text_at) {
        Some((EntryTable::Purposes | EntryTable::Data, _)) => true,
        Some((EntryTable::Recipients, id)) => recipients(context).any(|(_, one, _)| one == id),
        Some((EntryTable::Section, _)) => own.locale.about.place.is_ours(&own.plain),
        _ => false,
    }
}

fn finding(at: String, message: Message) -> Diagnostic {
    RULE.finding(at, message).help(Message::new("cookies-unstated-help"))
}
