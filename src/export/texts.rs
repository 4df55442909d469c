//! The editor's own words as rows for a translator: where each stands, what kind of text it is, the
//! words to translate as they were released last and as they are now, and the translation.

use serde_json::Value;

use crate::resolve::{Draft, OwnText};

/// The rows of a notice, the heads first. `released` are the facts of its last release.
///
/// Addresses and proper names are not translated.
pub fn texts(draft: &Draft, released: Option<&Value>, from: &str, to: &str) -> Vec<Vec<String>> {
    let mut rows = vec![heads(from, to)];
    for text in translatable(&draft.texts) {
        let words = |language: &str| {
            text.by_language.get(language).map(|(words, _)| words.clone()).unwrap_or_default()
        };
        let before = released.and_then(|facts| words_at(facts, &text.at, from));
        rows.push(vec![
            text.at.clone(),
            text.kind.to_owned(),
            before.unwrap_or_default(),
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

/// The words at a key path of a release's facts, where tables by id are lists of `{id, …}` and one
/// thing is a list of it.
fn words_at(facts: &Value, at: &str, language: &str) -> Option<String> {
    let mut value = facts;
    for part in at.split('.') {
        value = step(value, part)?;
    }
    match value.get(language)? {
        Value::String(words) => Some(words.clone()),
        Value::Array(items) => {
            let items: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            Some(items.join("\n"))
        }
        _ => None,
    }
}

fn step<'a>(value: &'a Value, part: &str) -> Option<&'a Value> {
    let Value::Array(items) = value else { return value.get(part) };
    let by_id = items.iter().find(|item| item.get("id").is_some_and(|id| id == part));
    let by_index = || part.parse::<usize>().ok().and_then(|index| items.get(index));
    let only = || match items.as_slice() {
        [one] => one.get(part),
        _ => None,
    };
    by_id.or_else(by_index).or_else(only)
}
