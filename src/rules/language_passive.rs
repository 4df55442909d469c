//! `language-passive`: something may be done, and it is unclear by whom.

use super::language_vague::controller_names;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::prose::Hedge;

pub const RULE: Rule = Rule {
    name: "language-passive",
    topic: Topic::Language,
    level: Level::Warning,
    case_law: Some(Level::Info),
    authority: Authority::Guideline,
    law: "Art. 12(1) GDPR; WP260 rev.01",
    page: include_str!("language_passive.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for own in context.words {
        let names = controller_names(context, own.locale);
        for sentence in &own.sentences {
            let hedge = own.locale.about.modal.find(&own.words_of(sentence), &names);
            if let Some(Hedge::Passive(words)) = hedge {
                let words = own.phrase(sentence, words);

                let message = Message::new("language-passive").with("words", words);
                diagnostics.push(RULE.finding_in(own, words, message));
            }
        }
    }
}
