//! The longest storage of a notice: one answer for the glance, the label and whoever else asks.

use super::retention_length::{Length, length};
use crate::model::{Notice, Purpose, Retention};
use crate::tables::Tables;

/// How long data is kept at the most, and for how many purposes nothing fixed can be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongestStorage<'a> {
    /// The purpose's id and its retention; `None` where no time is fixed at all.
    pub longest: Option<(&'a str, &'a Retention, StorageEnd)>,
    /// Whether all retentions are the same, so that no purpose needs to be named.
    pub is_only_one: bool,
    /// Whether an equally long one counts from something else, so that none of them is the longest.
    pub is_tied: bool,
    /// The purposes that keep something for ever.
    pub forever: Vec<&'a str>,
    /// The purposes that have a retention without a fixed time, or none at all; those that are named
    /// for the longest one are not counted again.
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
    let fixed = all().filter_map(|(id, one)| Some((id, one, end(one, tables)?)));
    // Of equal ones, the first.
    let longest = fixed.rev().max_by_key(|(_, one, _)| length(one, tables));
    let time = |one: &Retention| Retention {
        covers: Default::default(),
        reason: None,
        longer_if: Default::default(),
        ..one.clone()
    };
    let first = all().next().map(|(_, one)| time(one));
    let is_only_one = all().all(|(_, one)| Some(time(one)) == first);
    let is_tied = longest.is_some_and(|(_, longest, _)| {
        let is_as_long = |one: &Retention| length(one, tables) == length(longest, tables);
        all().any(|(_, one)| is_as_long(one) && one.from != longest.from)
    });
    let named = longest.filter(|(.., end)| *end == StorageEnd::AtLeast).map(|(id, ..)| id);
    let is_forever = |purpose: &Purpose| purpose.retention.iter().any(|one| is_kept(one, tables));
    let is_open =
        |one: &Retention| !matches!(end(one, tables), Some(StorageEnd::Fixed | StorageEnd::Never));
    let open = notice.purposes.iter().filter(|(id, purpose)| {
        let is_open = purpose.retention.is_empty() || purpose.retention.iter().any(is_open);
        is_open && Some(id.as_str()) != named && !is_forever(purpose)
    });
    let forever = notice.purposes.iter().filter(|(_, purpose)| is_forever(purpose));
    LongestStorage {
        longest,
        is_only_one,
        is_tied,
        forever: forever.map(|(id, _)| id.as_str()).collect(),
        open: if is_only_one && longest.is_some() { 0 } else { open.count() },
    }
}

fn is_kept(retention: &Retention, tables: &Tables) -> bool {
    end(retention, tables) == Some(StorageEnd::Never)
}

fn end(retention: &Retention, tables: &Tables) -> Option<StorageEnd> {
    // What may make it longer has no limit of its own.
    let may_be_longer = !retention.longer_if.is_empty() && retention.at_most.is_none();
    match length(retention, tables) {
        Length::Period(_) if may_be_longer => Some(StorageEnd::AtLeast),
        Length::Nothing | Length::Period(_) => Some(StorageEnd::Fixed),
        Length::AtLeast(_) => Some(StorageEnd::AtLeast),
        Length::Forever => Some(StorageEnd::Never),
        Length::Open | Length::UntilEvent | Length::Law => None,
    }
}
