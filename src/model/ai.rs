//! AI systems: what they do, whose model they use, whether data trains it, and how people know.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{AllOr, Id, Label, OneOrMany, Phrase, Sentence};

/// An AI system that personal data goes through, or that people talk to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AiSystem {
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Label>,
    /// What it does: a verb phrase without "att" or "to".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub does: Option<Phrase>,
    /// The purposes it is used for: ids, or "all".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purposes: Option<AllOr>,
    /// Who provides the model: ids of recipients, or `own`.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub model: OneOrMany<Id>,
    /// Whether the data of people trains the model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trained_on_data: Option<bool>,
    /// With `trained_on_data = true`: the purposes under which that is done, by id.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub training: OneOrMany<Id>,
    /// How people say no to it, or to the training.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opt_out: Option<Sentence>,
    /// How people know that they talk to a machine, or that it made what they see.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disclosed: Option<Sentence>,
    /// The id this entry had before.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub was: OneOrMany<Id>,
}
