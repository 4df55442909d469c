//! A notice and its last release → the texts that were changed in some languages and not in others.
//!
//! `rules` reports them before a release, and a release records what still lags, with the version in
//! which the languages last agreed: so the next check holds against that one, until the text is
//! brought up or allowed.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::model::Notice;
use crate::shape::join;
use crate::version::{Lagging, LastRelease, VersionName};

/// A text that one language has not followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lag {
    /// The key path of the text.
    pub at: String,
    /// The language whose words are as they were.
    pub language: String,
    /// The version in which the languages last agreed.
    pub since: VersionName,
    /// The languages whose words have changed.
    pub changed: Vec<String>,
    /// What the first of them said before.
    pub before: String,
    /// What it says now.
    pub now: String,
}

impl Lag {
    /// The key path of the words that lag.
    pub fn place(&self) -> String {
        join(&self.at, &self.language)
    }
}

/// The texts of a notice that lag behind in one of its languages, sorted by place.
///
/// A text that is new, or was in only one language, lags nowhere; what is missing is reported by
/// another rule.
pub fn lags(now: &Notice, last: &LastRelease, languages: &[String]) -> Vec<Lag> {
    let tree = value(now);
    let before = value(&last.facts);
    let since_last = pairs(&tree, &before, languages);
    let mut found = Vec::new();
    for pair in since_last.values() {
        let lagged: Vec<(&String, VersionName, &Notice)> = last
            .lagging
            .iter()
            .filter(|one| one.at == pair.was)
            .filter_map(|one| Some((&one.language, one.since?, last.agreed.get(&one.since?)?)))
            .collect();
        // One that lagged and has changed since has caught up: the others need not follow it.
        let settled: Vec<&String> = languages
            .iter()
            .filter(|tag| lagged.iter().all(|(lagged, ..)| lagged != tag))
            .collect();
        found.extend(pair.lags(&settled, &settled, last.version));
        for (language, since, agreed) in lagged {
            let agreed = value(agreed);
            let pairs = pairs(&tree, &agreed, languages);
            let Some(earlier) = pairs.get(&pair.at) else { continue };
            let all: Vec<&String> = languages.iter().collect();
            found.extend(earlier.lags(&[language], &all, since));
        }
    }
    found.sort_by(|a, b| (&a.at, &a.language).cmp(&(&b.at, &b.language)));
    found
}

/// What a release writes down: the texts that lag and are not allowed to.
pub fn lagging(
    now: &Notice,
    last: &LastRelease,
    languages: &[String],
    is_allowed: impl Fn(&Lag) -> bool,
) -> Vec<Lagging> {
    let lags = lags(now, last, languages).into_iter().filter(|lag| !is_allowed(lag));
    lags.map(|Lag { at, language, since, .. }| Lagging { at, language, since: Some(since) })
        .collect()
}

fn value(notice: &Notice) -> Value {
    serde_json::to_value(notice).expect("plain data always serialises")
}

/// A text as it is and as it was.
struct Pair<'a> {
    at: String,
    /// Its key path then: an entry may have been renamed.
    was: String,
    now: &'a Map<String, Value>,
    before: &'a Map<String, Value>,
}

impl Pair<'_> {
    /// Which of `candidates` have the words they had, while some of `leaders` have not.
    fn lags(&self, candidates: &[&String], leaders: &[&String], since: VersionName) -> Vec<Lag> {
        let is_changed = |tag: &str| {
            let (now, before) = (self.now.get(tag)?, self.before.get(tag)?);
            Some(words(now) != words(before))
        };
        let changed: Vec<String> = leaders
            .iter()
            .filter(|tag| is_changed(tag) == Some(true))
            .map(|tag| (*tag).clone())
            .collect();
        let Some(first) = changed.first() else { return Vec::new() };
        let behind = candidates.iter().filter(|tag| is_changed(tag) == Some(false));
        behind
            .map(|tag| Lag {
                at: self.at.clone(),
                language: (*tag).clone(),
                since,
                changed: changed.clone(),
                before: words(&self.before[first]),
                now: words(&self.now[first]),
            })
            .collect()
    }
}

/// The texts that both states have, by their key path now.
fn pairs<'a>(
    now: &'a Value,
    before: &'a Value,
    languages: &[String],
) -> BTreeMap<String, Pair<'a>> {
    let mut found = BTreeMap::new();
    pair_up(now, before, ["", ""], languages, &mut found);
    found
}

fn pair_up<'a>(
    now: &'a Value,
    before: &'a Value,
    [at, was]: [&str; 2],
    languages: &[String],
    found: &mut BTreeMap<String, Pair<'a>>,
) {
    match (now, before) {
        // An address is not a text: it may change in only one language.
        (Value::Object(_), _) if at == "slug" => {}
        (Value::Object(now), Value::Object(before)) if is_text(now, languages) => {
            let (at, was) = (at.to_owned(), was.to_owned());
            found.insert(at.clone(), Pair { at, was, now, before });
        }
        (Value::Object(now), Value::Object(before)) => {
            for (key, now) in now {
                if let Some(before) = before.get(key) {
                    pair_up(now, before, [&join(at, key), &join(was, key)], languages, found);
                }
            }
        }
        (Value::Array(now), Value::Array(before)) => {
            for (index, now) in now.iter().enumerate() {
                let index_name = index.to_string();
                let (name, old) = match now.get("id").and_then(Value::as_str) {
                    Some(id) => (id, entry(before, now, id)),
                    None => (&*index_name, before.get(index)),
                };
                let Some(old) = old else { continue };
                let old_name = old.get("id").and_then(Value::as_str).unwrap_or(name);
                pair_up(now, old, [&join(at, name), &join(was, old_name)], languages, found);
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
