//! [I/O] Writes version records, completely or not at all, and never over an existing one; replaces
//! an editor's file by its fixed text (`check --fix`); writes `--out` files.
//!
//! In: the folder of a notice's versions, the records' file names and bytes; a file with its old
//! and new text. Out: the files. (`deploy` writes pages.)

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::deploy::Lock;

/// The lock file of a site's records, in `content/`.
pub const LOCK_FILE: &str = ".klartext-lock";

/// The lock on a site's records, held while this value lives: of two releases at once, the second
/// is refused.
#[derive(Debug)]
pub struct RecordLock {
    file: PathBuf,
    _lock: Lock,
}

impl RecordLock {
    /// Takes the lock on the records below `content`; `None` if there is no such folder.
    ///
    /// # Errors
    /// If another run holds the lock; the message names the folder.
    pub fn begin(content: &Path) -> Result<Option<RecordLock>> {
        let file = content.join(LOCK_FILE);
        // A run that ends at this moment removes the lock file: try again.
        for _ in 0..100 {
            if !content.is_dir() {
                return Ok(None);
            }
            if let Some(lock) = Lock::take(&file, content)? {
                return Ok(Some(RecordLock { file, _lock: lock }));
            }
        }
        bail!("other runs of klartext are working in `{}`; wait for them", content.display())
    }
}

impl Drop for RecordLock {
    /// Removes the file while its lock is held. A file left by a killed run locks nothing.
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.file);
    }
}

/// Adds a folder's first records: all of them or none. `folder` is missing or empty. A killed run
/// may leave a sibling folder that begins with `.versions-` and ends with `.part`.
///
/// # Errors
/// If the folder is not empty, or the disk fails; nothing is changed then.
pub fn add_first_records(folder: &Path, records: &[(String, Vec<u8>)]) -> Result<()> {
    let context = || format!("cannot write `{}`", folder.display());
    let Some(parent) = folder.parent() else { bail!("`{}` is not a folder", folder.display()) };
    fs::create_dir_all(parent).with_context(context)?;
    let mut builder = tempfile::Builder::new();
    let builder = builder.prefix(".versions-").suffix(".part");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    let temporary = builder.tempdir_in(parent).with_context(context)?;
    for (name, bytes) in records {
        let mut file = File::create_new(temporary.path().join(name)).with_context(context)?;
        file.write_all(bytes).and_then(|()| file.sync_all()).with_context(context)?;
    }
    sync_names(temporary.path())?;
    if folder.exists() {
        // Fails unless the folder is empty.
        fs::remove_dir(folder).with_context(context)?;
    }
    fs::rename(temporary.path(), folder).with_context(context)?;
    let _ = temporary.keep();
    sync_names(parent)
}

/// Puts the records of an import in the place of those of an earlier one that was never built. A
/// killed run may leave a folder that begins with `.versions-` and ends with `.part`, which has the
/// earlier ones.
///
/// # Errors
/// If the disk fails; the earlier records are still there then, or in that folder.
pub fn replace_records(folder: &Path, records: &[(String, Vec<u8>)]) -> Result<()> {
    let context = || format!("cannot replace `{}`", folder.display());
    let Some(parent) = folder.parent() else { bail!("`{}` is not a folder", folder.display()) };
    let mut builder = tempfile::Builder::new();
    let earlier = builder.prefix(".versions-").suffix(".part").tempdir_in(parent);
    let earlier = earlier.with_context(context)?;
    let aside = earlier.path().join("versions");
    fs::rename(folder, &aside).with_context(context)?;
    let added = add_first_records(folder, records);
    if added.is_err()
        && let Err(error) = fs::rename(&aside, folder)
    {
        // The folder with them would be removed at the end of this function.
        let folder = earlier.keep();
        return Err(error).with_context(|| {
            format!("cannot put the earlier versions back; they are in `{}`", folder.display())
        });
    }
    added
}

/// Adds the file `name` with these bytes to `folder`, which is created if it is missing, and syncs it
/// to the disk. A killed run may leave a file that begins with `.` and ends with `.part`.
///
/// # Errors
/// If a file of that name exists, or the disk fails; nothing is changed then.
pub fn add_record(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = folder.join(name);
    let is_new_folder = !folder.is_dir();
    fs::create_dir_all(folder)
        .with_context(|| format!("cannot create the folder `{}`", folder.display()))?;
    let mut temporary = part(folder)?;
    let file = temporary.as_file_mut();
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .with_context(|| format!("cannot write `{}`", path.display()))?;
    if let Err(failed) = temporary.persist_noclobber(&path) {
        if failed.error.kind() == ErrorKind::AlreadyExists {
            bail!("`{}` exists already, and a record is never overwritten", path.display());
        }
        return Err(failed.error).with_context(|| format!("cannot write `{}`", path.display()));
    }
    sync_names(folder)?;
    match folder.parent().filter(|_| is_new_folder) {
        Some(parent) if !parent.as_os_str().is_empty() => sync_names(parent),
        _ => Ok(()),
    }
}

