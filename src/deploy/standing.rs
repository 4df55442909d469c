//! What stands where a page is to go: the listing's word for it, and how far that word is trusted.
//!
//! In: the folder and its listing, a page's name and entry. Out: whether the page stands there.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::disk::{self, Found};
use super::run::own;
use super::start::listing_file;
use crate::listing::{Digest, Entry, Listing};

/// The folder a run writes in.
#[derive(Debug)]
pub struct Ground {
    /// The folder.
    pub home: PathBuf,
    /// What stands in it and is ours.
    pub ours: Listing,
    /// How it is known that it does.
    pub trust: Trust,
    /// Whether each page is looked into all the same.
    pub by_bytes: bool,
    /// The pages that somebody knows to stand as they are listed.
    pub known: BTreeSet<String>,
}

/// How a page that stands there is known to be the one in the listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// By its size: the machine has not stopped since it was written or last hashed.
    Size,
    /// By its bytes. A power loss may have taken what was not yet on the disk, and leave
    /// the old page, of the same size, under a listing that names the new one.
    Hash,
}

/// What stands where a page is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A name that is new to the listing; what stands there is looked at before anything is moved.
    New,
    /// The same page.
    Same,
    /// Another page of ours.
    Other,
    /// A page of ours that was changed by hand.
    ByHand,
    /// Nothing, though the listing has it.
    Missing,
}

impl Trust {
    /// What can be trusted in this folder. Where the system does not tell one start of the machine
    /// from the next, each page is hashed, which costs about as much as reading it.
    pub fn of(home: &Path) -> Result<Trust> {
        let noted = disk::read(&boot_file(home))?;
        Ok(if noted.is_some() && noted == disk::boot() { Trust::Size } else { Trust::Hash })
    }
}

fn boot_file(home: &Path) -> PathBuf {
    own(home).join("boot")
}

impl Ground {
    /// What stands where this file is to go.
    pub fn standing(&self, name: &str, entry: &Entry) -> Result<Standing> {
        let Some(listed) = self.ours.entries.get(name) else { return Ok(Standing::New) };
        let path = self.home.join(name);
        let size = match disk::look(&path)? {
            Found::Nothing => return Ok(Standing::Missing),
            Found::File(size) => size,
            Found::Other => return Ok(Standing::ByHand),
            Found::Folder => bail!("`{}` is a folder now: move it", path.display()),
        };
        let same = listed.same_bytes(entry);
        if self.known.contains(name) {
            return Ok(if same { Standing::Same } else { Standing::Other });
        }
        if same && size == listed.size && self.trust == Trust::Size && !self.by_bytes {
            return Ok(Standing::Same);
        }
        let is_listed = size == listed.size && disk::digest(&path)? == Some(listed.digest);
        Ok(match is_listed {
            true if same => Standing::Same,
            true => Standing::Other,
            false if self.knows(listed) => Standing::ByHand,
            false => Standing::Other,
        })
    }

    /// Whether this page of ours was changed by hand.
    pub fn is_by_hand(&self, name: &str) -> Result<bool> {
        let Some(listed) = self.ours.entries.get(name) else { return Ok(false) };
        let there = disk::digest(&self.home.join(name))?;
        Ok(self.knows(listed) && there.is_some_and(|digest| digest != listed.digest))
    }

    /// Whether a page that differs from its entry was changed by a hand, and not by a power loss.
    fn knows(&self, listed: &Entry) -> bool {
        self.trust == Trust::Size && listed.digest != Digest::UNKNOWN
    }

    /// Makes the listing say what truly stands there.
    pub fn correct(&mut self, name: &str, standing: Standing) {
        match standing {
            Standing::Missing => drop(self.ours.entries.remove(name)),
            Standing::Other | Standing::ByHand => {
                if let Some(listed) = self.ours.entries.get_mut(name) {
                    listed.digest = Digest::UNKNOWN;
                }
            }
            Standing::New | Standing::Same => {}
        }
    }

    /// Writes down that the folder now holds this site.
    pub fn write_listing(&self, site: &Listing) -> Result<()> {
        disk::write_durably(&listing_file(&self.home), site.lines())
    }

    /// Writes down that all that stands there was written or hashed since the machine was started.
    pub fn note_boot(&self) -> Result<()> {
        match disk::boot() {
            Some(boot) => disk::write_note(&boot_file(&self.home), &boot),
            None => Ok(()),
        }
    }
}
