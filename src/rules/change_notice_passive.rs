//! `change-notice-passive`: readers are to find out about changes themselves.

use super::notice_mixed_content::has_stem;
use super::{Authority, Context, Rule, Topic, look};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::language::OwnWords;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "change-notice-passive",
    topic: Topic::Upkeep,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Arts. 12(1) and 5(1)(a) GDPR; WP260 rev.01",
    page: include_str!("change_notice_passive.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for id in context.notice.section.keys() {
        let at = format!("section.{id}");
        let named = |meaning| context.mentions.named(&at, meaning);
        let of_section = |own: &&OwnWords<'_>| {
            own.text_at.strip_prefix(&at).is_some_and(|rest| rest.starts_with('.'))
        };
        let on_changes = |own: &OwnWords<'_>| {
            own.locale.about.topics.get("changes").is_some_and(|stems| has_stem(own, stems))
        };
        if named(Meaning::ActiveNotice).is_some()
            || !context.words.iter().filter(of_section).any(on_changes)
        {
            continue;
        }
        let passive = named(Meaning::CheckThisPage).or_else(|| named(Meaning::ChangesAnyTime));
        let Some(mention) = passive else { continue };

        let message = Message::new("change-notice-passive").with("words", &mention.words);
        let mut finding = RULE.finding(mention.at.clone(), message);
        finding.origin = Some(look::place_of(context, &mention.at, &mention.words));
        diagnostics.push(finding);
    }
}
