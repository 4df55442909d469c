//! Cameras: where they are, whether they record sound, and what the sign says.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{AllOr, Id, Label, OneOrMany, Sentence};

/// Cameras that watch a place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Camera {
    /// What they watch (`the entrance`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Label>,
    /// Whether they record sound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sound: Option<bool>,
    /// What the sign on the spot says, or where it is: the first layer of information.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign: Option<Sentence>,
    /// The purposes they serve: ids, or "all".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purposes: Option<AllOr>,
    /// The id this entry had before.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub was: OneOrMany<Id>,
}
