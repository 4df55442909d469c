//! [I/O] What placing asks of a disk: look, write, rename, remove. Each error names its path.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Read as _, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result};
use sha2::Digest as _;

use crate::listing::{Digest, folders};

/// What stands at a path. Links are not followed: only what is itself a file is a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing, also where a part of the path is a file.
    Nothing,
    /// A regular file, and its size in bytes.
    File(u64),
    /// A folder.
    Folder,
    /// A link, a device or the like.
    Other,
}

/// What stands at this path.
pub fn look(path: &Path) -> Result<Found> {
    found(path, fs::symlink_metadata(path))
}

/// What stands at this path, or where it leads if it is a link.
pub fn look_through(path: &Path) -> Result<Found> {
    found(path, fs::metadata(path))
}

fn found(path: &Path, data: io::Result<fs::Metadata>) -> Result<Found> {
    let found = match data {
        Ok(data) if data.is_file() => Found::File(data.len()),
        Ok(data) if data.is_dir() => Found::Folder,
        Ok(_) => Found::Other,
        Err(error) if is_nothing(&error) => Found::Nothing,
        Err(error) => return Err(error).with_context(|| about("cannot look at", path)),
    };
    Ok(found)
}

/// There is nothing at a path also where a part of it is a file.
fn is_nothing(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// The text of a file, or None where there is none.
pub fn read(path: &Path) -> Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if is_nothing(&error) => Ok(None),
        Err(error) => Err(error).with_context(|| about("cannot read", path)),
    }
}

/// The hash of a file, or None where there is no regular file.
pub fn digest(path: &Path) -> Result<Option<Digest>> {
    let Found::File(_) = look(path)? else { return Ok(None) };
    File::open(path).and_then(digest_of).map(Some).with_context(|| about("cannot read", path))
}

fn digest_of(mut file: File) -> io::Result<Digest> {
    let mut hasher = sha2::Sha256::new();
    let mut part = vec![0; 64 * 1024];
    loop {
        match file.read(&mut part) {
            Ok(0) => return Ok(Digest(hasher.finalize().into())),
            Ok(size) => hasher.update(&part[..size]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Writes a file that is not there yet, and the folders it stands in.
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

/// Writes a file that is not there yet as it is made; gives its size and hash.
pub fn write_made(
    path: &Path,
    make: &mut dyn FnMut(&mut dyn io::Write) -> Result<()>,
) -> Result<(u64, Digest)> {
    make_folder(path.parent().unwrap_or(path))?;
    let context = || about("cannot write", path);
    let file = File::create_new(path).with_context(context)?;
    let mut to =
        BufWriter::with_capacity(PART, Hashed { file, size: 0, hasher: sha2::Sha256::new() });
    make(&mut to)?;
    let made = to.into_inner().map_err(io::IntoInnerError::into_error).with_context(context)?;
    Ok((made.size, Digest(made.hasher.finalize().into())))
}

/// How much is written, and hashed beside, at once.
const PART: usize = 256 * 1024;

/// A file that is hashed as it is written.
struct Hashed {
    file: File,
    size: u64,
    hasher: sha2::Sha256,
}

impl io::Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let bytes = &bytes[..bytes.len().min(PART)];
        let Hashed { file, hasher, .. } = self;
        let (written, ()) = rayon::join(|| file.write_all(bytes), || hasher.update(bytes));
        written?;
        self.size += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Writes a file so that it holds all or none of its lines even after a power loss: beside, to the
/// disk, renamed, and the folder to the disk.
pub fn write_durably(path: &Path, lines: impl IntoIterator<Item = String>) -> Result<()> {
    let beside = path.with_extension("new");
    let write = || {
        let mut file = BufWriter::with_capacity(64 * 1024, File::create(&beside)?);
        for line in lines {
            file.write_all(line.as_bytes())?;
            file.write_all(b"\n")?;
        }
        file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
    };
    write().with_context(|| about("cannot write", &beside))?;
    rename(&beside, path)?;
    sync_folder(path.parent().unwrap_or(path))
}

/// Writes a small note that is safe to lose.
pub fn write_note(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| about("cannot write", path))
}

/// Makes a folder, and those it stands in; one that is there already will do.
pub fn make_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).with_context(|| about("cannot make the folder", path))
}

/// Has the names in a folder on the disk. Where the system cannot open a folder there is no way to.
pub fn sync_folder(path: &Path) -> Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    File::open(path)
        .and_then(|folder| folder.sync_all())
        .with_context(|| about("cannot write to the disk the names in", path))
}

/// Renames a file or folder, over a file that is there.
pub fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).with_context(|| about("cannot put in place", to))
}

/// Renames a file to a name that nothing has, and is an error where something has it.
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
    anyhow::ensure!(look(to)? == Found::Nothing, "`{}` is in the way", to.display());
    rename(from, to)
}

/// Removes a file, and then the folders below `root` that it leaves empty. A folder at that name is
/// not the file that was meant, and stays.
pub fn remove(root: &Path, name: &str) -> Result<()> {
    let path = root.join(name);
    if !matches!(look(&path)?, Found::File(_) | Found::Other) {
        return Ok(());
    }
    fs::remove_file(&path).with_context(|| about("cannot delete", &path))?;
    for folder in folders(name) {
        // Not empty, or in use: then it stays.
        if fs::remove_dir(root.join(folder)).is_err() {
            break;
        }
    }
    Ok(())
}

/// Removes a folder with all that is in it, if it is there.
pub fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| about("cannot delete", folder))
        }
        _ => Ok(()),
    }
}

/// Removes a file, if it is there.
pub fn remove_note(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| about("cannot delete", path))
        }
        _ => Ok(()),
    }
}

/// The names in a folder, sorted; none where there is no folder.
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

/// What tells one start of this machine from the next; None where the system does not say.
pub fn boot() -> Option<String> {
    fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()
}

fn about(what: &str, path: &Path) -> String {
    format!("{what} `{}`", path.display())
}
