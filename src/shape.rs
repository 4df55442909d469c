//! The shape of a file: which keys it has and what they take, made from the Rust types.
//!
//! A [`Shape`] is a JSON Schema of the model compiled to what a check needs. Checking takes out
//! of the tree what does not fit and says so, so that what is left always deserialises.

use std::fmt::Write as _;

use indexmap::IndexMap;
use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use crate::diagnostic::{Diagnostic, nearest};
use crate::model::{Notice, Settings};
use crate::parse::{Data, Node};

/// What a value may be.
#[derive(Debug)]
pub enum Shape {
    /// A table with known keys.
    Table(IndexMap<String, Shape>),
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
        (Some(properties), _) => Shape::Table(
            properties.iter().map(|(key, schema)| (key.clone(), shape_of(schema, defs))).collect(),
        ),
        (None, Some(_)) => Shape::Entries {
            each: Box::new(shape_of(&schema["additionalProperties"], defs)),
            ids: schema["propertyNames"]["pattern"]
                .as_str()
                .is_some_and(|pattern| pattern.starts_with("^[a-z0-9]+")),
        },
        (None, None) => Shape::Table(IndexMap::new()),
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

/// Checks a tree against its shape: takes out what does not fit and says where and why.
pub fn check(root: &mut Node, shape: &Shape) -> Vec<Diagnostic> {
    let mut check = Check { root: shape, diagnostics: Vec::new() };
    check.fits(root, shape, "");
    check.diagnostics
}

struct Check<'a> {
    root: &'a Shape,
    diagnostics: Vec<Diagnostic>,
}

impl Check<'_> {
    /// Whether the node fits; says what does not, and takes out of it what does not.
    fn fits(&mut self, node: &mut Node, shape: &Shape, path: &str) -> bool {
        match (shape, &mut node.data) {
            (Shape::Table(keys), Data::Table(table)) => {
                table.retain(|key, node| match keys.get(key) {
                    Some(shape) => self.fits(node, shape, &join(path, key)),
                    None => self.unknown_key(node, key, keys, path),
                });
                true
            }
            (Shape::Entries { each, ids }, Data::Table(table)) => {
                table.retain(|key, node| {
                    (!ids || self.is_id(node, key)) && self.fits(node, each, &join(path, key))
                });
                true
            }
            (Shape::Text(_), Data::Table(table)) => {
                table.retain(|language, node| self.is_text(node, &join(path, language)));
                true
            }
            (Shape::Array(each), Data::Array(items)) => {
                let mut index = 0;
                items.retain_mut(|item| {
                    index += 1;
                    self.fits(item, each, &join(path, &(index - 1).to_string()))
                });
                true
            }
            (Shape::OneOf(shapes), _) => match choose(shapes, node) {
                Some(shape) => self.fits(node, shape, path),
                None => self.wrong_type(node, shape, path),
            },
            (Shape::Words(words), Data::String(word)) if !words.contains(word) => {
                let word = word.clone();
                self.unknown_word(node, &word, words, path)
            }
            (Shape::Words(_) | Shape::String | Shape::Text(_), Data::String(_))
            | (Shape::Bool, Data::Bool(_))
            | (Shape::Date, Data::Date(_)) => true,
            (Shape::Integer, Data::Integer(number))
                if (0..=i64::from(u32::MAX)).contains(number) =>
            {
                true
            }
            _ => self.wrong_type(node, shape, path),
        }
    }

    fn is_text(&mut self, node: &Node, path: &str) -> bool {
        node.text().is_some() || self.wrong_type(node, &Shape::String, path)
    }

    fn is_id(&mut self, node: &Node, id: &str) -> bool {
        let good = !id.is_empty()
            && id
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && !id.starts_with('-')
            && !id.ends_with('-')
            && !id.contains("--");
        if !good {
            self.diagnostics.push(
                Diagnostic::error(
                    "bad-id",
                    node.key_origin(),
                    format!("`{id}` cannot be the name of an entry"),
                )
                .help("a name has the letters a-z, digits, and hyphens between them"),
            );
        }
        good
    }

    fn unknown_key(
        &mut self,
        node: &Node,
        key: &str,
        keys: &IndexMap<String, Shape>,
        path: &str,
    ) -> bool {
        let place = if path.is_empty() {
            "at the top of the file".to_owned()
        } else {
            format!("in `{path}`")
        };
        let near = nearest(key, keys.keys().map(String::as_str));
        let elsewhere = near.is_none().then(|| home_of(self.root, key)).flatten();
        let (rule, help) = match (near, elsewhere) {
            (Some(near), _) => ("unknown-key", format!("did you mean `{near}`?")),
            (None, Some(home)) if home.is_empty() => (
                "misplaced-key",
                format!(
                    "`{key}` belongs at the top of the file, above the first line in [brackets]"
                ),
            ),
            (None, Some(home)) => ("misplaced-key", format!("`{key}` belongs in `{home}`")),
            (None, None) => {
                ("unknown-key", format!("keys here are {}", list(keys.keys().map(String::as_str))))
            }
        };
        self.diagnostics.push(
            Diagnostic::error(rule, node.key_origin(), format!("no key `{key}` is known {place}"))
                .at(join(path, key))
                .help(help),
        );
        false
    }

    fn unknown_word(&mut self, node: &Node, word: &str, words: &[String], path: &str) -> bool {
        let known = words.iter().map(String::as_str);
        let help = match nearest(word, known.clone()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("it is one of {}", list(known)),
        };
        self.diagnostics.push(
            Diagnostic::error("unknown-word", node.origin(), format!("`{word}` is not known here"))
                .at(path)
                .help(help),
        );
        false
    }

    fn wrong_type(&mut self, node: &Node, shape: &Shape, path: &str) -> bool {
        let key = path.rsplit('.').find(|part| part.parse::<usize>().is_err()).unwrap_or("this");
        let mut diagnostic = Diagnostic::error(
            "wrong-type",
            node.origin(),
            format!("`{key}` is {}, and takes {}", describe_data(&node.data), describe(shape)),
        )
        .at(path);
        if let Some(help) = type_help(key, shape, &node.data) {
            diagnostic = diagnostic.help(help);
        }
        self.diagnostics.push(diagnostic);
        false
    }
}

