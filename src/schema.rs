//! The JSON Schemas of the files that klartext reads and writes, made from the Rust types.

use schemars::Schema;
use serde_json::json;

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

    /// The schema as JSON text with a newline at its end.
    pub fn text(self) -> String {
        let (mut schema, title): (Schema, &str) = match self {
            SchemaOf::Notice => (schema_of::<Notice>(), "klartext: a notice (notice.toml)"),
            SchemaOf::Shared => (schema_of::<Notice>(), "klartext: shared facts (shared.toml)"),
            SchemaOf::Facts => return crate::export::facts::schema(),
            SchemaOf::Version => return crate::version::schema(),
            SchemaOf::Site => {
                (schema_of::<Settings>(), "klartext: the settings of a site (site.toml)")
            }
        };
        schema.insert("title".into(), json!(title));
        let mut text = serde_json::to_string_pretty(&schema).expect("a schema is plain data");
        text.push('\n');
        text
    }
}
