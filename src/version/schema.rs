//! The JSON Schema of a version record, made from the Rust types.

use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::record::File;
use crate::shape::sorted_text;

/// The text of `schemas/version.schema.json`.
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<File<'_>>().to_value();
    without_null(&mut schema);
    sorted_text(schema)
}

/// Removes that a value may be null: in a record, what does not apply is absent.
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
