//! [I/O] What notices left behind for pages of the whole site, in a file beside the cache: bytes in,
//! where they lie out. With thousands of notices they are read back when a page is made, and memory
//! holds none.
//!
//! The file only grows: a build adds what it made, and the cache says which bytes still count. A
//! full build begins a new one beside, which takes its place when the site stands.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::listing::Digest;

/// How much a file may hold that no longer counts: as much as it began with, and this.
const SLACK: u64 = 1 << 20;

/// How far apart bytes lie that are read at once: with what lies between them.
const NEAR: u64 = 4 << 10;

/// Where bytes lie in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blob {
    at: u64,
    length: u32,
    /// The hash of the bytes.
    pub digest: Digest,
}

impl Blob {
    /// How many bytes there are.
    pub fn length(&self) -> usize {
        self.length as usize
    }

    fn end(&self) -> u64 {
        self.at + u64::from(self.length)
    }
}

/// How far a file goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extent {
    /// What a full build wrote.
    begun: u64,
    /// Where it ends.
    end: u64,
}

/// The file, which several threads read and add to.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    begun: Option<u64>,
    inner: Mutex<(File, u64)>,
}

impl Store {
    /// Begins a new file.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(path: &Path) -> Result<Store> {
        let file = File::options().read(true).write(true).create(true).truncate(true).open(path);
        let file = file.with_context(|| cannot("write", path))?;
        Ok(Store { path: path.to_owned(), begun: None, inner: Mutex::new((file, 0)) })
    }

    /// Goes on with a file that goes so far; none where it is not there, ends before, or holds too
    /// much that no longer counts.
    pub fn open(path: &Path, Extent { begun, end }: Extent) -> Option<Store> {
        let file = File::options().read(true).write(true).open(path).ok()?;
        if file.metadata().ok()?.len() < end || end > begun.saturating_mul(2) + SLACK {
            return None;
        }
        let inner = Mutex::new((file, end));
        Some(Store { path: path.to_owned(), begun: Some(begun), inner })
    }

    /// Adds bytes.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn add(&self, bytes: &[u8]) -> Result<Blob> {
        let (digest, length) = (Digest::of(bytes), u32::try_from(bytes.len())?);
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let (file, end) = &mut *inner;
        let at = *end;
        let written = file.seek(SeekFrom::Start(at)).and_then(|_| file.write_all(bytes));
        written.with_context(|| cannot("write", &self.path))?;
        *end += u64::from(length);
        Ok(Blob { at, length, digest })
    }

    /// Reads bytes; none where they are others now.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn read(&self, blob: &Blob) -> Result<Option<Vec<u8>>> {
        let bytes = self.read_at(blob.at, blob.length as usize)?;
        Ok(bytes.filter(|bytes| Digest::of(bytes) == blob.digest))
    }

    /// Reads several, in their order; what lies near each other at once.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn read_all(&self, blobs: &[Blob]) -> Result<Option<Vec<Vec<u8>>>> {
        let mut places: Vec<usize> = (0..blobs.len()).collect();
        places.sort_by_key(|place| blobs[*place].at);
        let near = |one: &usize, next: &usize| blobs[*next].at < blobs[*one].end() + NEAR;
        let mut all = vec![Vec::new(); blobs.len()];
        for run in places.chunk_by(near) {
            let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
            let start = blobs[*first].at;
            let length = usize::try_from(blobs[*last].end() - start)?;
            let Some(bytes) = self.read_at(start, length)? else { return Ok(None) };
            for place in run {
                let blob = &blobs[*place];
                let at = usize::try_from(blob.at - start)?;
                all[*place] = bytes[at..at + blob.length as usize].to_vec();
            }
        }
        let is_whole = |(bytes, blob): (&Vec<u8>, &Blob)| Digest::of(bytes) == blob.digest;
        Ok(all.par_iter().zip(blobs).all(is_whole).then_some(all))
    }

    fn read_at(&self, at: u64, length: usize) -> Result<Option<Vec<u8>>> {
        let mut bytes = vec![0; length];
        let read = {
            let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
            let file = &mut inner.0;
            file.seek(SeekFrom::Start(at)).and_then(|_| file.read_exact(&mut bytes))
        };
        match read {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
            Err(error) => Err(error).with_context(|| cannot("read", &self.path)),
            Ok(()) => Ok(Some(bytes)),
        }
    }

    /// How far it goes now.
    pub fn extent(&self) -> Extent {
        let end = self.inner.lock().unwrap_or_else(PoisonError::into_inner).1;
        Extent { begun: self.begun.unwrap_or(end), end }
    }

    /// Keeps the file, whose folder may have been renamed since it was begun: a new one takes its
    /// place at this path.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn keep(mut self, at: &Path) -> Result<()> {
        if self.begun.is_some() {
            return Ok(());
        }
        let name = self.path.file_name().unwrap_or_default().to_owned();
        self.begun = Some(0);
        fs::rename(at.with_file_name(name), at).with_context(|| cannot("write", at))
    }
}

impl Drop for Store {
    /// Takes away a new file that was not kept. What cannot be taken away, the next build writes over.
    fn drop(&mut self) {
        if self.begun.is_none() {
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn cannot(what: &str, path: &Path) -> String {
    format!("cannot {what} `{}`", path.display())
}
