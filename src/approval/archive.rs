//! The approvals of a release as they are kept beside its record: `2026-11-23.approvals.json`.

use serde::{Deserialize, Serialize};

use super::file::Approval;
use super::{ApprovalError, Approved};
use crate::version::{RecordedApproval, sha256_hex};

/// How the names of such files end.
pub const ARCHIVE_END: &str = ".approvals.json";

/// The approvals of a release.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApprovalArchive {
    /// One for each approval that the record counts.
    pub approvals: Vec<ArchivedApproval>,
}

/// An approval with its file as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArchivedApproval {
    /// Whose key signed it, as the site listed the keys then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<String>,
    /// The signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<String>,
    /// The text of the file.
    pub text: String,
}

impl ApprovalArchive {
    /// The approvals that a release took up.
    pub fn of(approved: &[Approved]) -> ApprovalArchive {
        let archived = approved.iter().map(|one| ArchivedApproval {
            signer: one.person.clone(),
            signature: one.signature.clone(),
            text: one.text.clone(),
        });
        ApprovalArchive { approvals: archived.collect() }
    }

    /// The bytes of the file.
    ///
    /// # Panics
    /// Never: plain data can always be written.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("plain data");
        bytes.push(b'\n');
        bytes
    }

    /// Reads the file.
    ///
    /// # Errors
    /// When it is none.
    pub fn read(bytes: &[u8]) -> Result<ApprovalArchive, ApprovalError> {
        serde_json::from_slice(bytes)
            .map_err(|error| ApprovalError::Unreadable { what: error.to_string() })
    }
}

impl ArchivedApproval {
    /// What it says, if it is one that a record counts.
    ///
    /// # Errors
    /// When it is none of them, or says another role or day.
    pub fn check(&self, recorded: &[RecordedApproval]) -> Result<Approval, ApprovalError> {
        let approval = Approval::read(&self.text)?;
        let sha256 = sha256_hex(self.text.as_bytes());
        let is_it = |one: &&RecordedApproval| {
            one.sha256 == sha256 && one.role == approval.role && one.day == approval.day
        };
        match recorded.iter().find(is_it) {
            Some(_) => Ok(approval),
            None => Err(ApprovalError::NotRecorded),
        }
    }
}
