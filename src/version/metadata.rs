//! The metadata of a record: names, dates, reasons, hashes.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::name::VersionName;
use crate::model::Sentence;

/// Everything a record says except its facts and documents.
///
/// What does not apply is absent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Metadata {
    /// The shape of the record; raised when that of facts or documents changes.
    pub format: u32,
    /// The version of the program that wrote it.
    pub klartext: String,
    /// The notice: its folder below `content/`, with `/`.
    pub notice: String,
    /// The `tag:` address of the notice in feeds, made for the first record and carried on.
    pub feed: String,
    /// The name of the version.
    pub version: VersionName,
    /// The day of the release, or an earlier one, with a reason.
    #[schemars(with = "String", extend("format" = "date"))]
    pub published: Date,
    /// The first day it applies on.
    #[schemars(with = "String", extend("format" = "date"))]
    pub effective: Date,
    /// The day it was written down; later than `published` where that was backdated.
    #[schemars(with = "String", extend("format" = "date"))]
    pub made: Date,
    /// What the change means for people.
    pub class: Class,
    /// Why the class is not the one that the changes of facts gave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class_reason: Option<String>,
    /// What changed, in short, by language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub summary: BTreeMap<String, String>,
    /// Why it was released although something spoke against it.
    #[serde(default, skip_serializing_if = "Reasons::is_empty")]
    pub reasons: Reasons,
    /// The texts that lag behind in a language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lagging: Vec<Lagging>,
    /// The ids of the parts of the text whose wording alone changed: a newer klartext, or the site's
    /// own locale, says the same facts in other words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reworded: Vec<String>,
    /// Who approved exactly this content, in which role and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub approvals: Vec<RecordedApproval>,
    /// An earlier version that this release withdraws, from its own published date on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdraws: Option<VersionName>,
    /// The notice ends on the effective date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<End>,
    /// The words are older than klartext and were imported; there are no facts.
    #[serde(default, skip_serializing_if = "is_false")]
    pub imported: bool,
    /// The previous record; absent in the first one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Previous>,
    /// The SHA-256 of the compact JSON of `{documents, facts}`: keys sorted, no blanks.
    pub content: String,
    /// The SHA-256 of every byte above the line of this key, which is the last one.
    pub hash: String,
}

/// What a change means for people.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Words, order, or facts that burden no one more.
    Other,
    /// Something that people should be informed of.
    Material,
}

/// Why a version was released although something spoke against it. What readers see is in each of
/// their languages, or one text for all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reasons {
    /// Why the published date is earlier than the day it was written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backdated: Option<Sentence>,
    /// Why it was released although findings block it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub despite_findings: Option<String>,
    /// Why the version that `withdraws` names was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Sentence>,
    /// Why the notice ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Sentence>,
}

/// A text that was changed in one language and not yet in this one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lagging {
    /// The key path of the text.
    pub at: String,
    /// The language that lags.
    pub language: String,
    /// The version in which the languages last agreed; unknown in the oldest records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<VersionName>,
}

/// An approval that a release took up; no name is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordedApproval {
    /// In which role.
    pub role: String,
    /// When.
    #[schemars(with = "String", extend("format" = "date"))]
    pub day: Date,
    /// The SHA-256 of its file, which has the name.
    pub sha256: String,
    /// Whether a key that the site listed had signed it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub signed: bool,
}

/// How a notice ends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// The notice that takes its place: its folder below `content/`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<String>,
}

/// The previous record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Previous {
    /// Its name, so that a message can say which one is missing.
    pub version: VersionName,
    /// Its hash.
    pub hash: String,
}

impl Reasons {
    fn is_empty(&self) -> bool {
        *self == Reasons::default()
    }
}

fn is_false(truth: &bool) -> bool {
    !truth
}
