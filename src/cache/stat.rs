//! [I/O] What the file system says of a file without its being read, and the cache's own file.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

/// A time by the file system's clock, in nanoseconds.
pub type Tick = i64;

/// What tells one state of a file from another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stat {
    size: u64,
    modified: Tick,
    changed: Tick,
    inode: u64,
}

impl Stat {
    /// Whether it was changed at this time or later.
    pub fn is_since(&self, tick: Tick) -> bool {
        self.modified.max(self.changed) >= tick
    }

    #[cfg(unix)]
    fn from(about: &Metadata) -> Stat {
        use std::os::unix::fs::MetadataExt as _;
        let tick = |seconds: i64, nanoseconds: i64| {
            seconds.saturating_mul(1_000_000_000).saturating_add(nanoseconds)
        };
        Stat {
            size: about.size(),
            modified: tick(about.mtime(), about.mtime_nsec()),
            changed: tick(about.ctime(), about.ctime_nsec()),
            inode: about.ino(),
        }
    }

    #[cfg(not(unix))]
    fn from(about: &Metadata) -> Stat {
        let since = about.modified().ok().and_then(|time| {
            time.duration_since(std::time::UNIX_EPOCH).ok()?.as_nanos().try_into().ok()
        });
        let modified = since.unwrap_or(Tick::MAX);
        Stat { size: about.len(), modified, changed: modified, inode: 0 }
    }
}

/// A regular file at a path; none where there is another thing or nothing.
pub fn of(path: &Path) -> Option<Stat> {
    fs::symlink_metadata(path).ok().filter(Metadata::is_file).map(|about| Stat::from(&about))
}

/// The files in a folder whose names are wanted, sorted by name; where a name is a link, what it
/// leads to.
///
/// # Errors
/// When the folder cannot be listed.
pub fn files(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<(String, Stat)>> {
    let context = || format!("cannot list `{}`", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(context)? {
        let entry = entry.with_context(context)?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        if !wanted(&name) {
            continue;
        }
        let about = match entry.metadata() {
            Ok(about) if about.is_symlink() => fs::metadata(entry.path()).ok(),
            about => about.ok(),
        };
        files.extend(about.map(|about| (name, Stat::from(&about))));
    }
    files.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(files)
}

/// What tells this program from another build of it.
pub fn program() -> String {
    let stat = std::env::current_exe().ok().and_then(|path| of(&path)).unwrap_or_default();
    format!("{} {} {}", env!("CARGO_PKG_VERSION"), stat.size, stat.modified)
}

/// The time by the clock of the file system that `note` lies on.
///
/// # Errors
/// When the file cannot be written.
pub fn now(note: &Path) -> Result<Tick> {
    let written = File::create(note).and_then(|file| file.metadata());
    let about = written.with_context(|| format!("cannot write `{}`", note.display()))?;
    Ok(Stat::from(&about).modified)
}

/// Writes a file that is safe to lose, whole or not at all.
///
/// # Errors
/// When the disk fails.
pub fn write(path: &Path, what: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
    let beside = path.with_extension("part");
    let write = || {
        what(&mut File::create(&beside)?)?;
        fs::rename(&beside, path)
    };
    write().with_context(|| format!("cannot write `{}`", path.display()))
}

/// The bytes of a file and the time it was written; none where there is no such file.
///
/// # Errors
/// When it cannot be read.
pub fn read(path: &Path) -> Result<Option<(Vec<u8>, Tick)>> {
    let context = || format!("cannot read `{}`", path.display());
    match fs::read(path) {
        Ok(bytes) => Ok(of(path).map(|stat| (bytes, stat.modified))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(context),
    }
}
