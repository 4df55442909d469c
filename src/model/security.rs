//! How data is protected, and what a controller notes for itself alone.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::purpose::DateText;
use super::{OneOrMany, Sentence};

/// How data is protected, in words (Art. 32 GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Security {
    /// The measures, in general.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Sentence>,
}

/// What a controller notes about a purpose, a recipient or another entry for itself alone: for the
/// register of Art. 30 GDPR, in no version and on no page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Internal {
    /// Assessments: of interests, of impact, of a transfer; what they are called, or where they are.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub assessment: OneOrMany<String>,
    /// The contract with a processor, or the arrangement: its date, its number, where it is.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub contract: OneOrMany<String>,
    /// The measures that protect this data, where they are other ones, or more exact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub security: Option<String>,
    /// Who answers for it in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The day it should be reviewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<DateText>")]
    pub review_by: Option<Date>,
}
