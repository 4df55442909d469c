//! Why an approval does not count, or a release lacks one, as data and as a message.

use crate::diagnostic::{Message, Rule, Value, approvals};

/// What is wrong with an approval, or with those of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApprovalError {
    /// The file is not an approval.
    Unreadable {
        /// What does not fit.
        what: String,
    },
    /// What was approved is not what is to be released.
    Void {
        /// What differs: a word by which the message chooses.
        what: &'static str,
        /// What was approved.
        was: String,
        /// What is to be released.
        is: String,
    },
    /// The site asks for no such role.
    UnknownRole {
        /// The role.
        role: String,
    },
    /// The site lists who may sign, and it is not signed.
    Unsigned,
    /// The signature is not one of the file.
    Forged,
    /// The key that signed is not one that the site lists.
    UnknownSigner,
    /// Too few have approved in a role.
    Missing {
        /// The role.
        role: String,
        /// How many have.
        has: usize,
        /// How many must.
        needed: usize,
    },
    /// One person has approved in several roles.
    SamePerson {
        /// Who.
        who: String,
        /// The roles.
        roles: Vec<String>,
    },
    /// Who releases is unknown.
    UnknownReleaser,
    /// Who releases has approved.
    Releaser {
        /// Who.
        who: String,
    },
    /// The record does not count it.
    NotRecorded,
}

impl ApprovalError {
    /// The rule of the finding.
    pub fn rule(&self) -> &'static Rule {
        use ApprovalError::*;
        match self {
            Void { .. } | UnknownRole { .. } => &approvals::APPROVAL_VOID,
            Unreadable { .. } | NotRecorded => &approvals::APPROVAL_INVALID,
            Unsigned | Forged | UnknownSigner => &approvals::APPROVAL_SIGNATURE,
            Missing { .. } => &approvals::APPROVAL_MISSING,
            SamePerson { .. } | UnknownReleaser | Releaser { .. } => &approvals::APPROVAL_PERSON,
        }
    }

    /// What is wrong; `notice` is the notice's id.
    pub fn message(&self, notice: &str) -> Message {
        use ApprovalError::*;
        match self {
            Unreadable { what } => {
                Message::new("approval-invalid").with("reason", Value::text(what))
            }
            NotRecorded => Message::new("approval-invalid-record"),
            Void { what, was, is } => Message::new("approval-void")
                .with("what", Value::Word(what))
                .with("was", Value::text(was))
                .with("is", Value::text(is)),
            UnknownRole { role } => Message::new("approval-void-role").with("role", role),
            Unsigned => Message::new("approval-signature-missing"),
            Forged => Message::new("approval-signature"),
            UnknownSigner => Message::new("approval-signature-unknown"),
            Missing { role, has, needed } => Message::new("approval-missing")
                .with("notice", Value::text(notice))
                .with("role", Value::text(role))
                .with("has", Value::text(has.to_string()))
                .with("needed", Value::text(needed.to_string())),
            SamePerson { who, roles } => Message::new("approval-person-same")
                .with("who", who)
                .with("roles", Value::all(roles)),
            UnknownReleaser => Message::new("approval-person-unknown"),
            Releaser { who } => Message::new("approval-person-releaser").with("who", who),
        }
    }
}
