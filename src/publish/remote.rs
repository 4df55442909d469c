//! What is in the storage and is klartext's: what the listing says, and after a stopped run what is
//! found by reading each uncertain object.
//!
//! In: the storage. Out: a listing that is true of each object.

use anyhow::{Context as _, bail};

use super::storage::Storage;
use super::{listing_name, workers};
use crate::deploy::Keep;
use crate::listing::{Digest, Listing};

/// What is in the storage.
pub struct Remote {
    /// The objects that are klartext's.
    pub listing: Listing,
    /// Whether a run was stopped half-way.
    pub is_stopped: bool,
}

impl Remote {
    /// Finds out what is in the storage.
    ///
    /// # Errors
    /// When it has no listing and objects that `keep` does not name, or does not answer.
    pub fn of(storage: &Storage, keep: &Keep) -> anyhow::Result<Remote> {
        let mut listing = match storage.get(&listing_name())? {
            Some(object) => parse(storage, &object.bytes)?,
            None => {
                refuse_foreign(storage, keep)?;
                Listing::default()
            }
        };
        let uncertain: Vec<String> = listing.uncertain().map(str::to_owned).collect();
        let found = workers::each(&uncertain, |name| storage.get(name))?;
        for (name, object) in uncertain.iter().zip(found) {
            // One without the mark was put there by others.
            match (object.filter(|object| object.is_marked), listing.entries.get_mut(name)) {
                (Some(object), Some(entry)) => {
                    entry.size = object.bytes.len() as u64;
                    entry.digest = Digest::of(&object.bytes);
                }
                _ => drop(listing.entries.remove(name)),
            }
        }
        Ok(Remote { listing, is_stopped: !uncertain.is_empty() })
    }
}

fn parse(storage: &Storage, bytes: &[u8]) -> anyhow::Result<Listing> {
    Listing::parse(&String::from_utf8_lossy(bytes)).with_context(|| {
        format!(
            "`{}` is damaged, or of a newer klartext; without it klartext does not know which \
             objects are its own",
            storage.shown(&listing_name())
        )
    })
}

fn refuse_foreign(storage: &Storage, keep: &Keep) -> anyhow::Result<()> {
    match storage.names()?.into_iter().find(|name| !keep.spares(name)) {
        None => Ok(()),
        Some(name) => bail!(
            "`{}` was not made by klartext: name an empty folder of the bucket as `prefix`, or list \
             the object under `keep` in `[publish.NAME]`",
            storage.shown(&name)
        ),
    }
}
