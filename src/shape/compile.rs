//! The JSON Schema of a type → its shape.

#![expect(clippy::indexing_slicing, reason = "objects of JSON that are made here")]

use indexmap::IndexMap;
use serde_json::Value;

use super::Shape;

/// The shape of what a schema describes.
pub(super) fn compile(schema: &'static Value) -> Shape {
    Compiler { definitions: &schema["$defs"] }.shape(schema)
}

struct Compiler {
    definitions: &'static Value,
}

impl Compiler {
    fn shape(&self, schema: &'static Value) -> Shape {
        if let Some(kind) = schema["x-kind"].as_str() {
            return Shape::Text(kind);
        }
        if let Some(definition) = self.definition(schema) {
            return self.shape(definition);
        }
        if let Some(words) = self.words(schema) {
            return Shape::Words(words);
        }
        if let Some(any) = alternatives(schema) {
            return self.one_of(any);
        }
        let kind = match &schema["type"] {
            Value::Array(kinds) => kinds.iter().find(|kind| **kind != "null"),
            kind => Some(kind),
        };
        match kind.and_then(Value::as_str) {
            Some("object") => self.table(schema),
            Some("array") => Shape::Array(Box::new(self.shape(&schema["items"]))),
            Some("integer") => Shape::Integer,
            Some("boolean") => Shape::Bool,
            Some("string") if schema["format"] == "date" => Shape::Date,
            Some("string") => Shape::String,
            other => unreachable!("TOML has no type {other:?}, which a model type has: {schema}"),
        }
    }

    fn definition(&self, schema: &Value) -> Option<&'static Value> {
        Some(&self.definitions[schema["$ref"].as_str()?.trim_start_matches("#/$defs/")])
    }

    /// The words of a schema that allows nothing else.
    fn words(&self, schema: &'static Value) -> Option<Vec<&'static str>> {
        if schema.get("x-kind").is_some() {
            return None;
        }
        if let Some(definition) = self.definition(schema) {
            return self.words(definition);
        }
        if let Some(word) = schema["const"].as_str() {
            return Some(vec![word]);
        }
        if let Some(words) = schema["enum"].as_array() {
            return Some(words.iter().filter_map(Value::as_str).collect());
        }
        let each = alternatives(schema)?.map(|one| self.words(one)).collect::<Option<Vec<_>>>()?;
        Some(each.concat())
    }

    fn table(&self, schema: &'static Value) -> Shape {
        if let Some(properties) = schema["properties"].as_object() {
            let keys = properties.iter().map(|(key, value)| (key.as_str(), self.shape(value)));
            let required = schema["required"].as_array().into_iter().flatten();
            return Shape::Table {
                keys: keys.collect(),
                required: required.filter_map(Value::as_str).collect(),
            };
        }
        if schema["additionalProperties"].is_object() {
            let pattern = schema["propertyNames"]["pattern"].as_str();
            return Shape::Entries {
                each: Box::new(self.shape(&schema["additionalProperties"])),
                ids: pattern.is_some_and(|pattern| pattern.starts_with("^[a-z0-9]+")),
            };
        }
        Shape::Table { keys: IndexMap::default(), required: Vec::new() }
    }

    /// Joins alternatives; words of an enum with documented variants become one list.
    fn one_of(&self, any: impl Iterator<Item = &'static Value>) -> Shape {
        let mut words = Vec::new();
        let mut shapes = Vec::new();
        for one in any {
            match (self.words(one), one) {
                (Some(more), _) => words.extend(more),
                (None, one) => match self.shape(one) {
                    Shape::OneOf(more) => shapes.extend(more),
                    shape => shapes.push(shape),
                },
            }
        }
        if !words.is_empty() {
            shapes.insert(0, Shape::Words(words));
        }
        match shapes.len() {
            1 => shapes.remove(0),
            _ => Shape::OneOf(shapes),
        }
    }
}

/// The alternatives of a schema; that a value may be left out is none.
fn alternatives(schema: &'static Value) -> Option<impl Iterator<Item = &'static Value>> {
    let any = schema["anyOf"].as_array().or(schema["oneOf"].as_array())?;
    Some(any.iter().filter(|one| one["type"] != "null"))
}
