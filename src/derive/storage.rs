//! The longest storage of a notice: one answer for the glance, the label and whoever else asks.

use super::retention_length::{Length, length};
use crate::model::{Notice, Retention};
use crate::tables::Tables;

/// How long data is kept at the most, and for how many purposes nothing fixed can be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongestStorage<'a> {
    /// The purpose's id and its retention; `None` where no time is fixed at all.
    pub longest: Option<(&'a str, &'a Retention, StorageEnd)>,
    /// Whether all retentions are the same, so that no purpose needs to be named.
    pub is_only_one: bool,
    /// The purposes that have a retention without a fixed time, or none at all.
    pub open: usize,
}

/// Whether a storage ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageEnd {
    /// After a period at the most.
    Fixed,
    /// After a period at the least: there is no fixed end.
    AtLeast,
    /// Never.
    Never,
}

/// The longest storage of a notice.
pub fn longest_storage<'a>(notice: &'a Notice, tables: &Tables) -> LongestStorage<'a> {
    let all = || {
        notice.purposes.iter().flat_map(|(id, purpose)| {
            purpose.retention.iter().map(move |retention| (id.as_str(), retention))
        })
    };
    let fixed = all().filter_map(|(id, one)| Some((id, one, end(length(one, tables))?)));
    // Of equal ones, the first.
    let longest = fixed.rev().max_by_key(|(_, one, _)| length(one, tables));
    let time = |one: &Retention| Retention {
        covers: Default::default(),
        reason: None,
        longer_if: Default::default(),
        ..one.clone()
    };
    let first = all().next().map(|(_, one)| time(one));
    let is_open = |one: &Retention| {
        !matches!(end(length(one, tables)), Some(StorageEnd::Fixed | StorageEnd::Never))
    };
    let open = notice
        .purposes
        .values()
        .filter(|purpose| purpose.retention.is_empty() || purpose.retention.iter().any(is_open));
    LongestStorage {
        longest,
        is_only_one: all().all(|(_, one)| Some(time(one)) == first),
        open: open.count(),
    }
}

fn end(length: Length) -> Option<StorageEnd> {
    match length {
        Length::Nothing | Length::Period(_) => Some(StorageEnd::Fixed),
        Length::AtLeast(_) => Some(StorageEnd::AtLeast),
        Length::Forever => Some(StorageEnd::Never),
        Length::Open | Length::UntilEvent | Length::Law => None,
    }
}
