//! Laws and events that a notice names besides the standard ones.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Clause, Id, Label, OneOrMany, Text};

/// A law by its id, with the place in it where that matters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum LawRef {
    /// The law's id (`bokforingslagen`).
    Id(Id),
    /// The law's id and a place in it.
    At {
        /// The law's id.
        id: Id,
        /// The place (`7 kap. 2 §`).
        at: Label,
    },
}

impl LawRef {
    /// The law's id.
    pub fn id(&self) -> &str {
        match self {
            LawRef::Id(id) | LawRef::At { id, .. } => id,
        }
    }

    /// The place in the law, where one is given.
    pub fn at(&self) -> Option<&Text> {
        match self {
            LawRef::Id(_) => None,
            LawRef::At { at, .. } => Some(at),
        }
    }
}

/// A law that klartext's own table does not know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Law {
    /// The law's name as in the middle of a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Label>,
    /// Its number (`2011:185`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<String>,
    /// What the law's provisions do: one kind, or several, as one act can order some things and limit
    /// others.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub kind: OneOrMany<LawKind>,
    /// The country whose law it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// What a law does, as far as notices are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LawKind {
    /// Orders someone to do or keep something: can be a legal obligation.
    Duty,
    /// Lays down a public task.
    Task,
    /// A limitation period: no duty to keep data.
    Limitation,
    /// Sets the longest time that data may be kept.
    Limit,
    /// A duty to inform.
    Information,
    /// Anything else.
    Other,
}

/// An event of the notice's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Event {
    /// The event; comes after "after" / "efter att", and after "until" / "tills" unless `until` is
    /// given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Clause>,
    /// The event in the form that comes after "until" / "tills".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Clause>,
}
