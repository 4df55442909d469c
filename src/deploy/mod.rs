//! Puts a site in place: pages in, one at a time and from any thread, a folder out that holds
//! exactly them.
//!
//! At every moment each page in the folder is whole, old or new, and nobody who follows links
//! meets a dead one (`plan` says how). The work goes so:
//! 1. `start` locks the folder, finishes a killed run and reads the listing of what is ours.
//! 2. Each page is hashed; one that differs from what stands there is written to the staging folder
//!    at once, so that memory holds a listing and never the pages.
//! 3. `plan` orders the steps, `survey` refuses where a foreign file is in the way, the journal is
//!    written, each step is one rename or deletion, the new listing is written, the journal goes.
//!
//! A first build is written beside and renamed once; only where the folder is there already, and
//! empty, it goes by steps like any other.
//!
//! **Kill**: before the journal is there nothing has changed; after it the next run finishes it.
//!
//! **Power loss**: pages are not each flushed to the disk, which would make a build many times
//! slower than a copy. What is flushed is the journal before the first step, and the listing before
//! the journal goes; so whatever is lost, each name that may be ours is known. A page that did not
//! reach the disk is found and put again by the next run. After a finished run that is so because
//! the first run after a start of the machine hashes each page and does not go by its size
//! (`Trust`); after an unfinished one because what waits is hashed before it is put in place
//! (`resume`).

mod disk;
mod journal;
mod lock;
mod plan;
mod run;
mod standing;
mod start;
#[cfg(test)]
mod stopped;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{self, AtomicBool};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Result, bail};
use rustc_hash::{FxBuildHasher, FxHashSet};

pub use self::journal::{parse as parse_journal, to_text as journal_text};
pub use self::lock::Lock;
pub use self::plan::{Step, groups, plan};
pub use self::start::{listing, own_folder};

use self::standing::{Ground, Standing, Trust};
use self::start::{Start, journal_file};
use crate::cache::stat::{self, Tick};
use crate::listing::{Entry, Listing, Order, check_name, check_together};

/// A site on its way into a folder. Dropped before `finish`, it leaves the folder as it was.
#[derive(Debug)]
pub struct Deployment {
    out: PathBuf,
    beside: bool,
    ground: Ground,
    resumed: bool,
    /// What was put; by name, so that the order in which threads come by does not matter.
    put: Mutex<Put>,
    /// Whether a file could not be taken: without it the site would lack a page.
    failed: AtomicBool,
    finished: bool,
    _lock: Lock,
}

/// What was put, of which there may be millions.
#[derive(Debug, Default)]
struct Put {
    site: Listing,
    /// What stood there, where that is neither nothing of ours nor the same.
    standing: BTreeMap<String, Standing>,
}

/// What was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many files were written.
    pub written: usize,
    /// How many stood there already.
    pub unchanged: usize,
    /// How many were deleted.
    pub deleted: usize,
    /// Files of ours that were changed by hand since, and are now written again or deleted; sorted.
    /// A change that leaves the size the same is seen only where the page itself changes.
    pub by_hand: Vec<String>,
    /// Whether a run that was killed was finished first.
    pub resumed: bool,
}

impl Deployment {
    /// Takes `out`, which is missing, empty, or holds a site that klartext put there, and finishes
    /// a run that was killed.
    ///
    /// An error, with nothing changed, where another run is at work there or where the folder holds
    /// what klartext did not make; also where the disk fails.
    pub fn begin(out: &Path) -> Result<Deployment> {
        let Start { home, beside, ours, resumed, lock } = start::start(out)?;
        let trust = Trust::of(&home)?;
        Ok(Deployment {
            out: out.to_owned(),
            beside,
            ground: Ground { home, ours, trust, by_bytes: false, known: BTreeSet::new() },
            resumed,
            put: Mutex::default(),
            failed: AtomicBool::new(false),
            finished: false,
            _lock: lock,
        })
    }

    /// Takes one file of the site: hashes it, and writes it aside unless it stands there already.
    /// May be called from many threads.
    ///
    /// An error where the name will not do or was put before, or where the disk fails; then the
    /// site cannot be finished.
    pub fn put(&self, name: &str, order: Order, bytes: &[u8]) -> Result<()> {
        self.take(name, order, bytes)
            .inspect_err(|_| self.failed.store(true, atomic::Ordering::Relaxed))
    }

