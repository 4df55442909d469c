//! What stands in the storage and is ours: the listing's word for it, and where a run was stopped,
//! what is found by asking for each object of its journal.
//!
//! In: the storage. Out: a listing that is true of each object.

use anyhow::{Context as _, bail};

use super::storage::{Object, Storage};
use super::{journal_name, listing_name, workers};
use crate::deploy::{Step, parse_journal};
use crate::listing::{Digest, Entry, Listing};

/// What stands in the storage.
pub struct Standing {
    /// What is ours.
    pub ours: Listing,
    /// Whether a run was stopped half-way.
    pub is_stopped: bool,
}

/// Finds what stands in the storage.
///
/// # Errors
/// When it holds what klartext did not make and has no listing, or does not answer.
pub fn standing(storage: &Storage) -> anyhow::Result<Standing> {
    let listing = read(storage, &listing_name(), |text| Ok(Listing::parse(text)?))?;
    let journal = read(storage, &journal_name(), |text| Ok(parse_journal(text)?))?;
    if listing.is_none() && journal.is_none() && !storage.is_empty()? {
        bail!(
            "`{}` holds what klartext did not make: name an empty folder of the bucket as `prefix`",
            storage.shown("")
        );
    }
    let mut ours = listing.unwrap_or_default();
    let is_stopped = journal.is_some();
    for (name, found) in look(storage, &journal.unwrap_or_default(), &ours)? {
        match found {
            Some(entry) => drop(ours.entries.insert(name, entry)),
            None => drop(ours.entries.remove(&name)),
        }
    }
    Ok(Standing { ours, is_stopped })
}

fn read<T>(
    storage: &Storage,
    name: &str,
    parse: impl Fn(&str) -> anyhow::Result<T>,
) -> anyhow::Result<Option<T>> {
    let Some(object) = storage.get(name)? else { return Ok(None) };
    let parsed = parse(&String::from_utf8_lossy(&object.bytes));
    parsed.map(Some).with_context(|| {
        format!(
            "`{}` is damaged, or of a newer klartext; without it nothing that stands there is \
             known to be klartext's",
            storage.shown(name)
        )
    })
}

/// What is found of each object that a stopped run was about.
fn look(
    storage: &Storage,
    steps: &[Step],
    before: &Listing,
) -> anyhow::Result<Vec<(String, Option<Entry>)>> {
    workers::each(steps, |step| {
        let name = step.name();
        let planned = match step {
            Step::Put { entry, .. } => Some(entry),
            Step::Delete { .. } => None,
        };
        let found = match storage.get(name)? {
            Some(object) => found(&object, planned, before.entries.get(name)),
            None => None,
        };
        Ok((name.to_owned(), found))
    })
}

/// What an object is: as it was before or as it was to be, else ours with unknown bytes, or, where
/// it was to be new and nothing says that klartext put it there, somebody else's.
fn found(object: &Object, planned: Option<&Entry>, before: Option<&Entry>) -> Option<Entry> {
    let digest = Digest::of(&object.bytes);
    let known = [planned, before].into_iter().flatten().find(|entry| entry.digest == digest);
    let unknown = || {
        let entry = before.or(planned.filter(|_| object.is_marked))?;
        Some(Entry { digest: Digest::UNKNOWN, ..*entry })
    };
    known.copied().or_else(unknown)
}
