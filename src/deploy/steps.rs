//! Runs steps on a disk: first checks whether anything foreign is in the way, then renames what is
//! in the staging folder.
//!
//! In: the folder, the listing that says what is klartext's, the steps. Out: the folder as the steps
//! say.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::disk::{self, PathState};
use super::plan::Step;
use crate::listing::{Digest, Listing, OWN_FOLDER, fold, folders};

/// The folder of klartext's own files.
pub fn own(home: &Path) -> PathBuf {
    home.join(OWN_FOLDER)
}

/// The folder of files that are written and not yet in place.
pub fn staging(home: &Path) -> PathBuf {
    own(home).join("staging")
}

/// The path of a file in the staging folder: named by the hash of its name, so that it is flat and
/// short.
pub fn staged(home: &Path, name: &str) -> PathBuf {
    staging(home).join(Digest::of(name.as_bytes()).to_string())
}

/// Refuses steps that would write over or through something that is not klartext's; nothing is
/// changed.
pub fn refuse_overwriting(home: &Path, current: &Listing, steps: &[Step]) -> Result<()> {
    let deleted: BTreeSet<_> = steps.iter().filter(|step| is_delete(step)).map(fold_name).collect();
    let mut checked = BTreeSet::new();
    for step in steps {
        for folder in folders(step.name()).take_while(|folder| checked.insert(*folder)) {
            check_folder(home, current, folder)?;
        }
        // A file that is deleted first may have the same name except for case: on some file systems
        // that is the file found here.
        let known = current.entries.contains_key(step.name()) || deleted.contains(&fold_name(step));
        if !known {
            check_free(home, current, step.name())?;
        }
    }
    Ok(())
}

fn is_delete(step: &Step) -> bool {
    matches!(step, Step::Delete { .. })
}

fn fold_name(step: &Step) -> String {
    fold(step.name()).into_owned()
}

/// A folder of the site is a folder: not a file, and not a link that leads out of the site.
fn check_folder(home: &Path, current: &Listing, folder: &str) -> Result<()> {
    let path = home.join(folder);
    match disk::look(&path)? {
        PathState::Nothing | PathState::Folder => Ok(()),
        PathState::File(_) if current.entries.contains_key(folder) => Ok(()),
        PathState::File(_) | PathState::Other => in_the_way(&path),
    }
}

/// Nothing is where a new file is to go, or a folder with only klartext's files.
fn check_free(home: &Path, current: &Listing, name: &str) -> Result<()> {
    let path = home.join(name);
    match disk::look(&path)? {
        PathState::Nothing => Ok(()),
        PathState::File(_) | PathState::Other => in_the_way(&path),
        PathState::Folder => {
            for entry in walkdir::WalkDir::new(&path).min_depth(1) {
                let entry = entry?;
                let name = disk::name_below(home, entry.path());
                if !entry.file_type().is_dir() && !current.entries.contains_key(&name) {
                    return in_the_way(entry.path());
                }
            }
            Ok(())
        }
    }
}

fn in_the_way(path: &Path) -> Result<()> {
    bail!(
        "`{}` was not made by klartext and is in the way: move it, or choose another folder",
        path.display()
    )
}

/// Runs the steps in order. `current` is what was there before the first of them: any other name is
/// taken only if nothing has it.
pub fn run(home: &Path, current: &Listing, steps: &[Step]) -> Result<()> {
    for step in steps {
        match step {
            Step::Delete { name } => disk::remove(home, name)?,
            Step::Put { name, .. } => put(home, name, current.entries.contains_key(name))?,
        }
    }
    Ok(())
}

fn put(home: &Path, name: &str, replaces: bool) -> Result<()> {
    let (from, to) = (staged(home, name), home.join(name));
    let rename = if replaces { disk::rename } else { disk::rename_new };
    // Most files go to a folder that exists; it is created only if that fails.
    if rename(&from, &to).is_ok() {
        return Ok(());
    }
    disk::make_folder(to.parent().unwrap_or(home))?;
    rename(&from, &to)
}