    fn take(&self, name: &str, order: Order, bytes: &[u8]) -> Result<()> {
        check_name(name)?;
        let entry = Entry::of(order, bytes);
        let standing = self.ground.standing(name, &entry)?;
        self.list(name, entry)?;
        if !matches!(standing, Standing::New | Standing::Same) {
            self.locked().standing.insert(name.to_owned(), standing);
        }
        let home = &self.ground.home;
        match standing {
            Standing::Same => Ok(()),
            // Beside, names that clash meet on the disk: say that, and not what the disk says.
            _ if self.beside => disk::write_new(&home.join(name), bytes).or_else(|error| {
                check_together(&self.locked().site)?;
                Err(error)
            }),
            _ => disk::write_new(&run::staged(home, name), bytes),
        }
    }

    /// Takes one file of the site as it is made, which may be too large to be held: as [`put`].
    ///
    /// [`put`]: Self::put
    pub fn put_made(
        &self,
        name: &str,
        order: Order,
        make: &mut dyn FnMut(&mut dyn Write) -> Result<()>,
    ) -> Result<()> {
        self.take_made(name, order, make)
            .inspect_err(|_| self.failed.store(true, atomic::Ordering::Relaxed))
    }

    fn take_made(
        &self,
        name: &str,
        order: Order,
        make: &mut dyn FnMut(&mut dyn Write) -> Result<()>,
    ) -> Result<()> {
        check_name(name)?;
        let home = &self.ground.home;
        let at = if self.beside { home.join(name) } else { run::staged(home, name) };
        let (size, digest) = disk::write_made(&at, make)?;
        let entry = Entry { size, digest, order };
        let standing = self.ground.standing(name, &entry)?;
        self.list(name, entry)?;
        match standing {
            Standing::New => {}
            Standing::Same => disk::remove_note(&at)?,
            _ => drop(self.locked().standing.insert(name.to_owned(), standing)),
        }
        Ok(())
    }

    fn list(&self, name: &str, entry: Entry) -> Result<()> {
        if self.locked().site.entries.insert(name.to_owned(), entry).is_some() {
            bail!("two files of the site have the name `{name}`");
        }
        Ok(())
    }

    /// Whether what stands there is as the last run left it, as far as this run can tell: the
    /// machine has not stopped since, and nothing had to be finished first.
    pub fn is_as_left(&self) -> bool {
        self.ground.trust == Trust::Size && !self.resumed && !self.beside
    }

    /// From now on a page that stands there is known by its bytes and not by its size.
    pub fn compare_bytes(&mut self) {
        self.ground.by_bytes = true;
    }

