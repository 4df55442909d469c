//! The JSON Schema of a version record, made from the Rust types.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;

use super::metadata::Metadata;
use crate::document::Document;
use crate::model::Notice;
use crate::shape::sorted_text;

/// What a release of a notice froze: its facts, its exact words in every language, its dates, and
/// the hash of the record before. The file is canonical: keys sorted by their bytes, each value and
/// bracket on a line of its own without blanks before it, LF, no nulls and no floats.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "klartext: version record, format 1")]
struct File {
    #[serde(flatten)]
    head: Metadata,
    /// The resolved notice, shared facts merged in; a record needs no other file. Absent in a
    /// record that was imported, or that only withdraws a version or ends the notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    facts: Option<Notice>,
    /// The exact words by language tag. Absent in a record that only withdraws or ends.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    documents: BTreeMap<String, Document>,
}

/// The text of `schemas/version.schema.json`.
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<File>().to_value();
    without_null(&mut schema);
    sorted_text(schema)
}

/// Takes out that a value may be null: in a record, what does not apply is absent.
pub fn without_null(schema: &mut Value) {
    match schema {
        Value::Object(keys) => {
            if let Some(Value::Array(types)) = keys.get_mut("type") {
                types.retain(|one| one != "null");
                if let [one] = types.as_slice() {
                    let one = one.clone();
                    keys.insert("type".into(), one);
                }
            }
            if let Some(Value::Array(choices)) = keys.get_mut("anyOf") {
                choices.retain(|choice| choice.get("type").is_none_or(|one| one != "null"));
            }
            keys.values_mut().for_each(without_null);
        }
        Value::Array(items) => items.iter_mut().for_each(without_null),
        _ => {}
    }
}
