//! A JSON tree that remembers what was read of it, so that nothing is lost in silence.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::Value;

use crate::export::tilt::NO_EMAIL;

/// A document that is read piece by piece.
pub struct Source {
    root: Value,
    taken: RefCell<BTreeSet<String>>,
}

/// A place in it. Where a file has a list in place of one thing, or one thing in place of a list,
/// both are read.
#[derive(Clone)]
pub struct At<'a> {
    source: &'a Source,
    value: &'a Value,
    path: String,
}

const NOTHING: Value = Value::Null;

impl Source {
    /// A document of which nothing has been read.
    pub fn new(root: Value) -> Source {
        Source { root, taken: RefCell::default() }
    }

    /// Its top.
    pub fn top(&self) -> At<'_> {
        At { source: self, value: &self.root, path: String::new() }
    }

    /// What says something and was not read: its place, and the words.
    pub fn left(&self) -> Vec<(String, String)> {
        let mut left = Vec::new();
        self.collect(&self.root, "", &mut left);
        left
    }

    fn collect(&self, value: &Value, path: &str, left: &mut Vec<(String, String)>) {
        match value {
            Value::Object(keys) => {
                keys.iter().for_each(|(key, value)| self.collect(value, &below(path, key), left));
            }
            Value::Array(items) => {
                let items = items.iter().enumerate();
                items.for_each(|(at, value)| self.collect(value, &format!("{path}[{at}]"), left));
            }
            value => {
                let words = words(value);
                let is_taken = self.taken.borrow().contains(path);
                left.extend(words.filter(|_| !is_taken).map(|words| (path.to_owned(), words)));
            }
        }
    }
}

fn below(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// The text of a value; `None` for null, blank text, and the placeholder for a missing address.
fn words(value: &Value) -> Option<String> {
    let says = |words: &String| !words.is_empty() && words != NO_EMAIL;
    match value {
        Value::String(words) => Some(words.trim().to_owned()).filter(says),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    }
}

impl<'a> At<'a> {
    /// The place below it.
    pub fn get(&self, key: &str) -> At<'a> {
        let value = self.value.get(key).unwrap_or(&NOTHING);
        At { source: self.source, value, path: below(&self.path, key) }
    }

    /// Its items; one thing is a list of itself.
    pub fn items(&self) -> Vec<At<'a>> {
        match self.value {
            Value::Array(items) => {
                let at = |(at, value)| At {
                    source: self.source,
                    value,
                    path: format!("{}[{at}]", self.path),
                };
                items.iter().enumerate().map(at).collect()
            }
            Value::Null => Vec::new(),
            _ => vec![self.clone()],
        }
    }

    /// The words here, or the first in a list of one.
    pub fn text(&self) -> Option<String> {
        if let Value::Array(items) = self.value {
            return match items.as_slice() {
                [_] => self.items().first().and_then(At::text),
                _ => None,
            };
        }
        let words = words(self.value)?;
        self.take();
        Some(words)
    }

    /// The words here, which are not read by it.
    pub fn peek(&self) -> Option<String> {
        words(self.value)
    }

    /// The words of each item.
    pub fn texts(&self) -> Vec<String> {
        self.items().iter().filter_map(At::text).collect()
    }

    /// Whether it says yes or no.
    pub fn truth(&self) -> Option<bool> {
        let truth = self.value.as_bool()?;
        self.take();
        Some(truth)
    }

    fn take(&self) {
        self.source.taken.borrow_mut().insert(self.path.clone());
    }
}
