//! [I/O] Adds a version record: whole or not at all, and never over one that is there.
//!
//! In: the folder of a notice's versions, the record's file name and bytes. Out: the file.
//! (Pages go through `place`.)

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result, bail};

/// Adds the file `name` with these bytes to `folder`, which is made where it is missing. When this
/// returns, the record is on the disk.
///
/// An error, with nothing changed, where a file of that name is there, or where the disk fails. A
/// killed run may leave a file that begins with `.` and ends with `.part`; it is no record.
pub fn add_record(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = folder.join(name);
    let is_new_folder = !folder.is_dir();
    fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder `{}`", folder.display()))?;
    let mut beside = part(folder)?;
    let file = beside.as_file_mut();
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .with_context(|| format!("cannot write `{}`", path.display()))?;
    if let Err(failed) = beside.persist_noclobber(&path) {
        if failed.error.kind() == ErrorKind::AlreadyExists {
            bail!("`{}` is there already, and a record is never overwritten", path.display());
        }
        return Err(failed.error).with_context(|| format!("cannot write `{}`", path.display()));
    }
    sync_names(folder)?;
    match folder.parent().filter(|_| is_new_folder) {
        Some(parent) if !parent.as_os_str().is_empty() => sync_names(parent),
        _ => Ok(()),
    }
}

fn part(folder: &Path) -> Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".").suffix(".part");
    // A temporary file is its owner's alone by default; a record is for all, as far as the user's
    // own umask lets them.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder).with_context(|| format!("cannot write in `{}`", folder.display()))
}

/// Has the names in a folder on the disk, where the system lets a folder be opened.
fn sync_names(folder: &Path) -> Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .with_context(|| format!("cannot write to the disk the names in `{}`", folder.display()))
}
