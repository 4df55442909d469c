//! Runs the steps towards a site: a group at a time, several steps of a group at once.
//!
//! In: the storage, what stands there, the site's listing, and a way to read its files. Out: the
//! storage holds the site.

use anyhow::bail;

use super::progress::Progress;
use super::standing::Standing;
use super::storage::{Storage, When};
use super::{journal_name, listing_name, workers};
use crate::deploy::{Step, groups, journal_text, parse_journal};
use crate::listing::{Digest, Entry, Listing};

/// What is to be sent.
pub struct Sending<'a> {
    /// Where.
    pub storage: &'a Storage,
    /// What stands there.
    pub standing: &'a Standing,
    /// The site.
    pub site: &'a Listing,
    /// Reads a file of the site.
    pub read: &'a (dyn Fn(&str) -> anyhow::Result<Vec<u8>> + Sync),
    /// Shows how far it is.
    pub progress: &'a Progress,
}

/// Makes the storage hold the site.
///
/// # Errors
/// When the storage does not answer or refuses; what stands there then works, and the next run goes
/// on from it.
pub fn send(sending: &Sending<'_>) -> anyhow::Result<()> {
    let Sending { storage, standing, site, .. } = sending;
    let put = |name: &str, text: &str| storage.put(name, text.as_bytes(), When::Always);
    let groups = groups(&standing.ours, site);
    if groups.is_empty() && standing.ours == **site && !standing.is_stopped {
        return Ok(());
    }
    if standing.is_stopped {
        // Else what the stopped run brought, and this one leaves, would be known to nobody.
        put(&listing_name(), &standing.ours.to_text())?;
    }
    let steps = groups.concat();
    put(&journal_name(), &journal_text(&steps))?;
    for (at, group) in groups.iter().enumerate() {
        if at != 0 {
            refuse_other_run(storage, &steps)?;
        }
        workers::each(group, |step| run(sending, step))?;
    }
    refuse_other_run(storage, &steps)?;
    put(&listing_name(), &site.to_text())?;
    storage.delete(&journal_name())
}

fn run(sending: &Sending<'_>, step: &Step) -> anyhow::Result<()> {
    let Sending { storage, standing, .. } = sending;
    match step {
        Step::Delete { name } => {
            storage.delete(name)?;
            sending.progress.add(0);
        }
        Step::Put { name, entry } => {
            let bytes = (sending.read)(name)?;
            refuse_changed(name, &bytes, entry)?;
            let is_ours = standing.ours.entries.contains_key(name);
            storage.put(name, &bytes, if is_ours { When::Always } else { When::Free })?;
            sending.progress.add(entry.size);
        }
    }
    Ok(())
}

/// What is sent is what was made, and not what somebody has done to it since.
fn refuse_changed(name: &str, bytes: &[u8], entry: &Entry) -> anyhow::Result<()> {
    if Digest::of(bytes) != entry.digest {
        bail!(
            "`{name}` was changed after it was made, by another run or by hand: delete the folder \
             `.klartext/publish` and publish again"
        );
    }
    Ok(())
}

/// Storage has no locks; that another run began since is seen by its journal. Then each may have put
/// what the other has put already: the steps of both stay in the journal, and the next run looks at
/// every object they are about.
fn refuse_other_run(storage: &Storage, steps: &[Step]) -> anyhow::Result<()> {
    let there = storage.get(&journal_name())?.map(|object| object.bytes);
    if there.as_deref() == Some(journal_text(steps).as_bytes()) {
        return Ok(());
    }
    let theirs = there.and_then(|bytes| parse_journal(&String::from_utf8_lossy(&bytes)).ok());
    let both = [theirs.unwrap_or_default(), steps.to_vec()].concat();
    storage.put(&journal_name(), journal_text(&both).as_bytes(), When::Always)?;
    bail!(
        "another run of klartext is at work in `{}`: let one publish at a time, and run again",
        storage.shown("")
    );
}
