//! One change of the facts: plain data.

use serde::Serialize;

use crate::facts::{Citation, FactKind, FactPath, FactValue};
use crate::model::RightKind;
pub use crate::version::Class;

/// A difference between the facts of two versions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// What the fact is about.
    pub kind: FactKind,
    /// Whether it was added, removed, changed or moved.
    pub action: Action,
    /// The place of the fact (`purposes.pay.retention.sick-leave`) in the new version, or in the
    /// old one where it was removed. An entry of several is named by what it covers.
    pub at: FactPath,
    /// The fact before; of a list of ids, those that were removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<FactValue>,
    /// The fact now; of a list of ids, those that were added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<FactValue>,
    /// How much it matters to people.
    pub class: Class,
    /// The provision that asks for the fact (`Art. 13(2)(a) GDPR`).
    pub article: Citation,
    /// In which direction it changed, where that decides its class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// What follows from it and is not a change of its own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub consequences: Vec<Consequence>,
}

impl Change {
    /// Whether it is seen by programs alone: a machine's term, or what sort of group or law klartext
    /// takes an entry for.
    pub fn is_metadata(&self) -> bool {
        self.kind == FactKind::Term
            || matches!(self.kind, FactKind::Subject | FactKind::Law)
                && self.at.last_key() == Some("kind")
    }

    /// Whether one company or person has another name now, by the word of the notice.
    pub fn is_rename(&self) -> bool {
        self.action == Action::Changed
            && self.class == Class::Other
            && self.at.last_key() == Some("name")
    }
}

/// What happened to a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// It was added.
    Added,
    /// It was removed.
    Removed,
    /// It says something else.
    Changed,
    /// A purpose is listed under another group.
    Moved,
}

/// In which direction a fact changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Kept longer, or in a way that cannot be compared (MODEL.md, "Longer").
    Longer,
    /// Kept for a shorter time.
    Shorter,
    /// More people, data, recipients or countries.
    Wider,
    /// Fewer of them.
    Narrower,
    /// A weaker safeguard.
    Weaker,
    /// A stronger one.
    Stronger,
}

/// A consequence of a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Consequence {
    /// What was gained or lost.
    pub what: Effect,
    /// Whether it was gained.
    pub gained: bool,
    /// The purpose it concerns, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
}

/// What people can gain or lose by a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// A right.
    Right(RightKind),
    /// The right to object to direct marketing at any time (Art. 21(2) GDPR).
    MarketingObjection,
    /// A supervisory authority, by country.
    Authority(String),
}

/// The class of a release: material if any of its changes is.
pub fn class_of(changes: &[Change]) -> Class {
    changes.iter().map(|change| change.class).max().unwrap_or(Class::Other)
}
