//! The shape of a file: which keys it has and what they take, made from the Rust types.
//!
//! A [`Shape`] is a JSON Schema of the model compiled to what a check needs, and kept as lines
//! beside this file. Checking takes out of the tree what does not fit and says so, so that what is
//! left always deserialises.

mod check;
mod describe;
mod kept;

use std::sync::Arc;

use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};

pub use check::{check, choose};
pub use kept::write;

/// What a value may be.
#[derive(Debug)]
pub enum Shape {
    /// A table with known keys.
    Table {
        /// What each key takes.
        keys: Keys,
        /// The keys without which the table means nothing.
        required: Vec<&'static str>,
    },
    /// A table whose keys are chosen by the editor.
    Entries {
        /// What each entry is.
        each: Arc<Shape>,
        /// Whether the keys are ids (`a-z 0-9 -`).
        ids: bool,
    },
    /// A list.
    Array(Arc<Shape>),
    /// One of these words.
    Words(Vec<&'static str>),
    /// Any text.
    String,
    /// A text by language, of a kind.
    Text(&'static str),
    /// A whole number, not negative.
    Integer,
    /// `true` or `false`.
    Bool,
    /// A date.
    Date,
    /// Any one of several.
    OneOf(Vec<Arc<Shape>>),
}

impl Shape {
    /// The shape of `notice.toml` and `shared.toml`.
    pub fn notice() -> Arc<Shape> {
        kept::read(include_str!("notice.shape"))
    }

    /// The shape of `site.toml`.
    pub fn settings() -> Arc<Shape> {
        kept::read(include_str!("site.shape"))
    }
}

/// The keys of a table in their order; few enough to be looked through.
#[derive(Debug)]
pub struct Keys(Vec<(&'static str, Arc<Shape>)>);

impl Keys {
    /// What a key takes; `None` where there is no such key.
    pub fn get(&self, key: &str) -> Option<&Shape> {
        self.iter().find(|(name, _)| *name == key).map(|(_, shape)| shape)
    }

    /// The names.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + Clone {
        self.0.iter().map(|(name, _)| *name)
    }

    /// The names with what each takes.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Shape)> {
        self.0.iter().map(|(name, shape)| (*name, &**shape))
    }
}

/// The JSON Schema of a type as it is written in TOML; unknown keys are refused.
pub fn schema_of<T: JsonSchema>() -> Schema {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    RefuseUnknownKeys.transform(&mut schema);
    schema
}

/// Closes every table with named keys. serde cannot do it, as some are made of flattened parts.
#[derive(Clone)]
struct RefuseUnknownKeys;

impl Transform for RefuseUnknownKeys {
    fn transform(&mut self, schema: &mut Schema) {
        if schema.get("properties").is_some() && schema.get("additionalProperties").is_none() {
            schema.insert("additionalProperties".into(), false.into());
        }
        transform_subschemas(self, schema);
    }
}

/// A key path that grows and shrinks on a walk, so that only who wants it as a text makes one.
#[derive(Debug, Default)]
pub struct KeyPath(String);

impl KeyPath {
    /// The path so far.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Does something at a key below.
    pub fn below<T>(&mut self, key: &str, work: impl FnOnce(&mut KeyPath) -> T) -> T {
        let length = self.0.len();
        if length > 0 {
            self.0.push('.');
        }
        self.0.push_str(key);
        let done = work(self);
        self.0.truncate(length);
        done
    }

    /// Does something at an item of a list.
    pub fn item<T>(&mut self, index: usize, work: impl FnOnce(&mut KeyPath) -> T) -> T {
        self.below(&index.to_string(), work)
    }
}

/// A key path one step longer.
pub fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
