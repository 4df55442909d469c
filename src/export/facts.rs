//! `notice.json`: the facts of a version as klartext knows them, with dates, hashes and addresses.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use super::{Edition, text};
use crate::model::Notice;
use crate::shape::sorted_text;
use crate::version::{Class, without_null};

/// The shape of the file; raised when a program that reads it would have to know.
const FORMAT: u32 = 1;

/// What one version of a notice says, as facts. Keys that do not apply are absent. The words that
/// people read are on the pages, and in `notice.md` beside this file.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "klartext: the facts of a notice (notice.json), format 1")]
struct File<'a> {
    /// The shape of this file.
    format: u32,
    /// The notice: its folder on the site that made it.
    notice: &'a str,
    /// The name of the version; `draft` for one that was never released.
    version: &'a str,
    /// The day it was published.
    #[schemars(with = "String", extend("format" = "date"))]
    published: Date,
    /// The first day it applies on.
    #[schemars(with = "String", extend("format" = "date"))]
    effective: Date,
    /// The days it applies on, as far as they were known when this file was made.
    applies: Vec<Days>,
    /// What the change means for people.
    class: Class,
    /// The SHA-256 of the version's facts and words.
    content: &'a str,
    /// The SHA-256 of the version's record.
    hash: &'a str,
    /// The languages, the one that prevails first.
    languages: &'a [String],
    /// The title by language.
    title: &'a BTreeMap<String, String>,
    /// The address of this version by language, for good.
    pages: BTreeMap<&'a str, String>,
    /// The facts.
    facts: &'a Notice,
}

/// Days on which a version applies, both included.
#[derive(Serialize, JsonSchema)]
struct Days {
    /// The first day.
    #[schemars(with = "String", extend("format" = "date"))]
    from: Date,
    /// The last day; absent while no end is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", extend("format" = "date"))]
    to: Option<Date>,
}

/// The text of `notice.json`.
pub fn facts(edition: &Edition<'_>) -> String {
    let version = &edition.version;
    let page = |language: &'_ String| edition.version_address(language);
    let days = |range: &crate::version::Range| Days { from: range.from, to: range.to };
    let file = File {
        format: FORMAT,
        notice: edition.notice,
        version: &version.name,
        published: version.published,
        effective: version.effective,
        applies: version.applies.iter().map(days).collect(),
        class: version.class,
        content: &version.content,
        hash: &version.hash,
        languages: &edition.languages,
        title: &edition.titles,
        pages: edition.languages.iter().map(|one| (one.as_str(), page(one))).collect(),
        facts: edition.facts,
    };
    text(&serde_json::to_value(file).expect("facts are plain data"))
}

/// The text of `schemas/facts.schema.json`.
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<File<'_>>().to_value();
    without_null(&mut schema);
    sorted_text(schema)
}
