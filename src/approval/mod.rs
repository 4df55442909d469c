//! Approvals: files in `approvals/` that say who approved which text in which role → those that a
//! release needs, or what is missing.
//!
//! An approval is of a notice, the hash of its content, its effective date and its class: one of
//! them changed makes it void. The record of the release keeps the role, the day and the hash of the
//! file; the file itself, with the name, lies beside the record and can be removed.

mod archive;
mod error;
mod file;

pub use archive::{ARCHIVE_END, ApprovalArchive, ArchivedApproval};
pub use error::ApprovalError;
pub use file::{Approval, Statement};

use std::collections::{BTreeMap, BTreeSet};

use crate::model::ApprovalSettings;
use crate::version::{RecordedApproval, sha256_hex};

/// What an approval is signed for, so that no signature of another file passes for one.
pub const NAMESPACE: &str = "klartext-approval";

/// What the record of a release is signed for by the one who releases.
pub const RELEASE_NAMESPACE: &str = "klartext-release";

/// How the names of the signatures of those who release end.
pub const SIGNATURE_END: &str = ".release.sig";

/// An approval of the text that is to be released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approved {
    /// The name of its file in `approvals/`.
    pub file: String,
    /// Its text.
    pub text: String,
    /// What it says.
    pub approval: Approval,
    /// Whose key signed it, as the site lists the keys; none where the site lists none.
    pub person: Option<String>,
    /// The signature as text, where there is one.
    pub signature: Option<String>,
}

impl Approved {
    /// What the record of the release keeps of it.
    pub fn recorded(&self) -> RecordedApproval {
        RecordedApproval {
            role: self.approval.role.clone(),
            day: self.approval.day,
            sha256: sha256_hex(self.text.as_bytes()),
            signed: self.person.is_some(),
        }
    }

    /// Who it is: the owner of the key, else the name that was written.
    fn who(&self) -> String {
        self.person.clone().unwrap_or_else(|| self.approval.by.trim().to_lowercase())
    }
}

/// Chooses the approvals that a release takes up: of each role as many as the site asks for, by
/// different people.
///
/// # Errors
/// What is missing, and what the rules about persons block.
pub fn choose(
    settings: &ApprovalSettings,
    approved: Vec<Approved>,
) -> Result<Vec<Approved>, Vec<ApprovalError>> {
    let mut errors = Vec::new();
    for (role, wanted) in &settings.roles {
        let of_role = approved.iter().filter(|one| one.approval.role == *role);
        let people: BTreeSet<String> = of_role.map(Approved::who).collect();
        let needed = wanted.needed();
        if people.len() < needed {
            errors.push(ApprovalError::Missing { role: role.clone(), has: people.len(), needed });
        }
    }
    if settings.is_by_different_people() {
        let mut roles: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for one in &approved {
            roles.entry(one.who()).or_default().insert(&one.approval.role);
        }
        for (who, roles) in roles.into_iter().filter(|(_, roles)| roles.len() > 1) {
            let roles = roles.into_iter().map(str::to_owned).collect();
            errors.push(ApprovalError::SamePerson { who, roles });
        }
    }
    if errors.is_empty() { Ok(approved) } else { Err(errors) }
}

/// What speaks against the one who releases: the site wants to know who it is, or wants another one.
pub fn check_releaser(
    settings: &ApprovalSettings,
    approved: &[Approved],
    releaser: Option<&str>,
) -> Option<ApprovalError> {
    if !settings.is_never_by_releaser() {
        return None;
    }
    let Some(releaser) = releaser else { return Some(ApprovalError::UnknownReleaser) };
    let has_approved = approved.iter().any(|one| one.who() == releaser);
    has_approved.then(|| ApprovalError::Releaser { who: releaser.to_owned() })
}
