//! Two states of a notice → the texts that were changed in some languages and not in others.
//!
//! `rules` tells of them before a release; a release keeps what still lags.

use serde_json::{Map, Value};

use crate::model::Notice;
use crate::shape::join;

/// A text that one language has not followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lag {
    /// The key path of the text.
    pub at: String,
    /// The language whose words are as they were.
    pub language: String,
    /// The languages whose words have changed.
    pub changed: Vec<String>,
    /// What the first of them said before.
    pub before: String,
    /// What it says now.
    pub now: String,
}

/// The texts of `now` that differ from `before` in some of `languages` and not in all of them.
///
/// A text that is new, or was in one language alone, lags nowhere; what is missing is told by
/// another rule.
pub fn lags(now: &Notice, before: &Notice, languages: &[String]) -> Vec<Lag> {
    let value = |notice| serde_json::to_value(notice).expect("plain data always serialises");
    let mut found = Vec::new();
    compare(&value(now), &value(before), "", languages, &mut found);
    found
}

fn compare(now: &Value, before: &Value, at: &str, languages: &[String], found: &mut Vec<Lag>) {
    match (now, before) {
        (Value::Object(now), Value::Object(before)) if is_text(now, languages) => {
            compare_text(now, before, at, languages, found);
        }
        (Value::Object(now), Value::Object(before)) => {
            for (key, now) in now {
                if let Some(before) = before.get(key) {
                    compare(now, before, &join(at, key), languages, found);
                }
            }
        }
        (Value::Array(now), Value::Array(before)) => {
            for (index, now) in now.iter().enumerate() {
                let (name, before) = match now.get("id").and_then(Value::as_str) {
                    Some(id) => (id.to_owned(), entry(before, now, id)),
                    None => (index.to_string(), before.get(index)),
                };
                if let Some(before) = before {
                    compare(now, before, &join(at, &name), languages, found);
                }
            }
        }
        _ => {}
    }
}

/// The entry of a table with an id, or with one that the entry had before.
fn entry<'a>(before: &'a [Value], now: &Value, id: &str) -> Option<&'a Value> {
    let with =
        |id: &str| before.iter().find(|one| one.get("id").and_then(Value::as_str) == Some(id));
    let was = now.get("was").and_then(Value::as_array).into_iter().flatten();
    with(id).or_else(|| was.filter_map(Value::as_str).find_map(with))
}

/// Whether an object is a text by language; a list of words by language is one too.
fn is_text(object: &Map<String, Value>, languages: &[String]) -> bool {
    !object.is_empty()
        && object.keys().all(|key| languages.contains(key))
        && object.values().all(|value| value.is_string() || value.is_array())
}

fn compare_text(
    now: &Map<String, Value>,
    before: &Map<String, Value>,
    at: &str,
    languages: &[String],
    found: &mut Vec<Lag>,
) {
    let both = || {
        languages
            .iter()
            .filter(|language| now.contains_key(*language) && before.contains_key(*language))
    };
    let same = |language: &&String| words(&now[*language]) == words(&before[*language]);
    let changed: Vec<String> = both().filter(|language| !same(language)).cloned().collect();
    let Some(first) = changed.first() else { return };
    found.extend(both().filter(same).map(|language| Lag {
        at: at.to_owned(),
        language: language.clone(),
        changed: changed.clone(),
        before: words(&before[first]),
        now: words(&now[first]),
    }));
}

/// The words without what no reader sees: spaces and line breaks.
fn words(value: &Value) -> String {
    let all = match value {
        Value::Array(items) => {
            items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
        }
        one => one.as_str().unwrap_or_default().to_owned(),
    };
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}
