//! A chain → its last release, which the next one is checked against.

use std::collections::BTreeMap;

use super::chain::Chain;
use super::metadata::Lagging;
use super::name::VersionName;
use super::record::Record;
use crate::model::Notice;

/// The facts of the last release, and those that its languages were compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct LastRelease {
    /// Its name.
    pub version: VersionName,
    /// What it says.
    pub facts: Notice,
    /// The texts that lagged behind in it.
    pub lagging: Vec<Lagging>,
    /// The facts of the versions in which those texts last agreed.
    pub agreed: BTreeMap<VersionName, Notice>,
}

impl LastRelease {
    /// A release in which all languages agree.
    pub fn new(version: VersionName, facts: Notice) -> LastRelease {
        LastRelease { version, facts, lagging: Vec::new(), agreed: BTreeMap::new() }
    }

    /// The last release of a chain; none where its words were imported. `withdrawing` is a version
    /// that the next release withdraws.
    pub fn of(chain: &Chain, withdrawing: Option<VersionName>) -> Option<LastRelease> {
        let facts = |record: &Record| record.facts().cloned();
        let base = chain.base(withdrawing)?;
        let lagging = base.lagging.clone();
        let agreed = lagging.iter().filter_map(|one| {
            let since = one.since?;
            Some((since, facts(chain.version(since)?)?))
        });
        let agreed = agreed.collect();
        Some(LastRelease { lagging, agreed, ..LastRelease::new(base.version, facts(base)?) })
    }
}