/// The alternative that a value is meant as, by its type; of tables the one with most known keys.
pub fn choose<'a>(shapes: &'a [Shape], node: &Node) -> Option<&'a Shape> {
    let text = node.text();
    let word = shapes
        .iter()
        .find(|shape| matches!((shape, text), (Shape::Words(words), Some(text)) if words.iter().any(|word| word == text)));
    word.or_else(|| {
        shapes
            .iter()
            .filter_map(|shape| Some((suits(shape, node)?, shape)))
            .rev()
            .max_by_key(|(score, _)| *score)
            .map(|(_, shape)| shape)
    })
}

/// How well a value suits a shape: `None` where the type is another.
fn suits(shape: &Shape, node: &Node) -> Option<usize> {
    match (shape, &node.data) {
        (Shape::Table(keys), Data::Table(table)) => {
            Some(1 + 2 * table.keys().filter(|key| keys.contains_key(*key)).count())
        }
        (Shape::Entries { .. }, Data::Table(_)) => Some(2),
        (Shape::Text(_), Data::Table(table)) => {
            Some(if table.values().all(|node| node.text().is_some()) { 2 } else { 1 })
        }
        (Shape::Array(_), Data::Array(_)) => Some(1),
        (Shape::String | Shape::Text(_), Data::String(_)) => Some(2),
        (Shape::Words(_), Data::String(_)) => Some(1),
        (Shape::Integer, Data::Integer(_))
        | (Shape::Bool, Data::Bool(_))
        | (Shape::Date, Data::Date(_)) => Some(1),
        (Shape::OneOf(shapes), _) => shapes.iter().filter_map(|shape| suits(shape, node)).max(),
        _ => None,
    }
}

fn describe_data(data: &Data) -> &'static str {
    match data {
        Data::Table(_) => "a table",
        Data::Array(_) => "a list",
        Data::String(_) => "a text",
        Data::Integer(_) => "a number",
        Data::Float => "a number with decimals",
        Data::Bool(_) => "true or false",
        Data::Date(_) => "a date",
        Data::Time => "a time",
    }
}

fn describe(shape: &Shape) -> String {
    match shape {
        Shape::Table(_) => "a table".into(),
        Shape::Entries { .. } => "tables, each under a name".into(),
        Shape::Array(each) => match &**each {
            Shape::String => "a list of texts".into(),
            each => format!("a list, each item {}", describe(each)),
        },
        Shape::Words(words) if words.len() == 1 => format!("\"{}\"", words[0]),
        Shape::Words(words) => format!("one of {}", list(words.iter().map(String::as_str))),
        Shape::String => "a text".into(),
        Shape::Text(_) => "a text in each language".into(),
        Shape::Integer => "a whole number".into(),
        Shape::Bool => "true or false".into(),
        Shape::Date => "a date".into(),
        Shape::OneOf(shapes) => {
            let mut text = String::new();
            for (index, shape) in shapes.iter().enumerate() {
                let joint = if index == 0 {
                    ""
                } else if index + 1 == shapes.len() {
                    " or "
                } else {
                    ", "
                };
                let _ = write!(text, "{joint}{}", describe(shape));
            }
            text
        }
    }
}

fn type_help(key: &str, shape: &Shape, data: &Data) -> Option<String> {
    match (shape, data) {
        (Shape::Array(_), Data::String(text)) => Some(format!("write {key} = [\"{text}\"]")),
        (Shape::Date, Data::String(text)) => {
            Some(format!("write the date without quotes: {key} = {text}"))
        }
        (Shape::Date, _) => Some(format!("write {key} = 2027-06-30")),
        (Shape::Bool, Data::String(_)) => {
            Some(format!("write {key} = true, or {key} = false, without quotes"))
        }
        (Shape::Integer, Data::String(text)) if text.parse::<u32>().is_ok() => {
            Some(format!("write the number without quotes: {key} = {text}"))
        }
        (Shape::String, Data::Integer(number)) => {
            Some(format!("write it in quotes: {key} = \"{number}\""))
        }
        (Shape::Text(_), _) => Some(format!("write {key}.sv = \"…\" and {key}.en = \"…\"")),
        _ => None,
    }
}

/// The table where a key belongs, for one that stands in the wrong table: `""` is the top.
fn home_of(root: &Shape, key: &str) -> Option<String> {
    let mut found: Vec<String> = Vec::new();
    collect_homes(root, key, String::new(), &mut found);
    found.into_iter().min_by_key(|home| (home.matches('.').count(), home.len()))
}

fn collect_homes(shape: &Shape, key: &str, path: String, found: &mut Vec<String>) {
    match shape {
        Shape::Table(keys) => {
            if keys.contains_key(key) {
                found.push(path.clone());
            }
            for (name, shape) in keys {
                collect_homes(shape, key, join(&path, name), found);
            }
        }
        Shape::Entries { each, .. } => collect_homes(each, key, join(&path, "NAME"), found),
        Shape::Array(each) => collect_homes(each, key, path, found),
        Shape::OneOf(shapes) => {
            for shape in shapes {
                collect_homes(shape, key, path.clone(), found);
            }
        }
        _ => {}
    }
}

/// A key path one step longer.
pub fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
