//! To object storage: the site is made in a folder of klartext's own, and what differs is sent.

use std::io::Write;
use std::path::Path;

use super::{Publication, PublishedSite, Publishing, VERSIONS, files, print_steps};
use crate::command::build::Published;
use crate::command::build::lost_versions::PublishedVersions;
use crate::deploy::{self, Keep, Step, groups};
use crate::listing::{Digest, Listing};
use crate::publish::{Credentials, Progress, Remote, Sending, Storage, send};
use crate::read;
use crate::render::media_type::size;
use crate::terminal;

/// Makes the site and sends what differs; with `--dry-run` prints what differs.
pub fn publish(publishing: &Publishing<'_>) -> anyhow::Result<Publication> {
    let credentials = Credentials::from_environment(publishing.name)?;
    let storage = Storage::new(publishing.target, credentials)?;
    let keep = publishing.keep();
    let mut remote = Remote::of(&storage, &keep)?;
    let folder = publishing.staging()?;
    let before = versions(&storage, &remote.listing, &folder)?;
    if let Err(faults) = publishing.make(&folder, Published::Elsewhere(before.as_ref()))? {
        return Ok(Err(faults));
    }
    // The inputs of its pages are used only in the folder where they are made.
    let site = deploy::listing(&folder, &Keep::default())?.without_inputs();
    keep.leave_out(&mut remote.listing, &site);
    let groups = groups(&remote.listing, &site);
    let published = PublishedSite { before, folder: folder.clone() };
    if publishing.options.dry_run {
        print_steps(&groups)?;
        return Ok(Ok(published));
    }
    let count = Count::of(&groups, &site);
    let progress = Progress::of(count.put + count.deleted, count.bytes);
    let read = |name: &str| Ok(read::bytes(&folder.join(name))?.unwrap_or_default());
    let (storage, remote) = (&storage, &remote);
    send(&Sending { storage, remote, site: &site, read: &read, progress: &progress })?;
    drop(progress);
    if !publishing.options.quiet {
        print_summary(publishing, storage, remote, &count)?;
    }
    Ok(Ok(published))
}

/// The versions that the storage lists: read from the folder of the last run if it has the same file.
fn versions(
    storage: &Storage,
    listing: &Listing,
    folder: &Path,
) -> anyhow::Result<Option<PublishedVersions>> {
    let Some(entry) = listing.entries.get(VERSIONS) else { return Ok(None) };
    let local = read::bytes(&folder.join(VERSIONS))?;
    let bytes = match local.filter(|bytes| Digest::of(bytes) == entry.digest) {
        Some(bytes) => Some(bytes),
        None => storage.get(VERSIONS)?.map(|object| object.bytes),
    };
    bytes.map(|bytes| PublishedVersions::parse(storage.shown(VERSIONS), &bytes)).transpose()
}

/// How much there is to do.
#[derive(Default)]
struct Count {
    put: usize,
    bytes: u64,
    unchanged: usize,
    deleted: usize,
}

impl Count {
    fn of(groups: &[Vec<Step>], site: &Listing) -> Count {
        let mut count = Count::default();
        for step in groups.iter().flatten() {
            match step {
                Step::Put { entry, .. } => {
                    count.put += 1;
                    count.bytes += entry.size;
                }
                Step::Delete { .. } => count.deleted += 1,
            }
        }
        count.unchanged = site.entries.len() - count.put;
        count
    }
}

fn print_summary(
    publishing: &Publishing<'_>,
    storage: &Storage,
    remote: &Remote,
    count: &Count,
) -> anyhow::Result<()> {
    let mut out = terminal::stdout();
    if remote.is_stopped {
        writeln!(out, "went on from a run that was stopped")?;
    }
    writeln!(out, "published to `{}`, {}", publishing.name, storage.shown(""))?;
    let Count { put, bytes, unchanged, deleted } = count;
    let (put, bytes) = (files(*put), size(*bytes));
    writeln!(out, "{put} put ({bytes}), {unchanged} unchanged, {deleted} deleted")?;
    Ok(())
}
