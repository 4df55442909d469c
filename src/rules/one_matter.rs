//! One finding for one matter: where a rule says that a text has no answer in it, what rules of
//! language find in the same words is no further finding.

use crate::diagnostic::Diagnostic;

/// Rules that say that the whole of a text answers nothing.
const WHOLE: [&str; 6] = [
    "data-category-generic",
    "purpose-list-open",
    "purpose-vague",
    "recipient-category-unspecific",
    "retention-vague",
    "source-unspecific",
];

/// Rules about some words of a text.
const WORDS: [&str; 4] =
    ["language-passive", "language-vague", "law-citation-imprecise", "open-list"];

/// Removes what is said already.
pub(super) fn apply(found: &mut Vec<Diagnostic>) {
    let whole: Vec<String> = found
        .iter()
        .filter(|one| WHOLE.contains(&one.rule.name))
        .map(|one| text_of(&one.at).to_owned())
        .collect();
    if !whole.is_empty() {
        found.retain(|one| {
            !WORDS.contains(&one.rule.name) || !whole.iter().any(|at| at == text_of(&one.at))
        });
    }
}

/// The key path of a text without its language: `purposes.pay.name.sv` → `purposes.pay.name`.
fn text_of(at: &str) -> &str {
    const TEXTS: [&str; 3] = [".name", ".criteria", ".activity"];
    let ends = TEXTS.iter().filter_map(|key| Some(at.rfind(key)? + key.len()));
    at.get(..ends.max().unwrap_or(at.len())).unwrap_or(at)
}
