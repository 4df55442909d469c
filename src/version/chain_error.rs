//! What can be wrong with a chain of records, as data and as findings.

use super::dates::DateError;
use super::name::VersionName;
use crate::diagnostic::{Diagnostic, Message, Rule, Value, records};

/// What is wrong with a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChainError {
    /// Two records of one name; they may be the same.
    Duplicate {
        /// The version.
        version: VersionName,
        /// The hashes of the two, the lesser first.
        hashes: [String; 2],
    },
    /// Several records with one predecessor, or several first ones: two branches were merged.
    Fork {
        /// The predecessor; none where each is a first one.
        previous: Option<VersionName>,
        /// The versions that follow it, by name.
        versions: Vec<VersionName>,
    },
    /// A record is missing that another one follows.
    Missing {
        /// The version whose record is missing.
        version: VersionName,
        /// The version that follows it.
        followed_by: VersionName,
    },
    /// A record was rewritten after the next one was released.
    Rewritten {
        /// The version whose record was rewritten.
        version: VersionName,
        /// Its hash.
        hash: String,
        /// The version that follows it.
        followed_by: VersionName,
        /// The hash that the following record knows.
        released: String,
    },
    /// A record of another notice, or of another chain of this one.
    Stranger {
        /// The version.
        version: VersionName,
        /// Its address in feeds.
        feed: String,
        /// The address of the first record.
        expected: String,
        /// The first version.
        first: VersionName,
    },
    /// A record withdraws a version that is not before it.
    NothingWithdrawn {
        /// The version.
        version: VersionName,
        /// What it withdraws.
        withdraws: VersionName,
    },
    /// The dates of a record contradict each other, or those of earlier records.
    Dates {
        /// The version.
        version: VersionName,
        /// What contradicts what.
        error: DateError,
    },
}

impl ChainError {
    /// The rule of the finding.
    pub fn rule(&self) -> &'static Rule {
        match self {
            ChainError::Duplicate { .. } => &records::CHAIN_DUPLICATE,
            ChainError::Fork { .. } => &records::CHAIN_FORKED,
            ChainError::Missing { .. } | ChainError::NothingWithdrawn { .. } => {
                &records::CHAIN_BROKEN
            }
            ChainError::Rewritten { .. } => &records::CHAIN_REWRITTEN,
            ChainError::Stranger { .. } => &records::CHAIN_MIXED,
            ChainError::Dates { .. } => &records::CHAIN_DATES,
        }
    }

    /// The version whose file the finding is best shown at.
    pub fn version(&self) -> VersionName {
        match self {
            ChainError::Duplicate { version, .. }
            | ChainError::Rewritten { version, .. }
            | ChainError::Stranger { version, .. }
            | ChainError::NothingWithdrawn { version, .. }
            | ChainError::Dates { version, .. } => *version,
            ChainError::Missing { followed_by, .. } => *followed_by,
            ChainError::Fork { versions, .. } => {
                *versions.last().expect("a fork has at least two versions")
            }
        }
    }

    /// The finding; its place is the caller's to give.
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic::new(self.rule(), "", self.message())
    }

    /// What is wrong, and what to do.
    fn message(&self) -> Message {
        let name = |version: &VersionName| Value::from(version.to_string());
        let file = |version: &VersionName| Value::from(format!("versions/{}", version.file_name()));
        match self {
            ChainError::Duplicate { version, hashes: [one, other] } if one == other => {
                Message::new("chain-duplicate-same").with("version", name(version))
            }
            ChainError::Duplicate { version, hashes: [one, other] } => {
                Message::new("chain-duplicate")
                    .with("version", name(version))
                    .with("one", Value::text(one))
                    .with("other", Value::text(other))
            }
            ChainError::Fork { previous: Some(previous), versions } => Message::new("chain-forked")
                .with("versions", Value::All(versions.iter().map(name).collect()))
                .with("count", versions.len())
                .with("previous", name(previous)),
            ChainError::Fork { previous: None, versions } => Message::new("chain-forked-first")
                .with("versions", Value::All(versions.iter().map(name).collect()))
                .with("count", versions.len()),
            ChainError::Missing { version, followed_by } => Message::new("chain-broken")
                .with("next", name(followed_by))
                .with("version", name(version))
                .with("file", file(version)),
            ChainError::Rewritten { version, hash, followed_by, released } => {
                Message::new("chain-rewritten")
                    .with("version", name(version))
                    .with("next", name(followed_by))
                    .with("released", Value::text(released))
                    .with("hash", Value::text(hash))
                    .with("file", file(version))
            }
            ChainError::Stranger { version, feed, expected, first } => Message::new("chain-mixed")
                .with("version", name(version))
                .with("first", name(first))
                .with("feed", feed)
                .with("expected", expected),
            ChainError::NothingWithdrawn { version, withdraws } => {
                Message::new("chain-broken-withdrawal")
                    .with("version", name(version))
                    .with("withdraws", name(withdraws))
                    .with("file", file(withdraws))
            }
            ChainError::Dates { version, error } => error.message(*version),
        }
    }
}
