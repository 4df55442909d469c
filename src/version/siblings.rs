//! What lies beside a record and is never in it: nothing here changes what was released.

use std::collections::BTreeMap;

use super::chain::Chain;
use super::name::VersionName;
use crate::stamp::Stamp;

/// What lies beside a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiblingFiles {
    /// The time stamps that are verified, the earliest first.
    pub stamps: Vec<Stamp>,
    /// The approvals that the record counts, of which the names are still there.
    pub approvals: Vec<NamedApproval>,
}

/// The name that belongs to an approval of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedApproval {
    /// The hash by which the record counts it.
    pub sha256: String,
    /// Who approved, in words.
    pub by: String,
    /// Whose key signed it.
    pub signer: Option<String>,
}

/// What lies beside most records.
static NOTHING: SiblingFiles = SiblingFiles { stamps: Vec::new(), approvals: Vec::new() };

impl Chain {
    /// What lies beside the record of a version.
    pub fn siblings(&self, version: VersionName) -> &SiblingFiles {
        self.siblings.get(&version).unwrap_or(&NOTHING)
    }

    /// The same chain, with what lies beside its records.
    pub fn with_siblings(mut self, siblings: BTreeMap<VersionName, SiblingFiles>) -> Chain {
        self.siblings = siblings;
        self
    }
}
