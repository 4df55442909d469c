//! Runs the steps to a site: a group at a time, several steps of a group at once.
//!
//! In: the storage, what is in it, the site's listing, and a way to read its files. Out: the storage
//! has the site.

use anyhow::bail;

use super::progress::Progress;
use super::remote::Remote;
use super::storage::{Storage, When};
use super::{listing_name, workers};
use crate::deploy::{Step, groups};
use crate::listing::{Digest, Entry, Listing};

/// What is to be sent.
pub struct Sending<'a> {
    /// Where to.
    pub storage: &'a Storage,
    /// What is there.
    pub remote: &'a Remote,
    /// The site.
    pub site: &'a Listing,
    /// Reads a file of the site.
    pub read: &'a (dyn Fn(&str) -> anyhow::Result<Vec<u8>> + Sync),
    /// Shows how much is done.
    pub progress: &'a Progress,
}

/// Brings the site to the storage.
///
/// # Errors
/// When the storage does not answer or refuses; what is there then works, and the next run goes on
/// from it.
pub fn send(sending: &Sending<'_>) -> anyhow::Result<()> {
    let Sending { storage, remote, site, .. } = sending;
    let put = |listing: &Listing| {
        storage.put(&listing_name(), listing.to_text().as_bytes(), When::Always)
    };
    let groups = groups(&remote.listing, site);
    if groups.is_empty() {
        let is_listed = remote.listing == **site && !remote.is_stopped;
        return if is_listed { Ok(()) } else { put(site) };
    }
    let union = remote.listing.union(site);
    put(&union)?;
    for (at, group) in groups.iter().enumerate() {
        if at != 0 {
            refuse_other_run(storage, &union)?;
        }
        workers::each(group, |step| run(sending, step))?;
    }
    refuse_other_run(storage, &union)?;
    put(site)
}

fn run(sending: &Sending<'_>, step: &Step) -> anyhow::Result<()> {
    let Sending { storage, remote, .. } = sending;
    match step {
        Step::Delete { name } => {
            storage.delete(name)?;
            sending.progress.add(0);
        }
        Step::Put { name, entry } => {
            let bytes = (sending.read)(name)?;
            refuse_changed(name, &bytes, entry)?;
            let is_ours = remote.listing.entries.contains_key(name);
            storage.put(name, &bytes, if is_ours { When::Always } else { When::Free })?;
            sending.progress.add(entry.size);
        }
    }
    Ok(())
}

/// What is sent is what was made, without changes by others.
fn refuse_changed(name: &str, bytes: &[u8], entry: &Entry) -> anyhow::Result<()> {
    if Digest::of(bytes) != entry.digest {
        bail!(
            "`{name}` was changed after it was made, by another run or by hand: delete the folder \
             `.klartext/publish` and publish again"
        );
    }
    Ok(())
}

/// Storage has no locks; that another run has begun is seen by its listing. Then each may have put
/// what the other has put already: what either was about becomes uncertain, and the next run reads
/// those objects.
fn refuse_other_run(storage: &Storage, union: &Listing) -> anyhow::Result<()> {
    let there = storage.get(&listing_name())?.map(|object| object.bytes);
    if there.as_deref() == Some(union.to_text().as_bytes()) {
        return Ok(());
    }
    let theirs = there.and_then(|bytes| Listing::parse(&String::from_utf8_lossy(&bytes)).ok());
    let both = union.union(&theirs.unwrap_or_default());
    storage.put(&listing_name(), both.to_text().as_bytes(), When::Always)?;
    bail!(
        "another run of klartext is working in `{}`: let only one publish at a time, and run again",
        storage.shown("")
    );
}