    /// Takes these pages to stand as they are listed, and does not look into them again.
    pub fn take_as_listed<'n>(&mut self, names: impl IntoIterator<Item = &'n str>) {
        self.ground.known.extend(names.into_iter().map(str::to_owned));
    }

    /// klartext's own folder in that in which the site is made, which may be renamed at the end.
    pub fn own_folder(&self) -> PathBuf {
        run::own(&self.ground.home)
    }

    /// The time by the clock of the file system that the site stands on.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn now(&self) -> Result<Tick> {
        stat::now(&self.own_folder().join("clock"))
    }

    /// Whether the bytes of a file that stands there are those the listing names.
    pub fn is_as_listed(&self, name: &str) -> bool {
        let listed = self.ground.ours.entries.get(name).map(|entry| entry.digest);
        listed.is_some() && disk::digest(&self.ground.home.join(name)).ok().flatten() == listed
    }

    /// Takes files that stand there and are in the new site too.
    ///
    /// An error where the listing does not have one, or it was put.
    pub fn keep<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> Result<()> {
        let ours = &self.ground.ours.entries;
        let mut all = FxHashSet::with_capacity_and_hasher(ours.len(), FxBuildHasher);
        all.extend(names);
        let names: FxHashSet<&str> = all;
        // In the listing's order, so that many are one by one put at the end of the other.
        let kept: Vec<(&String, &Entry)> = match names.len() {
            few if few < ours.len() / 8 => {
                names.iter().filter_map(|name| ours.get_key_value(*name)).collect()
            }
            _ => ours.iter().filter(|(name, _)| names.contains(name.as_str())).collect(),
        };
        if kept.len() < names.len() {
            let name = names.iter().find(|name| !ours.contains_key(**name));
            bail!("there is no file `{}` to be kept", name.unwrap_or(&""));
        }
        let mut kept: BTreeMap<String, Entry> =
            kept.into_iter().map(|(name, entry)| (name.clone(), *entry)).collect();
        let mut put = self.locked();
        let put = &mut put.site.entries;
        if let Some(name) = kept.keys().find(|name| put.contains_key(*name)) {
            bail!("two files of the site have the name `{name}`");
        }
        if put.len() < kept.len() {
            std::mem::swap(put, &mut kept);
        }
        put.extend(kept);
        Ok(())
    }

    /// The size of a file that stands there, as it is listed.
    pub fn listed_size(&self, name: &str) -> Option<u64> {
        self.ground.ours.entries.get(name).map(|entry| entry.size)
    }

    /// Leaves all as it stands, which is the new site.
    pub fn leave(self) -> Summary {
        Summary { unchanged: self.ground.ours.entries.len(), ..Summary::default() }
    }

    /// Whether a file of this name was put.
    pub fn has(&self, name: &str) -> bool {
        self.locked().site.entries.contains_key(name)
    }

    /// Puts in place what was given, and deletes what klartext put there before and is no longer in
    /// the site.
    ///
    /// An error where names clash or a foreign file is in the way, with nothing changed; or where
    /// the disk fails, and then the next run finishes.
    pub fn finish(mut self) -> Result<Summary> {
        if *self.failed.get_mut() {
            bail!(
                "a file of the site could not be taken, so `{}` is left as it was",
                self.out.display()
            );
        }
        let Put { site, standing } = std::mem::take(&mut *self.locked());
        let mut summary = Summary { resumed: self.resumed, ..Summary::default() };
        for (name, standing) in standing {
            self.ground.correct(&name, standing);
            if standing == Standing::ByHand {
                summary.by_hand.push(name);
            }
        }
        if self.beside {
            check_together(&site)?;
            self.move_home(&site)?;
            summary.written = site.entries.len();
        } else {
            self.run(&site, &mut summary)?;
        }
        self.finished = true;
        Ok(summary)
    }

    /// The end of a first build.
    fn move_home(&self, site: &Listing) -> Result<()> {
        self.ground.write_listing(site)?;
        self.ground.note_boot()?;
        disk::rename(&self.ground.home, &self.out)?;
        let parent = self.out.parent().filter(|parent| !parent.as_os_str().is_empty());
        disk::sync_folder(parent.unwrap_or(Path::new(".")))
    }

    /// The end of any other build.
    fn run(&mut self, site: &Listing, summary: &mut Summary) -> Result<()> {
        let Ground { home, ours, .. } = &self.ground;
        let steps = plan(ours, site);
        // Names that stood there already were looked at when they came.
        let is_new = |step: &Step| !ours.entries.contains_key(step.name());
        if self.resumed || steps.iter().any(is_new) {
            check_together(site)?;
        }
        run::survey(home, ours, &steps)?;
        self.count(&steps, summary)?;
        summary.unchanged = site.entries.len() - summary.written;
        if !steps.is_empty() {
            disk::write_durably(&journal_file(home), journal::lines(&steps))?;
            // From here on the next run finishes it, so nothing may be thrown away.
            self.finished = true;
            run::run(home, ours, &steps)?;
        }
        if !steps.is_empty() || site != ours {
            self.ground.write_listing(site)?;
        }
        if self.ground.trust == Trust::Hash {
            self.ground.note_boot()?;
        }
        disk::remove_note(&journal_file(home))?;
        disk::clear(&run::staging(home))
    }

    fn count(&self, steps: &[Step], summary: &mut Summary) -> Result<()> {
        for step in steps {
            match step {
                Step::Put { .. } => summary.written += 1,
                Step::Delete { name } => {
                    summary.deleted += 1;
                    if self.ground.is_by_hand(name)? {
                        summary.by_hand.push(name.clone());
                    }
                }
            }
        }
        summary.by_hand.sort();
        Ok(())
    }

    fn locked(&self) -> MutexGuard<'_, Put> {
        // A map that is whole after each call; a thread that panicked left nothing half done.
        self.put.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Deployment {
    /// Takes away what was written aside. What cannot be taken away now, the next run clears.
    fn drop(&mut self) {
        if self.finished {
            return;
        }
        let home = &self.ground.home;
        let aside = if self.beside { home.clone() } else { run::staging(home) };
        let _ = disk::clear(&aside);
    }
}
