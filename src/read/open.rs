//! [I/O] Opens an input file: a regular one within the site's folder, and nothing else.
//!
//! In: the site's root and a path below it. Out: the file with its size, or why it is none. A
//! device or pipe is never waited for, and a link that leads out of the site is not followed.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

/// What is at a path.
#[derive(Debug)]
pub enum Opened {
    /// A regular file with its size in bytes when it was opened.
    Regular(File, u64),
    /// A folder, pipe, device or socket.
    Other,
    /// A link that leads out of the site's folder, or in a circle.
    Astray,
}

/// Opens a file of the site at `root`.
///
/// # Errors
/// When the system refuses, or nothing is there.
pub fn open(root: &Path, path: &Path) -> io::Result<Opened> {
    let file = match open_unlinked(path) {
        Err(error) if is_link(&error) => {
            let Ok(target) = path.canonicalize() else { return Ok(Opened::Astray) };
            let root = if root.as_os_str().is_empty() { Path::new(".") } else { root };
            if !target.starts_with(root.canonicalize()?) {
                return Ok(Opened::Astray);
            }
            open_unlinked(&target)?
        }
        opened => opened?,
    };
    let about = file.metadata()?;
    Ok(if about.is_file() { Opened::Regular(file, about.len()) } else { Opened::Other })
}

/// The bytes of a file, at most `limit` of them, however it grows meanwhile.
///
/// # Errors
/// When the disk fails.
pub fn read(file: File, size: u64, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(size.min(limit)).unwrap_or(0));
    file.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(unix)]
fn open_unlinked(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    // A pipe without a writer would be waited for otherwise.
    let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
    OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path)
}

#[cfg(not(unix))]
fn open_unlinked(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

fn is_link(error: &io::Error) -> bool {
    cfg!(unix) && error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}
