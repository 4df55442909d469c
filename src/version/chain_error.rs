//! What can be wrong with a chain of records, as data and in words.

use std::fmt;

use super::name::VersionName;
use crate::diagnostic::{Diagnostic, Rule, records};

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
        }
    }

    /// What to do.
    pub fn help(&self) -> String {
        match self {
            ChainError::Duplicate { .. } => {
                "keep the file that is named for the version and was on a site".into()
            }
            ChainError::Fork { .. } => "delete the one that was never on a site, \
                                        and release again from the merged TOML"
                .into(),
            ChainError::Missing { version, .. } => format!(
                "restore `versions/{}` from version control or a copy; \
                 only a last record that was never on a site may be deleted",
                version.file_name()
            ),
            ChainError::Rewritten { version, .. } => format!(
                "restore `versions/{}` as it was released, from version control or a copy; \
                 correct a mistake in it with a further release",
                version.file_name()
            ),
            ChainError::Stranger { .. } => {
                "move the record to the notice it belongs to; a copied notice starts without records"
                    .into()
            }
            ChainError::NothingWithdrawn { withdraws, .. } => format!(
                "restore `versions/{}` from version control or a copy",
                withdraws.file_name()
            ),
        }
    }

    /// The version whose file the finding is best shown at.
    pub fn version(&self) -> VersionName {
        match self {
            ChainError::Duplicate { version, .. }
            | ChainError::Rewritten { version, .. }
            | ChainError::Stranger { version, .. }
            | ChainError::NothingWithdrawn { version, .. } => *version,
            ChainError::Missing { followed_by, .. } => *followed_by,
            ChainError::Fork { versions, .. } => {
                *versions.last().expect("a fork has at least two versions")
            }
        }
    }

    /// The finding; its place is the caller's to give.
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic::new(self.rule(), "", self.to_string()).help(self.help())
    }
}

impl fmt::Display for ChainError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ChainError::Duplicate { version, hashes: [one, other] } if one == other => {
                write!(f, "version `{version}` has two files with the same content")
            }
            ChainError::Duplicate { version, hashes: [one, other] } => {
                write!(f, "version `{version}` has two records, with the hashes {one} and {other}")
            }
            ChainError::Fork { previous: Some(previous), versions } => {
                write!(f, "{} {} follow `{previous}`", Names(versions), all(versions))
            }
            ChainError::Fork { previous: None, versions } => {
                write!(f, "{} {} claim to be the first version", Names(versions), all(versions))
            }
            ChainError::Missing { version, followed_by } => {
                write!(f, "version `{followed_by}` follows `{version}`, whose record is missing")
            }
            ChainError::Rewritten { version, hash, followed_by, released } => write!(
                f,
                "version `{version}` was rewritten after `{followed_by}` was released: \
                 its hash was {released} and is {hash}"
            ),
            ChainError::Stranger { version, feed, expected, first } => write!(
                f,
                "version `{version}` belongs to another notice than `{first}`: \
                 `{feed}`, not `{expected}`"
            ),
            ChainError::NothingWithdrawn { version, withdraws } => {
                write!(
                    f,
                    "version `{version}` withdraws `{withdraws}`, which is not an earlier version"
                )
            }
        }
    }
}

impl std::error::Error for ChainError {}

fn all(versions: &[VersionName]) -> &'static str {
    if versions.len() == 2 { "both" } else { "all" }
}

/// Names in a sentence: "`a` and `b`".
struct Names<'a>(&'a [VersionName]);

impl fmt::Display for Names<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, name) in self.0.iter().enumerate() {
            let before = match index {
                0 => "",
                _ if index + 1 == self.0.len() => " and ",
                _ => ", ",
            };
            write!(f, "{before}`{name}`")?;
        }
        Ok(())
    }
}
