//! Puts a site in place: pages in, one at a time and from any thread; out comes a folder that
//! contains exactly them, next to foreign files that are left alone.
//!
//! At every moment each page in the folder is whole, old or new, and no reader who follows links
//! meets a dead one (`plan` says how):
//! 1. `start` locks the folder and reads the listing of what is klartext's.
//! 2. Each page is compared with the listing by its hash, and with the disk by its size; a page that
//!    differs is written to the staging folder at once, so that memory never holds the pages.
//! 3. `plan` orders the steps, and a foreign file in the way is refused.
//! 4. The listing of old and new together is written, in which every file that differs is uncertain.
//! 5. Each step is one rename or deletion.
//! 6. The new listing is written.
//!
//! A first build is made in a folder next to the output and renamed once; only if the output folder
//! exists, and is empty, it goes by steps like any other.
//!
//! **Kill**: before step 4 nothing has changed; after it the next run hashes the uncertain files and
//! goes on from what it finds.
//!
//! **Power loss**: both listings are flushed to the disk, each page is not, which would make a build
//! many times slower than a copy. A page that was lost is missing or empty, and written by the next
//! build, which looks at presence and size. `build --full` hashes every file.

mod disk;
mod keep;
mod lock;
mod plan;
mod start;
mod steps;
#[cfg(test)]
mod stopped;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{self, AtomicBool};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Result, bail};

pub use self::keep::Keep;
pub use self::lock::Lock;
pub use self::plan::{Step, groups, plan};
pub use self::start::{listing, own_folder, patterns_of_foreign};

use self::disk::PathState;
use self::start::{Start, listing_file};
use crate::listing::{Digest, Entry, Listing, Order, check_name, check_together};

/// A site on its way into a folder. Dropped before `finish`, it leaves the folder as it was.
#[derive(Debug)]
pub struct Deployment {
    out: PathBuf,
    start: Start,
    keep: Keep,
    /// Files that are found not to be as klartext left them, and of which the bytes are known now.
    changed: BTreeSet<String>,
    /// By name, so that the order in which threads put pages does not matter.
    new: Mutex<NewSite>,
    /// Whether a page could not be written: without it the site would lack a page.
    failed: AtomicBool,
    finished: bool,
}

/// What was put so far.
#[derive(Debug, Default)]
struct NewSite {
    listing: Listing,
    /// Files of the old listing that are missing on the disk.
    missing: BTreeSet<String>,
    /// Files whose size is not what the old listing says.
    changed: BTreeSet<String>,
}

/// What was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many files were written.
    pub written: usize,
    /// How many did not change.
    pub unchanged: usize,
    /// How many were deleted.
    pub deleted: usize,
    /// Files that were not as klartext had left them, and were written again; sorted. A change that
    /// leaves the size the same is seen only after [`Deployment::distrust`].
    pub repaired: Vec<String>,
    /// Whether the previous run was stopped half-way.
    pub resumed: bool,
}

impl Deployment {
    /// Takes `out`, which is missing, empty but for files that `keep` names, or has a site that
    /// klartext put there.
    ///
    /// # Errors
    /// When another run is working there, when the folder has files of others and no listing, or
    /// when the disk fails. Nothing is changed then.
    pub fn begin(out: &Path, keep: Keep) -> Result<Deployment> {
        let start = start::start(out, &keep)?;
        Ok(Deployment {
            out: out.to_owned(),
            start,
            keep,
            changed: BTreeSet::new(),
            new: Mutex::default(),
            failed: AtomicBool::new(false),
            finished: false,
        })
    }

