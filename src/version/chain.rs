//! The records of one notice in any order → its chain, or all that is wrong with it.
//!
//! The order is that of `previous`, never that of names or files.

#![expect(clippy::indexing_slicing, reason = "places in this chain")]

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::chain_error::ChainError;
use super::dates;
use super::name::VersionName;
use super::record::{Kind, Record};
use super::siblings::SiblingFiles;
use super::turns::turns;

/// The releases of one notice, the first one first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain {
    records: Vec<Record>,
    /// For each record the index of the one that withdraws it.
    withdrawn_by: Vec<Option<usize>>,
    /// The days on which another record comes into force, with its index; sorted by day.
    turns: Vec<(Date, Option<usize>)>,
    /// What lies beside the records.
    pub(super) siblings: BTreeMap<VersionName, SiblingFiles>,
}

type ByName = BTreeMap<VersionName, Record>;

impl Chain {
    /// Orders the records of one notice; none make an empty chain.
    ///
    /// # Errors
    /// Everything that is wrong with them, in an order that does not depend on theirs.
    pub fn new(records: Vec<Record>) -> Result<Chain, Vec<ChainError>> {
        let mut errors = Vec::new();
        let by_name = unique(records, &mut errors);
        find_gaps(&by_name, &mut errors);
        find_forks(&by_name, &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        let records = ordered(by_name);
        find_strangers(&records, &mut errors);
        let withdrawn_by = withdrawals(&records, &mut errors);
        errors.extend(dates::contradictions(&records, &withdrawn_by));
        if !errors.is_empty() {
            return Err(errors);
        }
        let turns = turns(&records, &withdrawn_by);
        Ok(Chain { records, withdrawn_by, turns, siblings: BTreeMap::new() })
    }

    /// The chain with one more record.
    ///
    /// # Errors
    /// As [`Chain::new`].
    pub fn with(&self, record: Record) -> Result<Chain, Vec<ChainError>> {
        Chain::new(self.records.iter().cloned().chain([record]).collect())
    }

    /// The records that say they are of a day after `today`.
    pub fn later_than(&self, today: Date) -> Vec<ChainError> {
        dates::later_than(&self.records, today)
    }

    /// All records in the chain's order, withdrawals and ends among them.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The records with a text, in the chain's order.
    pub fn texts(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.records.iter().filter(|record| record.kind() == Kind::Text)
    }

    /// The first record.
    pub fn first(&self) -> Option<&Record> {
        self.records.first()
    }

    /// The last record.
    pub fn last(&self) -> Option<&Record> {
        self.records.last()
    }

    /// The record of a version.
    pub fn version(&self, version: VersionName) -> Option<&Record> {
        self.records.iter().find(|record| record.version == version)
    }

    /// The position of a version in the chain, from 0.
    pub fn position(&self, version: VersionName) -> Option<usize> {
        self.records.iter().position(|record| record.version == version)
    }

    /// The text that the next release is compared with: the last one that is not withdrawn, in
    /// force or coming. `withdrawing` is a version that the next release withdraws.
    pub fn base(&self, withdrawing: Option<VersionName>) -> Option<&Record> {
        let applies = |(index, record): &(usize, &Record)| {
            record.kind() == Kind::Text
                && self.withdrawn_by[*index].is_none()
                && Some(record.version) != withdrawing
        };
        self.records.iter().enumerate().rev().find(applies).map(|(_, record)| record)
    }

    /// The record that withdraws a version.
    pub fn withdrawal_of(&self, version: VersionName) -> Option<&Record> {
        self.withdrawn_by[self.position(version)?].map(|by| &self.records[by])
    }

    /// The index of the record that withdraws the one at `index`.
    pub(super) fn withdrawn_by(&self, index: usize) -> Option<usize> {
        self.withdrawn_by[index]
    }

    /// The days on which another record comes into force.
    pub(super) fn turns(&self) -> &[(Date, Option<usize>)] {
        &self.turns
    }
}

fn unique(records: Vec<Record>, errors: &mut Vec<ChainError>) -> ByName {
    let mut by_name = ByName::new();
    let mut duplicates: BTreeMap<VersionName, [String; 2]> = BTreeMap::new();
    for record in records {
        match by_name.get_mut(&record.version) {
            Some(other) => {
                let mut hashes = [other.hash.clone(), record.hash.clone()];
                hashes.sort();
                duplicates.insert(record.version, hashes);
                if record.hash < other.hash {
                    *other = record;
                }
            }
            None => {
                by_name.insert(record.version, record);
            }
        }
    }
    errors.extend(
        duplicates.into_iter().map(|(version, hashes)| ChainError::Duplicate { version, hashes }),
    );
    by_name
}

fn find_gaps(by_name: &ByName, errors: &mut Vec<ChainError>) {
    for record in by_name.values() {
        let Some(previous) = &record.previous else { continue };
        let (version, followed_by) = (previous.version, record.version);
        match by_name.get(&version) {
            None => errors.push(ChainError::Missing { version, followed_by }),
            Some(found) if found.hash != previous.hash => errors.push(ChainError::Rewritten {
                version,
                hash: found.hash.clone(),
                followed_by,
                released: previous.hash.clone(),
            }),
            Some(_) => {}
        }
    }
}

fn find_forks(by_name: &ByName, errors: &mut Vec<ChainError>) {
    let mut followers: BTreeMap<Option<VersionName>, Vec<VersionName>> = BTreeMap::new();
    for record in by_name.values() {
        let previous = record.previous.as_ref().map(|previous| previous.version);
        followers.entry(previous).or_default().push(record.version);
    }
    errors.extend(
        followers
            .into_iter()
            .filter(|(_, versions)| versions.len() > 1)
            .map(|(previous, versions)| ChainError::Fork { previous, versions }),
    );
}

/// Every record has one follower at most and its predecessor is there, so one walk from the
/// first takes them all: a circle would need a record that contains its own hash.
fn ordered(mut by_name: ByName) -> Vec<Record> {
    let mut next: BTreeMap<Option<VersionName>, VersionName> = by_name
        .values()
        .map(|record| (record.previous.as_ref().map(|previous| previous.version), record.version))
        .collect();
    let mut records = Vec::with_capacity(by_name.len());
    let mut last = None;
    while let Some(version) = next.remove(&last) {
        records.extend(by_name.remove(&version));
        last = Some(version);
    }
    assert!(by_name.is_empty(), "records without a first one hold each other's hashes");
    records
}

fn find_strangers(records: &[Record], errors: &mut Vec<ChainError>) {
    let Some(first) = records.first() else { return };
    for record in records.iter().filter(|record| record.feed != first.feed) {
        errors.push(ChainError::Stranger {
            version: record.version,
            feed: record.feed.clone(),
            expected: first.feed.clone(),
            first: first.version,
        });
    }
}

fn withdrawals(records: &[Record], errors: &mut Vec<ChainError>) -> Vec<Option<usize>> {
    let mut withdrawn_by = vec![None; records.len()];
    for (index, record) in records.iter().enumerate() {
        let Some(withdraws) = record.withdraws else { continue };
        let earlier = records[..index].iter().position(|record| record.version == withdraws);
        match earlier {
            Some(earlier) => {
                withdrawn_by[earlier].get_or_insert(index);
            }
            None => {
                errors.push(ChainError::NothingWithdrawn { version: record.version, withdraws })
            }
        }
    }
    withdrawn_by
}
