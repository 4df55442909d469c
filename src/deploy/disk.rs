//! [I/O] What a deployment asks of a disk: look, write, rename, remove. Each error names its path.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]
#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use sha2::Digest as _;

use crate::listing::{Digest, folders};

/// What is at a path. Links are not followed: only a regular file is a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathState {
    /// Nothing, also if a parent is a file.
    Nothing,
    /// A regular file, and its size in bytes.
    File(u64),
    /// A folder.
    Folder,
    /// A link, a device or the like.
    Other,
}

/// What is at this path.
pub fn look(path: &Path) -> Result<PathState> {
    found(path, fs::symlink_metadata(path))
}

/// What is at this path, or at the target of a link.
pub fn look_through(path: &Path) -> Result<PathState> {
    found(path, fs::metadata(path))
}

fn found(path: &Path, data: io::Result<fs::Metadata>) -> Result<PathState> {
    let found = match data {
        Ok(data) if data.is_file() => PathState::File(data.len()),
        Ok(data) if data.is_dir() => PathState::Folder,
        Ok(_) => PathState::Other,
        Err(error) if is_nothing(&error) => PathState::Nothing,
        Err(error) => return Err(error).with_context(|| about("cannot look at", path)),
    };
    Ok(found)
}

/// Nothing is at a path either when a parent of it is a file.
fn is_nothing(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Whether a file of klartext's own is there. A pipe or device in its place would be waited for.
///
/// # Errors
/// When something else than a regular file is there.
pub fn is_own_file(path: &Path) -> Result<bool> {
    match look(path)? {
        PathState::Nothing => Ok(false),
        PathState::File(_) => Ok(true),
        _ => bail!("`{}` is not a regular file: remove it", path.display()),
    }
}

/// The text of one of klartext's own files, or None if there is no file.
pub fn read(path: &Path) -> Result<Option<String>> {
    if !is_own_file(path)? {
        return Ok(None);
    }
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if is_nothing(&error) => Ok(None),
        Err(error) => Err(error).with_context(|| about("cannot read", path)),
    }
}

/// The size and hash of a file, or None if there is no regular file.
pub fn digest(path: &Path) -> Result<Option<(u64, Digest)>> {
    let PathState::File(_) = look(path)? else { return Ok(None) };
    File::open(path).and_then(digest_of).map(Some).with_context(|| about("cannot read", path))
}

fn digest_of(mut file: File) -> io::Result<(u64, Digest)> {
    let mut hasher = sha2::Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    let mut total = 0;
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok((total, Digest(hasher.finalize().into()))),
            Ok(size) => {
                hasher.update(&buffer[..size]);
                total += size as u64;
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Writes a new file, and creates the folders it is in.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let created = match File::create_new(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            make_folder(path.parent().unwrap_or(path))?;
            File::create_new(path)
        }
        other => other,
    };
    created.and_then(|mut file| file.write_all(bytes)).with_context(|| about("cannot write", path))
}

/// Writes a file so that after a power loss it has either the old bytes or the new: to a temporary
/// file, flushed to the disk, renamed, and the folder flushed.
pub fn write_durably(path: &Path, text: &str) -> Result<()> {
    let temporary = path.with_extension("new");
    let write = || {
        let mut file = File::create(&temporary)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    };
    write().with_context(|| about("cannot write", &temporary))?;
    rename(&temporary, path)?;
    sync_folder(path.parent().unwrap_or(path))
}

/// Writes a small file that is safe to lose.
pub fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| about("cannot write", path))
}

/// Creates a folder and its parents, unless it exists.
pub fn make_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).with_context(|| about("cannot create the folder", path))
}

/// Flushes the names in a folder to the disk. Not every system can open a folder for that.
pub fn sync_folder(path: &Path) -> Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    File::open(path)
        .and_then(|folder| folder.sync_all())
        .with_context(|| about("cannot write to the disk the names in", path))
}

/// Renames a file or folder, over an existing file.
pub fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).with_context(|| about("cannot put in place", to))
}

/// Renames a file to a new name; an error if something has that name.
pub fn rename_new(from: &Path, to: &Path) -> Result<()> {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            // A file system that does not know the flag.
            Err(Errno::INVAL | Errno::NOTSUP | Errno::NOSYS) => {}
            other => {
                return other
                    .map_err(io::Error::from)
                    .with_context(|| about("cannot put in place", to));
            }
        }
    }
    anyhow::ensure!(look(to)? == PathState::Nothing, "`{}` is in the way", to.display());
    rename(from, to)
}

/// Removes a file, and then the folders below `root` that are empty without it. A folder of that
/// name is not the file that was meant, and is left.
pub fn remove(root: &Path, name: &str) -> Result<()> {
    let path = root.join(name);
    if !matches!(look(&path)?, PathState::File(_) | PathState::Other) {
        return Ok(());
    }
    fs::remove_file(&path).with_context(|| about("cannot delete", &path))?;
    for folder in folders(name) {
        // Not empty, or in use.
        if fs::remove_dir(root.join(folder)).is_err() {
            break;
        }
    }
    Ok(())
}

/// Removes a folder with everything in it, if it exists.
pub fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| about("cannot delete", folder))
        }
        _ => Ok(()),
    }
}

/// Removes a file, if it exists.
pub fn remove_file(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| about("cannot delete", path))
        }
        _ => Ok(()),
    }
}

/// The names in a folder, sorted; none if there is no folder.
pub fn names(folder: &Path) -> Result<Vec<std::ffi::OsString>> {
    let read = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.with_context(|| about("cannot read the folder", folder))?,
    };
    let mut names = read
        .map(|entry| entry.map(|entry| entry.file_name()))
        .collect::<io::Result<Vec<_>>>()
        .with_context(|| about("cannot read the folder", folder))?;
    names.sort();
    Ok(names)
}

/// The name of a file of the site: its path below `home`, with `/` between the parts.
pub fn name_below(home: &Path, path: &Path) -> String {
    let below = path.strip_prefix(home).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn about(what: &str, path: &Path) -> String {
    format!("{what} `{}`", path.display())
}