    /// From now on every file is compared by its bytes, and nothing is taken over from the listing.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn distrust(&mut self) -> Result<()> {
        let Start { home, current, .. } = &mut self.start;
        current.inputs.clear();
        for (name, listed) in current.entries.clone() {
            start::settle(home, current, &name)?;
            if current.entries.get(&name).is_some_and(|there| !there.same_bytes(&listed)) {
                self.changed.insert(name);
            }
        }
        Ok(())
    }

    /// Takes one file of the site, and writes it to the staging folder unless it is there already.
    /// May be called from many threads.
    ///
    /// # Errors
    /// When the name is invalid or was put before, or when the disk fails; then the site cannot be
    /// finished.
    pub fn put(&self, name: &str, order: Order, bytes: &[u8]) -> Result<()> {
        self.write(name, Entry::of(order, bytes), bytes)
            .inspect_err(|_| self.failed.store(true, atomic::Ordering::Relaxed))
    }

    fn write(&self, name: &str, entry: Entry, bytes: &[u8]) -> Result<()> {
        check_name(name)?;
        let listed = self.start.current.entries.get(name);
        let is_there = match listed {
            Some(listed) => self.is_as_listed(name, listed)? && listed.same_bytes(&entry),
            None => false,
        };
        self.add(name, entry)?;
        let home = &self.start.home;
        if is_there {
            Ok(())
        } else if self.start.is_first {
            // Names that clash meet on the disk: say that, and not what the disk says.
            disk::write_new(&home.join(name), bytes).or_else(|error| {
                check_together(&self.locked().listing)?;
                Err(error)
            })
        } else {
            disk::write_new(&steps::staged(home, name), bytes)
        }
    }

    /// Whether a file of the listing exists with the size that the listing says.
    fn is_as_listed(&self, name: &str, listed: &Entry) -> Result<bool> {
        let path = self.start.home.join(name);
        match disk::look(&path)? {
            PathState::File(size) if size == listed.size => return Ok(true),
            PathState::File(_) | PathState::Other => self.locked().changed.insert(name.to_owned()),
            PathState::Nothing => self.locked().missing.insert(name.to_owned()),
            PathState::Folder => bail!("`{}` is a folder now: move it", path.display()),
        };
        Ok(false)
    }

    fn add(&self, name: &str, entry: Entry) -> Result<()> {
        if self.locked().listing.entries.insert(name.to_owned(), entry).is_some() {
            bail!("two files of the site have the name `{name}`");
        }
        Ok(())
    }

    /// Takes over the files of a notice below these addresses, if they were made from the same
    /// inputs and are all there; whether it did.
    ///
    /// # Errors
    /// When one of them was put, or when the disk fails.
    pub fn take_over(&self, notice: &str, inputs: Digest, addresses: &[String]) -> Result<bool> {
        let Listing { entries, inputs: known } = &self.start.current;
        if known.get(notice) != Some(&inputs) {
            return Ok(false);
        }
        let mut files = Vec::new();
        for address in addresses {
            let all = entries.range(address.clone()..);
            for (name, entry) in all.take_while(|(name, _)| name.starts_with(address.as_str())) {
                if !self.is_as_listed(name, entry)? {
                    return Ok(false);
                }
                files.push((name, *entry));
            }
        }
        files.into_iter().try_for_each(|(name, entry)| self.add(name, entry))?;
        self.note_inputs(notice, inputs);
        Ok(true)
    }

    /// Notes what the pages of a notice are made from.
    pub fn note_inputs(&self, notice: &str, inputs: Digest) {
        self.locked().listing.inputs.insert(notice.to_owned(), inputs);
    }

    /// Whether the new site has a file of this name so far.
    pub fn has(&self, name: &str) -> bool {
        self.locked().listing.entries.contains_key(name)
    }

    /// Whether a file of the old site is not in the new one so far.
    pub fn deletes_any(&self) -> bool {
        let new = self.locked();
        self.start.current.entries.keys().any(|name| !new.listing.entries.contains_key(name))
    }

    /// Puts in place what was given, and deletes what klartext put there before and is no longer in
    /// the site.
    ///
    /// # Errors
    /// When names clash or a foreign file is in the way, with nothing changed; or when the disk
    /// fails, and then the next run finishes.
    pub fn finish(mut self) -> Result<Summary> {
        if *self.failed.get_mut() {
            bail!(
                "a file of the site could not be written, so `{}` is left as it was",
                self.out.display()
            );
        }
        let new = std::mem::take(&mut *self.locked());
        let summary = if self.start.is_first {
            check_together(&new.listing)?;
            self.rename_home(&new.listing)?;
            Summary { written: new.listing.entries.len(), ..Summary::default() }
        } else {
            self.run(new)?
        };
        self.finished = true;
        Ok(summary)
    }

    /// The end of a first build.
    fn rename_home(&self, site: &Listing) -> Result<()> {
        disk::write_durably(&listing_file(&self.start.home), &site.to_text())?;
        disk::rename(&self.start.home, &self.out)?;
        let parent = self.out.parent().filter(|parent| !parent.as_os_str().is_empty());
        disk::sync_folder(parent.unwrap_or(Path::new(".")))
    }

    /// The end of any other build.
    fn run(&mut self, new: NewSite) -> Result<Summary> {
        let NewSite { listing: site, missing, changed } = new;
        let current = self.corrected(&site, &missing, &changed);
        let home = &self.start.home;
        let steps = plan(&current, &site);
        check_together(&site)?;
        steps::refuse_overwriting(home, &current, &steps)?;
        if !steps.is_empty() {
            disk::write_durably(&listing_file(home), &current.union(&site).to_text())?;
            // From here on the next run finishes it, so nothing in the staging folder may be lost.
            self.finished = true;
            steps::run(home, &current, &steps)?;
        }
        if !steps.is_empty() || self.start.resumed || site != self.start.current {
            disk::write_durably(&listing_file(home), &site.to_text())?;
        }
        disk::clear(&steps::staging(home))?;
        Ok(self.summary(&site, &steps, &changed))
    }

    /// The files there, as far as they are klartext's and of known content.
    fn corrected(
        &self,
        site: &Listing,
        missing: &BTreeSet<String>,
        changed: &BTreeSet<String>,
    ) -> Listing {
        let mut current = self.start.current.clone();
        current.entries.retain(|name, _| !missing.contains(name));
        self.keep.leave_out(&mut current, site);
        for name in changed {
            if let Some(entry) = current.entries.get_mut(name) {
                entry.digest = Digest::UNKNOWN;
            }
        }
        current
    }

    fn summary(&self, site: &Listing, steps: &[Step], changed: &BTreeSet<String>) -> Summary {
        let is_put = |step: &&Step| matches!(step, Step::Put { .. });
        let put: BTreeSet<&str> = steps.iter().filter(is_put).map(Step::name).collect();
        Summary {
            written: put.len(),
            unchanged: site.entries.len() - put.len(),
            deleted: steps.len() - put.len(),
            repaired: self
                .changed
                .union(changed)
                .filter(|one| put.contains(one.as_str()))
                .cloned()
                .collect(),
            resumed: self.start.resumed,
        }
    }

    fn locked(&self) -> MutexGuard<'_, NewSite> {
        // The maps are consistent after each call, whatever a thread that panicked did.
        self.new.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Deployment {
    /// Removes what was written to the staging folder. If that fails, the next run clears it.
    fn drop(&mut self) {
        if self.finished {
            return;
        }
        let Start { home, is_first, .. } = &self.start;
        let temporary = if *is_first { home.clone() } else { steps::staging(home) };
        let _ = disk::clear(&temporary);
    }
}
