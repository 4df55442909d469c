//! What an entry of a list covers: some data, some groups, or a situation; or the rest.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Clause, Id};

/// What one entry of a list speaks about. An entry that names nothing covers the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Coverage {
    /// The data categories this entry covers (default: the rest).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<Id>,
    /// The data subject groups this entry covers (default: the rest).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Id>,
    /// The situation this entry covers; comes after "if" / "om".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Clause>,
}

impl Coverage {
    /// Whether this entry covers what no other entry of its list names.
    pub fn is_rest(&self) -> bool {
        self.data.is_empty() && self.subjects.is_empty() && self.when.is_none()
    }

    /// Whether this entry names `datum` of `group`, apart from any situation.
    pub fn names(&self, datum: &str, group: &str) -> bool {
        !self.is_rest()
            && (self.data.is_empty() || self.data.iter().any(|id| id == datum))
            && (self.subjects.is_empty() || self.subjects.iter().any(|id| id == group))
    }
}
