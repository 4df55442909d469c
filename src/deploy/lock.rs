//! [I/O] The operating system's lock on a folder: one run at a time, and none is ever stale.
//!
//! In: the file that carries the lock. Out: a guard; the lock ends with it, or with the process.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::fs::{File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

/// A lock that is held while this value lives.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock on `file`, which is created if it is missing, and left there afterwards.
    /// `folder` is what the lock protects and what the message names.
    ///
    /// None if the file is no longer at this path, because the run that held the lock moved or
    /// removed its folder: look again and try again. An error if another run holds it.
    pub fn take(file: &Path, folder: &Path) -> anyhow::Result<Option<Lock>> {
        super::disk::is_own_file(file)?;
        let opened = OpenOptions::new().create(true).append(true).open(file);
        let opened = match opened {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            other => other.with_context(|| format!("cannot open `{}`", file.display()))?,
        };
        match opened.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                bail!("another run of klartext is working in `{}`; wait for it", folder.display())
            }
            Err(TryLockError::Error(error)) => {
                return Err(error).with_context(|| format!("cannot lock `{}`", file.display()));
            }
        }
        let lock = Lock { file: opened, path: file.to_owned() };
        Ok(lock.is_in_place().then_some(lock))
    }

    /// Whether the locked file is still the one at its path.
    fn is_in_place(&self) -> bool {
        let held = self.file.try_clone().and_then(same_file::Handle::from_file);
        let there = same_file::Handle::from_path(&self.path);
        matches!((held, there), (Ok(held), Ok(there)) if held == there)
    }
}

impl Drop for Lock {
    /// Closing the file is not enough: a process that is just being started holds a copy of it for
    /// a moment, and the lock with it.
    fn drop(&mut self) {
        let _ = self.file.unlock();
    }
}
