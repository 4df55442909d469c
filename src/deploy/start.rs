//! Begins to put a site in place: takes the lock, refuses a folder that is not klartext's, and finds
//! out what a killed run has left.
//!
//! In: the output folder. Out: the folder to write in, what is in it, and the lock.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use super::disk::{self, PathState};
use super::keep::Keep;
use super::lock::Lock;
use super::steps::{own, staging};
use crate::listing::{Listing, OWN_FOLDER};

/// Where a run starts from.
#[derive(Debug)]
pub struct Start {
    /// The folder to write in: the output folder, or a temporary one for a first build.
    pub home: PathBuf,
    /// Whether `home` is temporary and takes the output folder's name at the end.
    pub is_first: bool,
    /// The files in `home` that are klartext's; none of them is uncertain.
    pub current: Listing,
    /// Whether a run was stopped half-way.
    pub resumed: bool,
    /// Held to the end of the run.
    pub _lock: Lock,
}

/// Takes the lock on `out` and reads what is in it.
pub fn start(out: &Path, keep: &Keep) -> Result<Start> {
    // A run that ends just now may move or remove the folder whose lock we reach for: look again.
    for _ in 0..100 {
        let start = match disk::look_through(out)? {
            PathState::Folder => inside(out, keep)?,
            PathState::Nothing => first(out)?,
            _ => bail!("`{}` is not a folder", out.display()),
        };
        if let Some(start) = start {
            return Ok(start);
        }
    }
    bail!("other runs keep moving `{}`", out.display())
}

/// The folder of klartext's own files in a site's root, created if it is missing. What is in it is
/// safe to lose, and git ignores it.
pub fn own_folder(root: &Path) -> Result<PathBuf> {
    let folder = own(root);
    let ignore = folder.join(".gitignore");
    if disk::look(&ignore)? == PathState::Nothing {
        disk::make_folder(&folder)?;
        disk::write(&ignore, "*\n")?;
    }
    Ok(folder)
}

/// The path of a folder's listing.
pub fn listing_file(home: &Path) -> PathBuf {
    own(home).join("listing")
}

fn lock_file(home: &Path) -> PathBuf {
    own(home).join("lock")
}

fn inside(out: &Path, keep: &Keep) -> Result<Option<Start>> {
    // Before anything is written: a foreign folder is left as it was.
    if disk::look(&own(out))? != PathState::Folder {
        refuse_foreign(out, keep)?;
        disk::make_folder(&own(out))?;
    }
    let Some(lock) = Lock::take(&lock_file(out), out)? else { return Ok(None) };
    let mut current = listing(out, keep)?;
    let uncertain: Vec<String> = current.uncertain().map(str::to_owned).collect();
    for name in &uncertain {
        settle(out, &mut current, name)?;
    }
    disk::clear(&staging(out))?;
    let resumed = !uncertain.is_empty();
    Ok(Some(Start { home: out.to_owned(), is_first: false, current, resumed, _lock: lock }))
}

/// Makes a listing say what a file really is.
pub fn settle(home: &Path, current: &mut Listing, name: &str) -> Result<()> {
    let there = disk::digest(&home.join(name))?;
    match (there, current.entries.get_mut(name)) {
        (Some((size, digest)), Some(entry)) => (entry.size, entry.digest) = (size, digest),
        _ => drop(current.entries.remove(name)),
    }
    Ok(())
}

/// A first build is made in a folder next to the output. It has a fixed name, so that the next run
/// finds what a killed one left, and two at once meet at its lock.
fn first(out: &Path) -> Result<Option<Start>> {
    if disk::look(out)? != PathState::Nothing {
        bail!("`{}` is a link that leads nowhere", out.display());
    }
    let Some(name) = out.file_name() else { bail!("`{}` is not a folder", out.display()) };
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(".klartext-new");
    let home = out.with_file_name(hidden);
    if !matches!(disk::look(&home)?, PathState::Nothing | PathState::Folder) {
        bail!("`{}` is in the way: move it", home.display());
    }
    disk::make_folder(&own(&home))?;
    let Some(lock) = Lock::take(&lock_file(&home), out)? else { return Ok(None) };
    if disk::look_through(out)? != PathState::Nothing {
        disk::clear(&home)?;
        return Ok(None);
    }
    clear_except_lock(&home)?;
    let current = Listing::default();
    Ok(Some(Start { home, is_first: true, current, resumed: false, _lock: lock }))
}

fn clear_except_lock(home: &Path) -> Result<()> {
    for (folder, spared) in [(home.to_owned(), OWN_FOLDER), (own(home), "lock")] {
        for name in disk::names(&folder)?.into_iter().filter(|name| name != spared) {
            let path = folder.join(name);
            match disk::look(&path)? {
                PathState::Folder => disk::clear(&path)?,
                _ => disk::remove_file(&path)?,
            }
        }
    }
    Ok(())
}

/// What klartext put into a folder, which is only read. An error where `start` would refuse the
/// folder because it is not klartext's.
pub fn listing(out: &Path, keep: &Keep) -> Result<Listing> {
    let path = listing_file(out);
    let Some(text) = disk::read(&path)? else {
        if disk::look_through(out)? == PathState::Folder {
            refuse_foreign(out, keep)?;
        }
        return Ok(Listing::default());
    };
    Listing::parse(&text).with_context(|| {
        format!(
            "`{}` is damaged: delete the folder `{}` and run again",
            path.display(),
            out.display()
        )
    })
}

fn refuse_foreign(out: &Path, keep: &Keep) -> Result<()> {
    match foreign(out, keep)?.first() {
        None => Ok(()),
        Some(name) => bail!(
            "`{}` was not made by klartext, and `{}` is in it: name an empty folder or a new one, or \
             list the file under `keep` in `[publish.NAME]`, which `klartext publish --adopt` does",
            out.display(),
            name.display()
        ),
    }
}

/// What is in a folder that klartext did not make and that is not kept, by its name there.
fn foreign(out: &Path, keep: &Keep) -> Result<Vec<OsString>> {
    let mut foreign = Vec::new();
    for name in disk::names(out)?.into_iter().filter(|name| name != OWN_FOLDER) {
        if !is_kept(out, &out.join(&name), keep)? {
            foreign.push(name);
        }
    }
    Ok(foreign)
}

/// The patterns that name everything in a folder that klartext has never published to.
///
/// # Errors
/// When the disk fails, or a name is not Unicode.
pub fn patterns_of_foreign(out: &Path, keep: &Keep) -> Result<Vec<String>> {
    let is_new = disk::look_through(out)? != PathState::Folder;
    if is_new || disk::read(&listing_file(out))?.is_some() {
        return Ok(Vec::new());
    }
    let pattern = |name: OsString| {
        let Some(text) = name.to_str() else {
            bail!("`{}` has a name that site.toml cannot hold: rename it", name.display())
        };
        let is_folder = disk::look_through(&out.join(&name))? == PathState::Folder;
        Ok(if is_folder { format!("{text}/**") } else { text.to_owned() })
    };
    foreign(out, keep)?.into_iter().map(pattern).collect()
}

/// Whether a file, or a folder with all the files in it, is covered by `keep`.
fn is_kept(out: &Path, path: &Path, keep: &Keep) -> Result<bool> {
    let mut any = false;
    for entry in walkdir::WalkDir::new(path) {
        let entry = entry?;
        if entry.file_type().is_dir() {
            continue;
        }
        any = true;
        if !keep.spares(&disk::name_below(out, entry.path())) {
            return Ok(false);
        }
    }
    Ok(any)
}
