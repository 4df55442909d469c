//! `sentence-long`: a sentence that is hard to follow for its length.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};

pub const RULE: Rule = Rule {
    name: "sentence-long",
    topic: Topic::Language,
    level: Level::Warning,
    case_law: Some(Level::Info),
    authority: Authority::Guideline,
    law: "Art. 12(1) GDPR; WP260 rev.01",
    page: include_str!("sentence_long.md"),
    ..Rule::OF_NOTICE
};

/// Over so many words a sentence is hard to follow.
const HARD: usize = 35;
/// Over so many it is worth a look.
const LONG: usize = 28;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for own in context.words {
        for sentence in own.sentences.iter().filter(|sentence| sentence.words.len() > LONG) {
            let count = sentence.words.len();
            let begin = own.phrase(sentence, 0..4);
            let message = Message::new("sentence-long")
                .with("words", begin)
                .with("count", Value::text(count.to_string()));
            let mut diagnostic = RULE.finding_in(own, begin, message);
            if count <= HARD {
                diagnostic.level = Level::Info;
            }
            diagnostics.push(diagnostic);
        }
    }
}
