//! Automated decisions and profiling: Arts. 13(2)(f) and 22 GDPR.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Sentence;

/// A decision made by a machine alone that matters to the person (Art. 22 GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AutomatedDecision {
    /// What allows it (Art. 22(2)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<DecisionGround>,
    /// The logic: which data count, and how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logic: Option<Sentence>,
    /// What the decision is about and what it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub significance: Option<Sentence>,
    /// What can follow for the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consequences: Option<Sentence>,
    /// How to reach a person and contest the decision (Art. 22(3)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub human_contact: Option<Sentence>,
}

/// What allows an automated decision (Art. 22(2) GDPR).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DecisionGround {
    /// Needed for a contract with the person.
    Contract,
    /// Allowed by law.
    Law,
    /// Explicit consent.
    ExplicitConsent,
}

/// Profiling without such a decision (Art. 4(4) and recital 60 GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Profiling {
    /// How the profile is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logic: Option<Sentence>,
    /// What can follow for the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consequences: Option<Sentence>,
}
