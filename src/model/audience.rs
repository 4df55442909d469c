//! Whom a notice is written for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Sentence};

/// Whom the notice is written for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Audience {
    /// The languages of this notice (default: the site's); the first prevails.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Whether children are addressed: `false`, or how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub children: Option<ChildrenAudience>,
    /// The age below which no one may use the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum_age: Option<MinimumAge>,
}

/// The age below which no one may use a service; the age of consent is another (`children`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MinimumAge {
    /// The age in years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<u32>,
    /// How it is checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Sentence>,
}

/// Whether children are addressed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum ChildrenAudience {
    /// `false`: they are not.
    Addressed(bool),
    /// They are, and how.
    How(Children),
}

/// How children are addressed (Arts. 8 and 12(1) GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Children {
    /// The age from which a child consents itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_age: Option<u32>,
    /// How a guardian consents below that age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guardian: Option<Sentence>,
    /// The notice written for children: the name of its folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Id>,
}
