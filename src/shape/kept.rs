//! Shapes as text: the JSON Schema of a type → lines that are part of the program → its shape.
//!
//! To make a JSON Schema of all types and compile it took a tenth of a short run. The lines are
//! made by a test, which holds them to the types (`tests/schemas.rs`). Each line is a shape; those
//! within it are named by the number of their line, above. The last is the whole.

use std::sync::Arc;

use indexmap::IndexSet;
use schemars::JsonSchema;
use serde_json::Value;

use super::{Keys, Shape, schema_of};

/// Reads lines that [`write`] wrote.
pub(super) fn read(text: &'static str) -> Arc<Shape> {
    let mut shapes: Vec<Arc<Shape>> = Vec::new();
    for line in text.lines() {
        let shape = shape(line, &shapes).expect("shapes are part of the program and tested");
        shapes.push(Arc::new(shape));
    }
    shapes.pop().expect("shapes are part of the program and tested")
}

fn shape(line: &'static str, above: &[Arc<Shape>]) -> Option<Shape> {
    let (kind, rest) = line.split_once(' ').unwrap_or((line, ""));
    let meant = |number: &str| above.get(number.parse::<usize>().ok()?).cloned();
    Some(match kind {
        "table" => {
            let mut keys = Vec::new();
            let mut required = Vec::new();
            for key in rest.split_whitespace() {
                let (name, number) = key.split_once(':')?;
                let bare = name.trim_end_matches('!');
                keys.push((bare, meant(number)?));
                required.extend((bare != name).then_some(bare));
            }
            Shape::Table { keys: Keys(keys), required }
        }
        "entries" => Shape::Entries { each: meant(rest)?, ids: false },
        "ids" => Shape::Entries { each: meant(rest)?, ids: true },
        "list" => Shape::Array(meant(rest)?),
        "words" => Shape::Words(rest.split(' ').collect()),
        "text" => Shape::Text(rest),
        "one" => Shape::OneOf(rest.split(' ').map(meant).collect::<Option<_>>()?),
        "string" => Shape::String,
        "integer" => Shape::Integer,
        "bool" => Shape::Bool,
        "date" => Shape::Date,
        _ => return None,
    })
}

/// The shape of a type as lines.
pub fn write<T: JsonSchema>() -> String {
    let schema = schema_of::<T>();
    let schema = schema.as_value();
    let mut lines = Lines { defs: &schema["$defs"], lines: IndexSet::new() };
    lines.shape(schema);
    lines.lines.iter().flat_map(|line| [line, "\n"]).collect()
}

struct Lines<'a> {
    defs: &'a Value,
    /// Equal shapes are one line.
    lines: IndexSet<String>,
}

impl<'a> Lines<'a> {
    fn line(&mut self, line: String) -> usize {
        self.lines.insert_full(line).0
    }

    /// The number of the line of a schema's shape.
    fn shape(&mut self, schema: &'a Value) -> usize {
        if let Some(kind) = schema["x-kind"].as_str() {
            return self.line(format!("text {kind}"));
        }
        if let Some(definition) = self.definition(schema) {
            return self.shape(definition);
        }
        if let Some(words) = self.words(schema) {
            return self.line(format!("words {}", words.join(" ")));
        }
        if let Some(any) = alternatives(schema) {
            return self.one_of(any);
        }
        let kind = match &schema["type"] {
            Value::Array(kinds) => {
                kinds.iter().find_map(|kind| kind.as_str().filter(|kind| *kind != "null"))
            }
            kind => kind.as_str(),
        };
        match kind {
            Some("object") => self.table(schema),
            Some("array") => {
                let each = self.shape(&schema["items"]);
                self.line(format!("list {each}"))
            }
            Some("integer") => self.line("integer".into()),
            Some("boolean") => self.line("bool".into()),
            Some("string") if schema["format"] == "date" => self.line("date".into()),
            Some("string") => self.line("string".into()),
            other => unreachable!("the model has a type that TOML has not: {other:?} in {schema}"),
        }
    }

    fn definition(&self, schema: &'a Value) -> Option<&'a Value> {
        Some(&self.defs[schema["$ref"].as_str()?.trim_start_matches("#/$defs/")])
    }

    /// The words of a schema that allows nothing else.
    fn words(&self, schema: &'a Value) -> Option<Vec<&'a str>> {
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

    fn table(&mut self, schema: &'a Value) -> usize {
        match (schema["properties"].as_object(), schema["additionalProperties"].as_object()) {
            (Some(properties), _) => {
                let required: Vec<&Value> =
                    schema["required"].as_array().into_iter().flatten().collect();
                let mut line = "table".to_owned();
                for (key, one) in properties {
                    let mark = if required.iter().any(|one| *one == key) { "!" } else { "" };
                    line.push_str(&format!(" {key}{mark}:{}", self.shape(one)));
                }
                self.line(line)
            }
            (None, Some(_)) => {
                let names = schema["propertyNames"]["pattern"].as_str();
                let ids = names.is_some_and(|pattern| pattern.starts_with("^[a-z0-9]+"));
                let each = self.shape(&schema["additionalProperties"]);
                self.line(format!("{} {each}", if ids { "ids" } else { "entries" }))
            }
            (None, None) => self.line("table".into()),
        }
    }

    /// Joins alternatives; words of an enum with documented variants become one list.
    fn one_of(&mut self, any: impl Iterator<Item = &'a Value>) -> usize {
        let mut words = Vec::new();
        let mut others: Vec<String> = Vec::new();
        for one in any {
            if let Some(more) = self.words(one) {
                words.extend(more);
                continue;
            }
            let number = self.shape(one);
            match self.lines[number].strip_prefix("one ") {
                Some(more) => others.extend(more.split(' ').map(str::to_owned)),
                None => others.push(number.to_string()),
            }
        }
        if !words.is_empty() {
            others.insert(0, self.line(format!("words {}", words.join(" "))).to_string());
        }
        match others.as_slice() {
            [only] => only.parse().expect("a number that was written above"),
            _ => self.line(format!("one {}", others.join(" "))),
        }
    }
}

/// What a schema lets one choose among; that something may be left out is no choice.
fn alternatives(schema: &Value) -> Option<impl Iterator<Item = &Value>> {
    let any = schema["anyOf"].as_array().or(schema["oneOf"].as_array())?;
    Some(any.iter().filter(|one| one["type"] != "null"))
}
