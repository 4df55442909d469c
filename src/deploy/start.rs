//! Begins to put a site in place: takes the lock, refuses a folder that is not klartext's, and
//! finishes a run that was killed.
//!
//! In: the output folder. Out: the folder to write in, what stands in it, and the lock.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use super::disk::{self, Found};
use super::journal;
use super::lock::Lock;
use super::run::{self, Resumed, own, staging};
use crate::listing::{Listing, OWN_FOLDER};

/// The ground a run starts from.
pub struct Start {
    /// The folder to write in: the output folder, or one beside it for a first build.
    pub home: PathBuf,
    /// Whether `home` is beside, to be renamed at the end.
    pub beside: bool,
    /// What stands in `home` and is ours.
    pub ours: Listing,
    /// Whether a killed run was finished.
    pub resumed: bool,
    /// Held to the end of the run.
    pub lock: Lock,
}

/// Takes the lock on `out` and makes it ready.
pub fn start(out: &Path) -> Result<Start> {
    // A run that ends just now may move or remove the folder whose lock we reach for: look again.
    for _ in 0..100 {
        let start = match disk::look_through(out)? {
            Found::Folder => inside(out)?,
            Found::Nothing => beside(out)?,
            _ => bail!("`{}` is not a folder", out.display()),
        };
        if let Some(start) = start {
            return Ok(start);
        }
    }
    bail!("`{}` is moved away again and again by other runs", out.display())
}

/// The folder of klartext's own notes in a site's root, made where it is missing. What is in it is
/// safe to lose, and git is told to leave it out.
pub fn own_folder(root: &Path) -> Result<PathBuf> {
    let folder = own(root);
    let ignore = folder.join(".gitignore");
    if disk::look(&ignore)? == Found::Nothing {
        disk::make_folder(&folder)?;
        disk::write_note(&ignore, "*\n")?;
    }
    Ok(folder)
}

/// Where the listing of a place lies.
pub fn listing_file(home: &Path) -> PathBuf {
    own(home).join("listing")
}

/// Where the journal lies while steps are run.
pub fn journal_file(home: &Path) -> PathBuf {
    own(home).join("journal")
}

fn lock_file(home: &Path) -> PathBuf {
    own(home).join("lock")
}

fn inside(out: &Path) -> Result<Option<Start>> {
    // Before anything is written: a foreign folder is left as it was.
    if disk::look(&own(out))? != Found::Folder {
        refuse_foreign(out)?;
        disk::make_folder(&own(out))?;
    }
    let Some(lock) = Lock::take(&lock_file(out), out)? else { return Ok(None) };
    let listing = read_listing(out)?;
    let steps = read_journal(out)?;
    if listing.is_none() && steps.is_none() {
        refuse_foreign(out)?;
    }
    let mut ours = listing.unwrap_or_default();
    let resumed = steps.is_some();
    if let Some(steps) = steps {
        ours = match run::resume(out, ours, steps).context("cannot finish a run that was killed")? {
            Resumed::Finished(now) | Resumed::GivenUp(now) => now,
        };
        disk::write_durably(&listing_file(out), ours.lines())?;
        disk::remove_note(&journal_file(out))?;
    }
    disk::clear(&staging(out))?;
    Ok(Some(Start { home: out.to_owned(), beside: false, ours, resumed, lock }))
}

/// A first build stands beside until it is whole. The folder has a fixed name, so that the next
/// run finds what a killed one left, and two at once meet at its lock.
fn beside(out: &Path) -> Result<Option<Start>> {
    if disk::look(out)? != Found::Nothing {
        bail!("`{}` is a link that leads nowhere", out.display());
    }
    let Some(name) = out.file_name() else { bail!("`{}` is not a folder", out.display()) };
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(".klartext-new");
    let home = out.with_file_name(hidden);
    if !matches!(disk::look(&home)?, Found::Nothing | Found::Folder) {
        bail!("`{}` is in the way: move it", home.display());
    }
    disk::make_folder(&own(&home))?;
    let Some(lock) = Lock::take(&lock_file(&home), out)? else { return Ok(None) };
    if disk::look_through(out)? != Found::Nothing {
        disk::clear(&home)?;
        return Ok(None);
    }
    clear_but_lock(&home)?;
    Ok(Some(Start { home, beside: true, ours: Listing::default(), resumed: false, lock }))
}

fn clear_but_lock(home: &Path) -> Result<()> {
    for (folder, kept) in [(home.to_owned(), OWN_FOLDER), (own(home), "lock")] {
        for name in disk::names(&folder)?.into_iter().filter(|name| name != kept) {
            let path = folder.join(name);
            match disk::look(&path)? {
                Found::Folder => disk::clear(&path)?,
                _ => disk::remove_note(&path)?,
            }
        }
    }
    Ok(())
}

fn refuse_foreign(out: &Path) -> Result<()> {
    let Some(name) = disk::names(out)?.into_iter().find(|name| name != OWN_FOLDER) else {
        return Ok(());
    };
    bail!(
        "`{}` was not made by klartext, and `{}` is in it: name an empty folder, or one that is \
         not there yet",
        out.display(),
        name.display()
    )
}

/// What klartext put into a folder, which is only looked at. An error where `start` would refuse the
/// folder as not klartext's.
pub fn listing(out: &Path) -> Result<Listing> {
    let listing = read_listing(out)?;
    if listing.is_none()
        && disk::look_through(out)? == Found::Folder
        && disk::look(&journal_file(out))? == Found::Nothing
    {
        refuse_foreign(out)?;
    }
    Ok(listing.unwrap_or_default())
}

fn read_listing(out: &Path) -> Result<Option<Listing>> {
    let path = listing_file(out);
    let Some(text) = disk::read(&path)? else { return Ok(None) };
    Listing::parse(&text).map(Some).with_context(|| unreadable(&path, out))
}

fn read_journal(out: &Path) -> Result<Option<Vec<super::plan::Step>>> {
    let path = journal_file(out);
    let Some(text) = disk::read(&path)? else { return Ok(None) };
    journal::parse(&text).map(Some).with_context(|| unreadable(&path, out))
}

fn unreadable(path: &Path, out: &Path) -> String {
    format!("`{}` is damaged: delete the folder `{}` and run again", path.display(), out.display())
}
