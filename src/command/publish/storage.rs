//! To object storage: the site is made in a folder of klartext's own, and what differs is sent.

use std::io::Write;

use super::{Arrived, Published, Publishing, VERSIONS, files, tell_steps, versions};
use crate::command::build::Ready;
use crate::command::dropped::Listed;
use crate::media::size;
use crate::place::{self, Step, groups};
use crate::publish::{Credentials, Progress, Sending, Standing, Storage, send, standing};
use crate::read;
use crate::site::{Digest, Listing};

/// Makes the site and sends what differs; with `--dry-run` tells what differs.
pub fn publish(publishing: &Publishing<'_>) -> anyhow::Result<Published> {
    let credentials = Credentials::from_environment(publishing.name)?;
    let storage = Storage::new(publishing.target, credentials)?;
    let standing = standing(&storage)?;
    let folder = publishing.staging()?;
    let listed = || listed(&storage, &standing, &folder);
    let Ready { placing, made, listed, .. } = match publishing.make(&folder, &listed)? {
        Ok(ready) => ready,
        Err(faults) => return Ok(Err(faults)),
    };
    placing.finish()?;
    let site = place::listing(&folder)?;
    let groups = groups(&standing.ours, &site);
    if publishing.options.dry_run {
        tell_steps(&groups)?;
        return Ok(Ok(Arrived { made, listed, versions: versions(&folder)? }));
    }
    let count = Count::of(&groups, &site);
    let progress = Progress::of(count.put + count.deleted, count.bytes);
    let read = |name: &str| Ok(read::bytes(&folder.join(name))?.unwrap_or_default());
    send(&Sending {
        storage: &storage,
        standing: &standing,
        site: &site,
        read: &read,
        progress: &progress,
    })?;
    drop(progress);
    tell(publishing, &storage, &standing, &count, made.len())?;
    Ok(Ok(Arrived { made, listed, versions: versions(&folder)? }))
}

/// What the storage lists of versions. Where the folder of the last run holds the same bytes, they
/// are read there.
fn listed(
    storage: &Storage,
    standing: &Standing,
    folder: &std::path::Path,
) -> anyhow::Result<Option<Listed>> {
    let Some(entry) = standing.ours.entries.get(VERSIONS) else { return Ok(None) };
    let here = read::bytes(&folder.join(VERSIONS))?;
    let bytes = match here.filter(|bytes| Digest::of(bytes) == entry.digest) {
        Some(bytes) => Some(bytes),
        None => storage.get(VERSIONS)?.map(|object| object.bytes),
    };
    bytes.map(|bytes| Listed::parse(storage.shown(VERSIONS), &bytes)).transpose()
}

/// How much there is to do.
struct Count {
    put: usize,
    bytes: u64,
    unchanged: usize,
    deleted: usize,
}

impl Count {
    fn of(groups: &[Vec<Step>], site: &Listing) -> Count {
        let mut count = Count { put: 0, bytes: 0, unchanged: 0, deleted: 0 };
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

fn tell(
    publishing: &Publishing<'_>,
    storage: &Storage,
    standing: &Standing,
    count: &Count,
    notices: usize,
) -> anyhow::Result<()> {
    let mut out = anstream::stdout().lock();
    let notices = if notices == 1 { "1 notice".into() } else { format!("{notices} notices") };
    if standing.is_stopped {
        writeln!(out, "went on from a run that was stopped")?;
    }
    writeln!(out, "published {notices} to `{}`, {}", publishing.name, storage.shown(""))?;
    let Count { put, bytes, unchanged, deleted } = count;
    let (put, bytes) = (files(*put), size(*bytes));
    writeln!(out, "{put} put ({bytes}), {unchanged} unchanged, {deleted} deleted")?;
    Ok(())
}
