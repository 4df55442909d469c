//! What rules say alike: lists of ids in backticks, keys to paste.

use super::Context;

/// Ids in backticks: "`a`, `b` and `c`".
pub(super) fn listed<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    let mut ids: Vec<String> = ids.into_iter().map(|id| format!("`{id}`")).collect();
    match ids.pop() {
        Some(last) if ids.is_empty() => last,
        Some(last) => format!("{} and {last}", ids.join(", ")),
        None => String::new(),
    }
}

/// A text to write, in every language of the notice: `interest = { sv = "…", en = "…" }`.
pub(super) fn text_key(context: &Context<'_>, key: &str) -> String {
    let languages = context.draft.languages.iter().map(|language| format!("{language} = \"…\""));
    format!("{key} = {{ {} }}", languages.collect::<Vec<_>>().join(", "))
}
