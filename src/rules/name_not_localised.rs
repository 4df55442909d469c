//! `name-not-localised`: one text for all languages in a place that is no proper name.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::key_in;

pub const RULE: Rule = Rule {
    name: "name-not-localised",
    topic: Topic::Translations,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Art. 12(1) GDPR",
    page: include_str!("name_not_localised.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if context.draft.languages.len() < 2 {
        return;
    }
    for text in &context.draft.texts {
        let Some((words, origin)) = &text.plain else { continue };
        if is_name(&text.at, text.kind, words) {
            continue;
        }
        let key = key_in(&text.at);
        let lines =
            context.draft.languages.iter().map(|language| format!("{key}.{language} = \"…\""));
        let mut diagnostic = RULE
            .finding(&text.at, Message::new("name-not-localised").with("words", words))
            .help(Message::verbatim(lines.collect::<Vec<_>>().join("\n")));
        diagnostic.origin = Some(origin.clone());
        diagnostics.push(diagnostic);
    }
}

/// Whether a text can be a proper name: a label that has a capital or a digit. Groups and data categories
/// have no proper names, but may be an abbreviation.
fn is_name(at: &str, kind: &str, words: &str) -> bool {
    match kind {
        "slug" => true,
        "label" if at.starts_with("subjects.") || at.starts_with("data.") => {
            !words.contains(char::is_lowercase)
        }
        "label" => words.contains(|c: char| c.is_uppercase() || c.is_numeric()),
        _ => false,
    }
}
