//! [I/O] Adds version records: whole or not at all, and never over one that is there. Replaces an
//! editor's file by its mended text (`check --fix`), and writes files that were asked for.
//!
//! In: the folder of a notice's versions, the records' file names and bytes; a file with its old
//! and new text. Out: the files. (Pages go through `place`.)

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::deploy::Lock;

/// The file that carries the lock on a site's records, below `content/`.
pub const LOCK_FILE: &str = ".klartext-lock";

/// The right to add records to a site, held while this value lives: of two releases at once, the
/// second is refused.
#[derive(Debug)]
pub struct Writing {
    file: PathBuf,
    _lock: Lock,
}

impl Writing {
    /// Takes the lock on the records below `content`; none where there is no such folder.
    ///
    /// An error that names the folder where another run adds records there.
    pub fn begin(content: &Path) -> Result<Option<Writing>> {
        let file = content.join(LOCK_FILE);
        // A run that ends just now removes the file whose lock we reach for: look again.
        for _ in 0..100 {
            if !content.is_dir() {
                return Ok(None);
            }
            if let Some(lock) = Lock::take(&file, content)? {
                return Ok(Some(Writing { file, _lock: lock }));
            }
        }
        bail!("other runs of klartext are at work in `{}`; wait for them", content.display())
    }
}

impl Drop for Writing {
    /// Removes the file while its lock is held. One that a killed run leaves locks nothing.
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.file);
    }
}

/// Adds a folder's first records: all of them or none. `folder` is missing or empty.
///
/// An error, with nothing changed, where something is in the folder, or where the disk fails. A
/// killed run may leave a folder beside that begins with `.versions-` and ends with `.part`.
pub fn add_first_records(folder: &Path, records: &[(String, Vec<u8>)]) -> Result<()> {
    let context = || format!("cannot write `{}`", folder.display());
    let Some(parent) = folder.parent() else { bail!("`{}` is no folder", folder.display()) };
    fs::create_dir_all(parent).with_context(context)?;
    let mut builder = tempfile::Builder::new();
    let builder = builder.prefix(".versions-").suffix(".part");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    let beside = builder.tempdir_in(parent).with_context(context)?;
    for (name, bytes) in records {
        let mut file = File::create_new(beside.path().join(name)).with_context(context)?;
        file.write_all(bytes).and_then(|()| file.sync_all()).with_context(context)?;
    }
    sync_names(beside.path())?;
    if folder.exists() {
        // Goes only where nothing is in it.
        fs::remove_dir(folder).with_context(context)?;
    }
    fs::rename(beside.path(), folder).with_context(context)?;
    let _ = beside.keep();
    sync_names(parent)
}

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

/// Adds a file that is not there yet, and its folder.
///
/// An error, with nothing changed, where a file of that name is there, or where the disk fails.
pub fn add_text(folder: &Path, name: &str, text: &str) -> Result<()> {
    let path = folder.join(name);
    let context = || format!("cannot write `{}`", path.display());
    fs::create_dir_all(folder).with_context(context)?;
    let mut beside = part(folder)?;
    let file = beside.as_file_mut();
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).with_context(context)?;
    if let Err(failed) = beside.persist_noclobber(&path) {
        if failed.error.kind() == ErrorKind::AlreadyExists {
            bail!("`{}` is there already, and was left as it is", path.display());
        }
        return Err(failed.error).with_context(context);
    }
    sync_names(folder)
}

/// Writes a file whole: beside, then renamed over what is there.
pub fn put_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let mut beside = part(folder)?;
    let context = || format!("cannot write `{}`", path.display());
    beside.as_file_mut().write_all(bytes).with_context(context)?;
    beside.persist(path).map_err(|failed| failed.error).with_context(context)?;
    Ok(())
}

/// Puts a new text in the place of what was read; a file that was not there was read as empty, and is
/// made.
///
/// An error, with nothing changed, as [`add_text`] and [`replace_text`] give it.
pub fn put_text(path: &Path, old: &str, new: &str) -> Result<()> {
    match (path.parent(), path.file_name().and_then(|name| name.to_str())) {
        (Some(folder), Some(name)) if old.is_empty() && !path.exists() => {
            add_text(folder, name, new)
        }
        _ => replace_text(path, old, new),
    }
}

/// Puts a new text in the place of a file's: written beside and renamed, with the file's own
/// permissions.
///
/// An error, with nothing changed, where the file no longer holds `old`, where it is no regular
/// file but a link or the like, or where the disk fails.
pub fn replace_text(path: &Path, old: &str, new: &str) -> Result<()> {
    let context = || format!("cannot write `{}`", path.display());
    let about = fs::symlink_metadata(path).with_context(context)?;
    if !about.is_file() {
        bail!("`{}` is no regular file, and was left as it is", path.display());
    }
    let Some(folder) = path.parent() else { bail!("`{}` has no folder", path.display()) };
    let mut beside = part(folder)?;
    let file = beside.as_file_mut();
    file.set_permissions(about.permissions()).with_context(context)?;
    let bytes = fs::read(path).with_context(context)?;
    // A byte order mark is no part of the text, and stays.
    let (mark, text) = match bytes.strip_prefix(BYTE_ORDER_MARK) {
        Some(text) => (BYTE_ORDER_MARK, text),
        None => (&b""[..], &bytes[..]),
    };
    if text != old.as_bytes() {
        bail!("`{}` was changed meanwhile, and was left as it is; try again", path.display());
    }
    file.write_all(mark)
        .and_then(|()| file.write_all(new.as_bytes()))
        .and_then(|()| file.sync_all())
        .with_context(context)?;
    beside.persist(path).map_err(|failed| failed.error).with_context(context)?;
    sync_names(folder)
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

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
