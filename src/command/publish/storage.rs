//! To object storage: the site is made in a folder of klartext's own, and what differs is sent.

use std::io::Write;
use std::path::Path;

use super::{Arrived, Published, Publishing, VERSIONS, files, tell_steps};
use crate::command::build::Lists;
use crate::command::build::lost_versions::Listed;
use crate::deploy::{self, Step, groups};
use crate::listing::{Digest, Listing};
use crate::publish::{Credentials, Progress, Sending, Standing, Storage, send, standing};
use crate::read;
use crate::render::media_type::size;
use crate::terminal;

/// Makes the site and sends what differs; with `--dry-run` tells what differs.
pub fn publish(publishing: &Publishing<'_>) -> anyhow::Result<Published> {
    let credentials = Credentials::from_environment(publishing.name)?;
    let storage = Storage::new(publishing.target, credentials)?;
    let standing = standing(&storage)?;
    let folder = publishing.staging()?;
    let shown = storage.shown(VERSIONS);
    let there = List::of(&storage, &standing, &folder)?;
    let before = || there.parse(&shown);
    let elsewhere: Option<&Lists<'_>> = if there.is_here { None } else { Some(&before) };
    if let Err(faults) = publishing.make(&folder, elsewhere)? {
        return Ok(Err(faults));
    }
    let arrived = Arrived { before: before()?, folder: folder.clone() };
    let site = deploy::listing(&folder)?;
    let groups = groups(&standing.ours, &site);
    if publishing.options.dry_run {
        tell_steps(&groups)?;
        return Ok(Ok(arrived));
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
    tell(publishing, &storage, &standing, &count)?;
    Ok(Ok(arrived))
}

/// What the storage lists of versions.
struct List {
    bytes: Option<Vec<u8>>,
    /// Whether the folder of the last run holds the same.
    is_here: bool,
}

impl List {
    fn of(storage: &Storage, standing: &Standing, folder: &Path) -> anyhow::Result<List> {
        let Some(entry) = standing.ours.entries.get(VERSIONS) else {
            return Ok(List { bytes: None, is_here: false });
        };
        let here = read::bytes(&folder.join(VERSIONS))?;
        let here = here.filter(|bytes| Digest::of(bytes) == entry.digest);
        let is_here = here.is_some();
        let bytes = match here {
            Some(bytes) => Some(bytes),
            None => storage.get(VERSIONS)?.map(|object| object.bytes),
        };
        Ok(List { bytes, is_here })
    }

    fn parse(&self, shown: &str) -> anyhow::Result<Option<Listed>> {
        self.bytes.as_ref().map(|bytes| Listed::parse(shown.to_owned(), bytes)).transpose()
    }
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
) -> anyhow::Result<()> {
    let mut out = terminal::stdout();
    if standing.is_stopped {
        writeln!(out, "went on from a run that was stopped")?;
    }
    writeln!(out, "published to `{}`, {}", publishing.name, storage.shown(""))?;
    let Count { put, bytes, unchanged, deleted } = count;
    let (put, bytes) = (files(*put), size(*bytes));
    writeln!(out, "{put} put ({bytes}), {unchanged} unchanged, {deleted} deleted")?;
    Ok(())
}
