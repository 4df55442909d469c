//! The JSON Schema of a type, and how schemas are written.

use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::Value;

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

/// A schema as JSON text whose keys are sorted, with a newline at its end.
pub(crate) fn sorted_text(mut schema: Value) -> String {
    schema.sort_all_objects();
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is plain data");
    text.push('\n');
    text
}
