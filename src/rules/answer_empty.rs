//! `answer-empty`: a text that the law asks for has no answer in it.

use super::{Authority, Context, Rule, Topic, look};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "answer-empty",
    topic: Topic::Language,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 5(1)(a), 5(2) and 12(1) GDPR",
    page: include_str!("answer_empty.md"),
    ..Rule::OF_NOTICE
};

/// The keys of texts that answer one question of the law; each ends a key path.
const ANSWERS: [&str; 10] = [
    "measures",
    "reason",
    "logic",
    "significance",
    "consequences",
    "human_contact",
    "checked",
    "balancing",
    "interest",
    "guardian",
];

/// Words that are the whole answer, and none.
const BARE: usize = 2;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: Vec<&str> = Vec::new();
    for own in context.words {
        let key = own.text_at.rsplit('.').next().unwrap_or_default();
        // A language after the first says the same.
        if !ANSWERS.contains(&key) || seen.contains(&own.text_at) || !is_published(own.text_at) {
            continue;
        }
        let mention = context.mentions.named(own.text_at, Meaning::NoAnswer);
        if let Some(mention) = mention.filter(|one| one.at == own.at) {
            let message = Message::new("answer-empty").with("words", &mention.words);
            diagnostics.push(look::at_mention(context, &RULE, mention, message));
            seen.push(own.text_at);
        } else if key != "interest" && is_bare(&own.plain) {
            let message = Message::new("answer-empty").with("words", own.plain.trim());
            diagnostics.push(RULE.finding(own.at.clone(), message));
            seen.push(own.text_at);
        }
    }
}

/// Whether readers see the text; `[[allow]]` and `[internal]` have reasons too.
fn is_published(at: &str) -> bool {
    !at.starts_with("internal.") && !at.starts_with("allow.")
}

/// Whether a text is a word or two: "None.", "Not applicable".
fn is_bare(text: &str) -> bool {
    text.split_whitespace().count() <= BARE
}
