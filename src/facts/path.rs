//! Where a fact is in a notice: a key path with its parts.

use std::fmt;

use serde::{Serialize, Serializer};

use super::EntryTable;
use crate::model::Id;

/// The place of a fact: the entry it belongs to, and the keys below.
///
/// As text it is a key path as editors know it: `purposes.pay.retention.sick-leave`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactPath {
    /// The table and the id of the entry; none for what belongs to the notice itself.
    entry: Option<(EntryTable, Id)>,
    /// What is below the entry, or below the notice.
    below: Vec<Segment>,
}

/// One step of a path below an entry or the notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// A key.
    Key(&'static str),
    /// An entry of a list, by what it covers (`sick-leave`, `rest`).
    Covers(String),
    /// An entry of a list, by its position.
    Index(usize),
}

impl FactPath {
    /// A key of the notice itself.
    pub fn top(key: &'static str) -> FactPath {
        FactPath::default().key(key)
    }

    /// An entry of a table.
    pub fn entry(table: EntryTable, id: &str) -> FactPath {
        FactPath { entry: Some((table, id.to_owned())), below: Vec::new() }
    }

    /// The path of a key below.
    pub fn key(&self, key: &'static str) -> FactPath {
        self.with(Segment::Key(key))
    }

    /// The path of an entry of the list here, by what it covers.
    pub fn covering(&self, covers: String) -> FactPath {
        self.with(Segment::Covers(covers))
    }

    /// The path of an entry of the list here, by its position.
    pub fn index(&self, index: usize) -> FactPath {
        self.with(Segment::Index(index))
    }

    fn with(&self, segment: Segment) -> FactPath {
        let mut path = self.clone();
        path.below.push(segment);
        path
    }

    /// The table of the entry that the fact belongs to.
    pub fn table(&self) -> Option<EntryTable> {
        self.entry.as_ref().map(|(table, _)| *table)
    }

    /// The id of that entry.
    pub fn id(&self) -> Option<&str> {
        self.entry.as_ref().map(|(_, id)| id.as_str())
    }

    /// The id of the entry, where it is one of this table.
    pub fn id_in(&self, table: EntryTable) -> Option<&str> {
        self.id().filter(|_| self.table() == Some(table))
    }

    /// Whether it is an entry and no fact in it.
    pub fn is_entry(&self) -> bool {
        self.entry.is_some() && self.below.is_empty()
    }

    /// The first key below the entry or the notice.
    pub fn first_key(&self) -> Option<&'static str> {
        self.keys().next()
    }

    /// The last key.
    pub fn last_key(&self) -> Option<&'static str> {
        self.keys().last()
    }

    /// The keys below the entry or the notice.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.below.iter().filter_map(|segment| match segment {
            Segment::Key(key) => Some(*key),
            Segment::Covers(_) | Segment::Index(_) => None,
        })
    }

    /// Whether it names an entry of a list by what that covers.
    pub fn has_coverage(&self) -> bool {
        self.below.iter().any(|segment| matches!(segment, Segment::Covers(_)))
    }

    /// The id of the unit of a Document that says it: the path with slashes.
    pub fn unit(&self) -> String {
        let segments = self.below.iter().map(Segment::to_string);
        self.entry_segments().into_iter().chain(segments).collect::<Vec<_>>().join("/")
    }

    /// The id of the unit that says the entry the fact belongs to.
    pub fn entry_unit(&self) -> String {
        self.entry_segments().join("/")
    }

    fn entry_segments(&self) -> Vec<String> {
        let entry = self.entry.iter();
        entry.flat_map(|(table, id)| [table.key().to_owned(), id.clone()]).collect()
    }

    /// Whether it is another path, or below it.
    pub fn is_within(&self, other: &FactPath) -> bool {
        self.entry == other.entry && self.below.starts_with(&other.below)
    }
}

impl fmt::Display for FactPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut dot = "";
        if let Some((table, id)) = &self.entry {
            write!(f, "{}.{id}", table.key())?;
            dot = ".";
        }
        for segment in &self.below {
            write!(f, "{dot}{segment}")?;
            dot = ".";
        }
        Ok(())
    }
}

impl fmt::Display for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Segment::Key(key) => f.write_str(key),
            Segment::Covers(covers) => f.write_str(covers),
            Segment::Index(index) => write!(f, "{index}"),
        }
    }
}

impl Serialize for FactPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The entry that a key path in a text is in: `purposes.pay.basis` → the table and `pay`.
pub fn entry_in(path: &str) -> Option<(EntryTable, &str)> {
    let mut parts = path.split('.');
    Some((EntryTable::of_key(parts.next()?)?, parts.next()?))
}

/// The keys and ids of a key path in a text; a list's positions are left out, as one thing may be
/// written in place of a list.
pub fn keys_in(path: &str) -> impl Iterator<Item = &str> {
    path.split('.').filter(|part| part.parse::<usize>().is_err())
}

/// The last key of a key path in a text.
pub fn key_in(path: &str) -> &str {
    keys_in(path).last().unwrap_or(path)
}

/// The parts of a key path in a text that tell keys apart: one thing may be written in place of a list
/// of one.
pub fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('.').filter(|part| *part != "0")
}

/// Whether two key paths name the same key.
pub fn same_key(a: &str, b: &str) -> bool {
    !a.is_empty() && parts(a).eq(parts(b))
}
