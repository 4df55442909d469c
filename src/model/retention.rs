//! How long data is kept: Art. 13(2)(a) GDPR.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Clause, Coverage, Id, LawRef, OneOrMany, Period, Sentence};

/// How long data is kept: a period and its start, an event, a law, or criteria.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Retention {
    /// What this entry covers, where a purpose has several periods.
    #[serde(flatten)]
    pub covers: Coverage,
    /// The period.
    #[serde(flatten)]
    pub period: Period,
    /// The event from which the period runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Id>,
    /// The event until which data is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Id>,
    /// An event that ends the storage before the period has passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub or_until: Option<Id>,
    /// The longest time, where an event or criteria decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Period>,
    /// `at-least` where the period is the shortest and not the longest time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// What makes the time longer; comes after "if" / "om".
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub longer_if: OneOrMany<Clause>,
    /// The law whose period it is; with a period it is the reason.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub law: OneOrMany<LawRef>,
    /// Kept for ever, with `law`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forever: Option<bool>,
    /// Not stored at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_stored: Option<bool>,
    /// How the time is decided where no period can be given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criteria: Option<Sentence>,
    /// Why the time is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Sentence>,
}

/// How a period is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// The shortest time.
    AtLeast,
    /// The longest time.
    AtMost,
}
