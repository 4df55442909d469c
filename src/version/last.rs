//! A chain → its last release, which the next one is checked against.

use std::collections::{BTreeMap, BTreeSet};

use super::chain::Chain;
use super::metadata::Lagging;
use super::name::VersionName;
use super::record::Record;
use crate::facts::EntryTable;
use crate::model::{Notice, Text};

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
    /// What entries were called in this and all earlier versions: their ids and proper names.
    pub names: BTreeMap<EntryTable, BTreeSet<String>>,
}

impl LastRelease {
    /// A release in which all languages agree.
    pub fn new(version: VersionName, facts: Notice) -> LastRelease {
        let names = names_in([&facts]);
        LastRelease { version, facts, lagging: Vec::new(), agreed: BTreeMap::new(), names }
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
        let names = names_in(chain.texts().filter_map(Record::facts));
        Some(LastRelease { lagging, agreed, names, ..LastRelease::new(base.version, facts(base)?) })
    }
}

/// The tables whose entries can say what they were called before.
pub const RENAMED: [EntryTable; 8] = [
    EntryTable::Subjects,
    EntryTable::Data,
    EntryTable::Sources,
    EntryTable::Purposes,
    EntryTable::Recipients,
    EntryTable::JointControllers,
    EntryTable::Ai,
    EntryTable::Cameras,
];

/// The ids of entries, and the names of those that have a name of their own.
fn names_in<'a>(
    versions: impl IntoIterator<Item = &'a Notice>,
) -> BTreeMap<EntryTable, BTreeSet<String>> {
    let mut names: BTreeMap<EntryTable, BTreeSet<String>> = BTreeMap::new();
    for notice in versions {
        for table in RENAMED {
            let ids = table.ids(notice).into_iter().map(str::to_owned);
            names.entry(table).or_default().extend(ids);
        }
        let recipients = notice.recipients.values().map(|one| &one.name);
        let joint = notice.joint_controllers.values().map(|one| &one.name);
        for (table, name) in recipients
            .map(|name| (EntryTable::Recipients, name))
            .chain(joint.map(|name| (EntryTable::JointControllers, name)))
        {
            if let Some(Text::Plain(name)) = name.as_deref() {
                names.entry(table).or_default().insert(name.clone());
            }
        }
    }
    names
}