/// Removes the approvals that a release has taken up, with their signatures, and their folder if it is
/// empty then.
///
/// # Errors
/// If the disk fails.
pub fn remove_taken<'a>(folder: &Path, names: impl Iterator<Item = &'a str>) -> Result<()> {
    for name in names {
        let path = folder.join(name);
        fs::remove_file(&path).with_context(|| format!("cannot remove `{}`", path.display()))?;
        // Not all are signed.
        let _ = fs::remove_file(folder.join(format!("{name}.sig")));
    }
    // Others may be there.
    let _ = fs::remove_dir(folder);
    Ok(())
}

/// Adds a new file, and its folder.
///
/// # Errors
/// If a file of that name exists, or the disk fails; nothing is changed then.
pub fn add_text(folder: &Path, name: &str, text: &str) -> Result<()> {
    let path = folder.join(name);
    let context = || format!("cannot write `{}`", path.display());
    fs::create_dir_all(folder).with_context(context)?;
    let mut temporary = part(folder)?;
    let file = temporary.as_file_mut();
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).with_context(context)?;
    if let Err(failed) = temporary.persist_noclobber(&path) {
        if failed.error.kind() == ErrorKind::AlreadyExists {
            bail!("`{}` exists already, and was left unchanged", path.display());
        }
        return Err(failed.error).with_context(context);
    }
    sync_names(folder)
}

/// Writes a file completely: to a temporary sibling, which is renamed over an existing file.
pub fn put_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let mut temporary = part(folder)?;
    let context = || format!("cannot write `{}`", path.display());
    temporary.as_file_mut().write_all(bytes).with_context(context)?;
    temporary.persist(path).map_err(|failed| failed.error).with_context(context)?;
    Ok(())
}

/// Replaces the text that was read, or creates the file if it was missing and therefore read as empty.
///
/// # Errors
/// As [`add_text`] and [`replace_text`].
pub fn put_text(path: &Path, old: &str, new: &str) -> Result<()> {
    match (path.parent(), path.file_name().and_then(|name| name.to_str())) {
        (Some(folder), Some(name)) if old.is_empty() && !path.exists() => {
            add_text(folder, name, new)
        }
        _ => replace_text(path, old, new),
    }
}

/// Replaces a file's text through a temporary sibling, which gets the file's permissions.
///
/// # Errors
/// If the file no longer contains `old`, is not a regular file, or the disk fails; nothing is changed
/// then.
pub fn replace_text(path: &Path, old: &str, new: &str) -> Result<()> {
    let context = || format!("cannot write `{}`", path.display());
    let about = fs::symlink_metadata(path).with_context(context)?;
    if !about.is_file() {
        bail!("`{}` is not a regular file, and was left unchanged", path.display());
    }
    let Some(folder) = path.parent() else { bail!("`{}` has no folder", path.display()) };
    let mut temporary = part(folder)?;
    let file = temporary.as_file_mut();
    file.set_permissions(about.permissions()).with_context(context)?;
    let bytes = fs::read(path).with_context(context)?;
    // A byte order mark is not part of the text, and stays.
    let (mark, text) = match bytes.strip_prefix(BYTE_ORDER_MARK) {
        Some(text) => (BYTE_ORDER_MARK, text),
        None => (&b""[..], &bytes[..]),
    };
    if text != old.as_bytes() {
        bail!("`{}` was changed meanwhile, and was left unchanged; try again", path.display());
    }
    file.write_all(mark)
        .and_then(|()| file.write_all(new.as_bytes()))
        .and_then(|()| file.sync_all())
        .with_context(context)?;
    temporary.persist(path).map_err(|failed| failed.error).with_context(context)?;
    sync_names(folder)
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

fn part(folder: &Path) -> Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".").suffix(".part");
    // Only its owner can read a temporary file by default; a record gets the permissions of the
    // user's umask.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder).with_context(|| format!("cannot write in `{}`", folder.display()))
}

/// Syncs the entries of a folder to the disk.
fn sync_names(folder: &Path) -> Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .with_context(|| format!("cannot sync the folder `{}` to the disk", folder.display()))
}
