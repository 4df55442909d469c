//! Runs steps on a disk: looks first whether anything foreign is in the way, renames what lies in
//! the staging folder, and finishes a run that was killed.
//!
//! In: the folder, the listing that says what is ours, the steps. Out: the folder as the steps say.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::disk::{self, Found};
use super::plan::Step;
use crate::listing::{Digest, Listing, OWN_FOLDER, fold, folders};

/// The folder of klartext's own notes.
pub fn own(home: &Path) -> PathBuf {
    home.join(OWN_FOLDER)
}

/// The folder of files that are written and not yet in place.
pub fn staging(home: &Path) -> PathBuf {
    own(home).join("staging")
}

/// Where a file waits. Named by the hash of its name, so that it lies flat and short, and a
/// journal needs no numbers.
pub fn staged(home: &Path, name: &str) -> PathBuf {
    staging(home).join(Digest::of(name.as_bytes()).to_string())
}

/// Refuses steps that would write over or through something that is not ours; nothing is changed.
pub fn survey(home: &Path, ours: &Listing, steps: &[Step]) -> Result<()> {
    let going: BTreeSet<_> = steps.iter().filter(|step| is_delete(step)).map(fold_name).collect();
    let mut seen = BTreeSet::new();
    for step in steps {
        for folder in folders(step.name()).take_while(|folder| seen.insert(*folder)) {
            survey_folder(home, ours, folder)?;
        }
        // Where an old file goes first whose name is the same but for the case, that is what
        // stands there on a file system that does not tell the two apart.
        let known = ours.entries.contains_key(step.name()) || going.contains(&fold_name(step));
        if !known {
            survey_new(home, ours, step.name())?;
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

/// A folder of ours is a folder: not a file, and not a link that leads out of the site.
fn survey_folder(home: &Path, ours: &Listing, folder: &str) -> Result<()> {
    let path = home.join(folder);
    match disk::look(&path)? {
        Found::Nothing | Found::Folder => Ok(()),
        Found::File(_) if ours.entries.contains_key(folder) => Ok(()),
        Found::File(_) | Found::Other => in_the_way(&path),
    }
}

/// Nothing stands where a new file is to go, or a folder with nothing but files of ours.
fn survey_new(home: &Path, ours: &Listing, name: &str) -> Result<()> {
    let path = home.join(name);
    match disk::look(&path)? {
        Found::Nothing => Ok(()),
        Found::File(_) | Found::Other => in_the_way(&path),
        Found::Folder => {
            for entry in walkdir::WalkDir::new(&path).min_depth(1) {
                let entry = entry?;
                let inner = entry.path().strip_prefix(home).unwrap_or(entry.path());
                let is_ours = inner.to_str().is_some_and(|name| ours.entries.contains_key(name));
                if !entry.file_type().is_dir() && !is_ours {
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

/// Runs the steps in order. `ours` is what stood there before the first of them: any other name is
/// taken only if nothing has it.
pub fn run(home: &Path, ours: &Listing, steps: &[Step]) -> Result<()> {
    for step in steps {
        match step {
            Step::Delete { name } => disk::remove(home, name)?,
            Step::Put { name, .. } => put(home, name, ours.entries.contains_key(name))?,
        }
    }
    Ok(())
}

fn put(home: &Path, name: &str, is_ours: bool) -> Result<()> {
    let (from, to) = (staged(home, name), home.join(name));
    let rename = if is_ours { disk::rename } else { disk::rename_new };
    // Most files go to a folder that is there; only where that fails it is made.
    if rename(&from, &to).is_ok() {
        return Ok(());
    }
    disk::make_folder(to.parent().unwrap_or(home))?;
    rename(&from, &to)
}

/// How a killed run was brought to an end.
pub enum Resumed {
    /// All steps were run; this is what stands there now.
    Finished(Listing),
    /// What waited in the staging folder is not whole, which only a power loss or a hand can do.
    /// What stands there is a mixture of before and after, each page whole; this is what may be
    /// ours, with hashes no file has, so that each such page is put again.
    GivenUp(Listing),
}

/// Finishes the steps of a killed run.
pub fn resume(home: &Path, mut ours: Listing, steps: Vec<Step>) -> Result<Resumed> {
    let Some(done) = count_done(home, &steps)? else {
        for step in steps {
            if let Step::Put { name, mut entry } = step {
                entry.digest = Digest::UNKNOWN;
                ours.entries.insert(name, entry);
            }
        }
        return Ok(Resumed::GivenUp(ours));
    };
    run(home, &ours, &steps[done..])?;
    apply(&mut ours, steps);
    Ok(Resumed::Finished(ours))
}

/// How many steps need not be run again; None where a file is neither waiting nor in place.
/// Steps before a file that is in place are done, so a deletion is not run again that
/// might now meet the new file (of the same name but for the case).
fn count_done(home: &Path, steps: &[Step]) -> Result<Option<usize>> {
    let mut done = 0;
    for (index, step) in steps.iter().enumerate() {
        let Step::Put { name, entry } = step else { continue };
        match disk::digest(&staged(home, name))? {
            Some(waiting) if waiting == entry.digest => {}
            None if disk::digest(&home.join(name))? == Some(entry.digest) => done = index + 1,
            _ => return Ok(None),
        }
    }
    Ok(Some(done))
}

fn apply(ours: &mut Listing, steps: Vec<Step>) {
    for step in steps {
        match step {
            Step::Put { name, entry } => ours.entries.insert(name, entry),
            Step::Delete { name } => ours.entries.remove(&name),
        };
    }
}
