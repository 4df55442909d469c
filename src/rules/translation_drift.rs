//! `translation-drift`: a text was changed in one language alone since the languages last agreed.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::language::translation::lags;

pub const RULE: Rule = Rule {
    name: "translation-drift",
    topic: Topic::Translations,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Art. 12(1) GDPR",
    page: include_str!("translation_drift.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(last) = context.last else { return };
    for lag in lags(context.notice, last, &context.draft.languages) {
        let place = lag.place();
        let message = Message::new("translation-drift")
            .with("changed", Value::all(&lag.changed))
            .with("since", Value::text(lag.since.to_string()))
            .with("language", &lag.language)
            .with("before", Value::text(shortened(&lag.before)))
            .with("now", Value::text(shortened(&lag.now)));
        let allow =
            format!("[[allow]]\nrule = \"{}\"\nat = \"{place}\"\nreason = \"…\"", RULE.name);
        diagnostics.push(RULE.finding(place, message).help(Message::verbatim(allow)));
    }
}

/// So many letters of a text are shown.
const SHOWN: usize = 240;

/// The text, cut where it is long.
fn shortened(text: &str) -> String {
    let text = text.trim().replace('\n', " ");
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
