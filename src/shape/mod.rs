//! The shape of a file: its keys and what each takes, compiled from the schema of the Rust types.
//!
//! Checking removes from the tree what does not fit and reports it, so that what is left always
//! deserialises.

mod check;
mod compile;
mod describe;
mod schema;

use std::sync::LazyLock;

use indexmap::IndexMap;
use schemars::Schema;

use crate::model::{Notice, Settings};

pub use check::{check, choose};
pub use schema::schema_of;
pub(crate) use schema::sorted_text;

/// What a value may be.
#[derive(Debug)]
pub enum Shape {
    /// A table with known keys.
    Table {
        /// What each key takes.
        keys: IndexMap<&'static str, Shape>,
        /// The keys that must be there.
        required: Vec<&'static str>,
    },
    /// A table whose keys are chosen by the editor.
    Entries {
        /// What each entry is.
        each: Box<Shape>,
        /// Whether the keys must be ids (`a-z 0-9 -`).
        ids: bool,
    },
    /// A list.
    Array(Box<Shape>),
    /// One of these words.
    Words(Vec<&'static str>),
    /// Any text.
    String,
    /// A text in each language, of a kind (`phrase`, `prose`).
    Text(&'static str),
    /// A whole number, not negative.
    Integer,
    /// `true` or `false`.
    Bool,
    /// A date.
    Date,
    /// Any one of several.
    OneOf(Vec<Shape>),
}

impl Shape {
    /// The shape of `notice.toml` and `shared.toml`.
    pub fn notice() -> &'static Shape {
        static SCHEMA: LazyLock<Schema> = LazyLock::new(schema_of::<Notice>);
        static SHAPE: LazyLock<Shape> = LazyLock::new(|| compile::compile(SCHEMA.as_value()));
        &SHAPE
    }

    /// The shape of `site.toml`.
    pub fn settings() -> &'static Shape {
        static SCHEMA: LazyLock<Schema> = LazyLock::new(schema_of::<Settings>);
        static SHAPE: LazyLock<Shape> = LazyLock::new(|| compile::compile(SCHEMA.as_value()));
        &SHAPE
    }
}

/// A key path that grows and shrinks on a walk without a new text at each step.
#[derive(Debug, Default)]
pub struct KeyPath(String);

impl KeyPath {
    /// The path so far.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Calls `work` at a key below.
    pub fn below<T>(&mut self, key: &str, work: impl FnOnce(&mut KeyPath) -> T) -> T {
        let length = self.0.len();
        if length > 0 {
            self.0.push('.');
        }
        self.0.push_str(key);
        let result = work(self);
        self.0.truncate(length);
        result
    }

    /// Calls `work` at an item of a list.
    pub fn item<T>(&mut self, index: usize, work: impl FnOnce(&mut KeyPath) -> T) -> T {
        self.below(&index.to_string(), work)
    }
}

/// A key path one step longer.
pub fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
