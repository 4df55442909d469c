//! `language-filler`: words that tell the reader nothing.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "language-filler",
    topic: Topic::Language,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "Art. 12(1) GDPR; WP260 rev.01",
    page: include_str!("language_filler.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for own in context.words {
        let Some(filler) = own.locale.about.vague.get("language-filler") else { continue };
        for hit in context.folded.find(filler, &own.plain) {
            let message = Message::new("language-filler").with("words", hit.words);
            diagnostics.push(RULE.finding_in(own, hit.words, message));
        }
    }
}
