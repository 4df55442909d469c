//! `data-category-generic`: the name of a data category that does not tell which data.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::language::OwnWords;

pub const RULE: Rule = Rule {
    name: "data-category-generic",
    topic: Topic::Upkeep,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Arts. 13(1)(c), 14(1)(d) and 15(1)(b) GDPR; IMY DI-2019-6696 (Spotify, 2023)",
    page: include_str!("data_category_generic.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut reported = None;
    for own in context.words {
        let Some(id) = own.text_at.strip_prefix("data.").and_then(|at| at.strip_suffix(".name"))
        else {
            continue;
        };
        // Named part by part, the data is clear whatever the heading; and one finding is enough.
        let parts = context.notice.data.get(id).is_some_and(|data| data.parts.is_some());
        if parts || reported == Some(id) {
            continue;
        }
        if let Some(words) = generic(context, own) {
            reported = Some(id);

            let language = &own.locale.language;
            let parts = format!("data.{id}.parts.{language} = [\"…\", \"…\"]");
            let message = Message::new("data-category-generic")
                .with("words", words)
                .with("parts", Value::text(parts));
            diagnostics.push(RULE.finding_in(own, words, message));
        }
    }
}

/// A phrase of the list that is the whole name, or an item of it that could be any data.
fn generic<'a>(context: &Context<'_>, own: &'a OwnWords<'_>) -> Option<&'a str> {
    let phrases = own.locale.about.vague.get(RULE.name);
    let hit = phrases.and_then(|phrases| context.folded.find_first(phrases, &own.plain));
    let whole = hit.filter(|hit| hit.words.len() == own.plain.trim().len());
    whole.map(|hit| hit.words).or_else(|| own.locale.about.answer.generic_item(&own.plain))
}
