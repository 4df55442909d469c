//! What rules say alike: lists of ids in backticks, keys to paste, places of words.

use super::Context;
use crate::model::Text;
use crate::origin::Origin;

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

/// The words of a text in each language of the notice, with the key path of each.
pub(super) fn words<'a>(
    context: &'a Context<'_>,
    at: &str,
    text: &'a Text,
) -> Vec<(String, &'a str, &'a str)> {
    let languages = context.draft.languages.iter();
    languages
        .filter_map(|language| {
            let at = match text {
                Text::Plain(_) => at.to_owned(),
                Text::Localised(_) => format!("{at}.{language}"),
            };
            Some((at, language.as_str(), text.in_language(language)?))
        })
        .collect()
}

/// The place of some words inside the text at a key path; of the whole text where they cannot be
/// told apart in the file.
pub(super) fn place_of_words(context: &Context<'_>, at: &str, words: &str) -> Origin {
    let mut origin = context.draft.tree.locate(at);
    let written = origin.file.text.get(origin.span.clone()).unwrap_or_default();
    if let Some(start) = written.find(words) {
        let start = origin.span.start + start;
        origin.span = start..start + words.len();
    }
    origin
}
