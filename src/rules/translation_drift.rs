//! `translation-drift`: a text was changed in one language alone since the languages last agreed.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
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
        let changed = lag.changed.join("`, `");
        let message = format!(
            "this text has changed in `{changed}` since the release of {}, and not in `{}`",
            lag.since, lag.language
        );
        let place = lag.place();
        let help = format!(
            "before: {}\nnow: {}\nbring `{}` up; where it was only a slip of the pen, allow it:\n\
             [[allow]]\nrule = \"{}\"\nat = \"{place}\"\nreason = \"…\"",
            shortened(&lag.before),
            shortened(&lag.now),
            lag.language,
            RULE.name,
        );
        diagnostics.push(RULE.finding(place, message).help(help));
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
