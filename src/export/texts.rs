//! The editor's own words as rows for a translator: where each is, what kind of text it is, the
//! words to translate as they were released last and as they are now, and the translation.

use crate::facts;
use crate::model::Notice;
use crate::resolve::{Draft, OwnText};

/// The rows of a notice, the heads first. `released` are the facts of its last release.
///
/// Addresses and proper names are not translated.
pub fn texts(draft: &Draft, released: Option<&Notice>, from: &str, to: &str) -> Vec<Vec<String>> {
    let mut rows = vec![heads(from, to)];
    let released = released.map(|notice| facts::texts(notice, from)).unwrap_or_default();
    let released: Vec<(String, String)> =
        released.into_iter().map(|(at, words)| (at.to_string(), words)).collect();
    for text in translatable(&draft.texts) {
        let words = |language: &str| {
            text.by_language.get(language).map(|(words, _)| words.clone()).unwrap_or_default()
        };
        let before = released.iter().find(|(at, _)| facts::same_key(at, &text.at));
        rows.push(vec![
            text.at.clone(),
            text.kind.to_owned(),
            before.map(|(_, words)| words.clone()).unwrap_or_default(),
            words(from),
            words(to),
        ]);
    }
    rows
}

/// The heads of the columns, by which `import texts` knows the languages.
pub fn heads(from: &str, to: &str) -> Vec<String> {
    ["id", "kind", &format!("{from} before"), from, to].map(str::to_owned).to_vec()
}

/// The texts that a translator gets.
pub fn translatable(texts: &[OwnText]) -> impl Iterator<Item = &OwnText> {
    texts.iter().filter(|text| text.plain.is_none() && text.kind != "slug")
}
