//! The JSON Schemas of the files that klartext reads and writes, made from the Rust types.

mod tagged;
mod values;

use std::collections::BTreeMap;

use schemars::Schema;
use serde_json::{Map, Value, json};

use crate::model::{Notice, Settings};
use crate::shape::schema_of;

/// The files that have a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum SchemaOf {
    /// `notice.toml`.
    Notice,
    /// `shared.toml`.
    Shared,
    /// `site.toml`.
    Site,
    /// A version record.
    Version,
    /// The facts of a notice as other programs get them (`notice.json`).
    Facts,
}

impl SchemaOf {
    /// All of them, with the names of their files.
    pub const ALL: [(SchemaOf, &str); 5] = [
        (SchemaOf::Facts, "facts.schema.json"),
        (SchemaOf::Notice, "notice.schema.json"),
        (SchemaOf::Shared, "shared.schema.json"),
        (SchemaOf::Site, "site.schema.json"),
        (SchemaOf::Version, "version.schema.json"),
    ];

    /// The schema as JSON text with a newline at its end: for editors, which offer known values and
    /// report each mistake once.
    pub fn text(self) -> String {
        match self {
            SchemaOf::Facts => crate::export::facts::schema(),
            SchemaOf::Version => crate::version::schema(),
            SchemaOf::Notice | SchemaOf::Shared | SchemaOf::Site => {
                let mut schema = self.described();
                if self != SchemaOf::Site {
                    values::add(&mut schema);
                }
                tagged::tag(&mut schema);
                text(&schema)
            }
        }
    }

    /// The schema of a file that editors write, as its types are: for docs/KEYS.md.
    pub fn described(self) -> Value {
        let (mut schema, title): (Schema, &str) = match self {
            SchemaOf::Shared => (schema_of::<Notice>(), "klartext: shared facts (shared.toml)"),
            SchemaOf::Site => {
                (schema_of::<Settings>(), "klartext: the settings of a site (site.toml)")
            }
            _ => (schema_of::<Notice>(), "klartext: a notice (notice.toml)"),
        };
        schema.insert("title".into(), json!(title));
        let kinds = kinds_of(schema.as_value());
        for_editors(schema.ensure_object(), &kinds);
        schema.into()
    }
}

fn text(schema: &Value) -> String {
    let mut text = serde_json::to_string_pretty(schema).expect("a schema is plain data");
    text.push('\n');
    text
}

/// How the kinds of text are written, by the name of their definition.
fn kinds_of(schema: &Value) -> BTreeMap<String, String> {
    let definitions = schema["$defs"].as_object().into_iter().flatten();
    let kinds = definitions.filter(|(_, one)| one.get("x-kind").is_some());
    kinds
        .filter_map(|(name, one)| Some((name.clone(), one["description"].as_str()?.to_owned())))
        .collect()
}

/// Makes a schema one that an editor's hover texts and messages are good with: TOML has no null,
/// so what may be left out is not "this or null"; and a key that takes a kind of text says how
/// that is written.
fn for_editors(schema: &mut Map<String, Value>, kinds: &BTreeMap<String, String>) {
    if let Some(Value::Array(kinds)) = schema.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [kind] = kinds.as_slice() {
            let kind = kind.clone();
            schema.insert("type".into(), kind);
        }
    }
    if schema.get("default").is_some_and(Value::is_null) {
        schema.remove("default");
    }
    if let Some(Value::Array(any)) = schema.get_mut("anyOf") {
        any.retain(|one| one["type"] != "null");
        if any.len() == 1 {
            let only = schema.remove("anyOf").expect("it was there a line above");
            schema.insert("allOf".into(), only);
        }
    }
    let of = |one: &Value| one["$ref"].as_str()?.rsplit('/').next().map(str::to_owned);
    let named = match schema.get("allOf") {
        Some(Value::Array(all)) => all.first().and_then(of),
        _ => None,
    };
    let written =
        named.or_else(|| Some(schema.get("$ref")?.as_str()?.rsplit('/').next()?.to_owned()));
    if let (Some(written), Some(Value::String(description))) =
        (written.and_then(|name| kinds.get(&name)), schema.get_mut("description"))
    {
        description.push_str("\n\n");
        description.push_str(written);
    }
    for value in schema.values_mut() {
        each_table(value, kinds);
    }
}

fn each_table(value: &mut Value, kinds: &BTreeMap<String, String>) {
    match value {
        Value::Object(schema) => for_editors(schema, kinds),
        Value::Array(all) => all.iter_mut().for_each(|one| each_table(one, kinds)),
        _ => {}
    }
}
