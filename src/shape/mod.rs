//! The shape of a file: which keys it has and what they take, made from the Rust types.
//!
//! A [`Shape`] is a JSON Schema of the model compiled to what a check needs. Checking takes out
//! of the tree what does not fit and says so, so that what is left always deserialises.

mod check;
mod describe;

use indexmap::IndexMap;
use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use crate::model::{Notice, Settings};

pub use check::{check, choose};

/// What a value may be.
#[derive(Debug)]
pub enum Shape {
    /// A table with known keys.
    Table {
        /// What each key takes.
        keys: IndexMap<String, Shape>,
        /// The keys without which the table means nothing.
        required: Vec<String>,
    },
    /// A table whose keys are chosen by the editor.
    Entries {
        /// What each entry is.
        each: Box<Shape>,
        /// Whether the keys are ids (`a-z 0-9 -`).
        ids: bool,
    },
    /// A list.
    Array(Box<Shape>),
    /// One of these words.
    Words(Vec<String>),
    /// Any text.
    String,
    /// A text by language, of a kind.
    Text(String),
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
    pub fn notice() -> Shape {
        compile(schema_of::<Notice>().as_value())
    }

    /// The shape of `site.toml`.
    pub fn settings() -> Shape {
        compile(schema_of::<Settings>().as_value())
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

fn compile(root: &Value) -> Shape {
    shape_of(root, &root["$defs"])
}

fn shape_of(schema: &Value, defs: &Value) -> Shape {
    if let Some(kind) = schema["x-kind"].as_str() {
        return Shape::Text(kind.to_owned());
    }
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.trim_start_matches("#/$defs/");
        return shape_of(&defs[name], defs);
    }
    if let Some(word) = schema["const"].as_str() {
        return Shape::Words(vec![word.to_owned()]);
    }
    if let Some(words) = schema["enum"].as_array() {
        return Shape::Words(words.iter().filter_map(Value::as_str).map(str::to_owned).collect());
    }
    if let Some(any) = schema["anyOf"].as_array().or(schema["oneOf"].as_array()) {
        return one_of(
            any.iter().filter(|one| one["type"] != "null").map(|one| shape_of(one, defs)),
        );
    }
    let kind = match &schema["type"] {
        Value::Array(kinds) => {
            kinds.iter().find_map(|kind| kind.as_str().filter(|kind| *kind != "null"))
        }
        kind => kind.as_str(),
    };
    match kind {
        Some("object") => table_shape(schema, defs),
        Some("array") => Shape::Array(Box::new(shape_of(&schema["items"], defs))),
        Some("integer") => Shape::Integer,
        Some("boolean") => Shape::Bool,
        Some("string") if schema["format"] == "date" => Shape::Date,
        Some("string") => Shape::String,
        other => unreachable!("the model has a type that TOML has not: {other:?} in {schema}"),
    }
}

fn table_shape(schema: &Value, defs: &Value) -> Shape {
    match (schema["properties"].as_object(), schema["additionalProperties"].as_object()) {
        (Some(properties), _) => Shape::Table {
            keys: properties.iter().map(|(key, one)| (key.clone(), shape_of(one, defs))).collect(),
            required: schema["required"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|key| key.as_str().map(str::to_owned))
                .collect(),
        },
        (None, Some(_)) => Shape::Entries {
            each: Box::new(shape_of(&schema["additionalProperties"], defs)),
            ids: schema["propertyNames"]["pattern"]
                .as_str()
                .is_some_and(|pattern| pattern.starts_with("^[a-z0-9]+")),
        },
        (None, None) => Shape::Table { keys: IndexMap::new(), required: Vec::new() },
    }
}

/// Joins alternatives; words of an enum with documented variants become one list.
fn one_of(shapes: impl Iterator<Item = Shape>) -> Shape {
    let mut words = Vec::new();
    let mut others = Vec::new();
    for shape in shapes {
        match shape {
            Shape::Words(more) => words.extend(more),
            Shape::OneOf(more) => others.extend(more),
            other => others.push(other),
        }
    }
    if !words.is_empty() {
        others.insert(0, Shape::Words(words));
    }
    match others.len() {
        1 => others.remove(0),
        _ => Shape::OneOf(others),
    }
}

/// A key path one step longer.
pub fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
