//! Building again: what of the last build still holds, and what this one leaves for the next.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::cache::stat::{self, Stat, Tick};
use crate::cache::{self, Head, Kept};
use crate::pages::{Made, Making};
use crate::place::Placing;
use crate::project::Project;
use crate::read::{NOTICE_FILE, NoticePaths};
use crate::render::theme::Own;
use crate::site::{Digest, OWN_FOLDER};
use crate::verify::Held;

/// The cache of the last build of a folder, as read.
pub(super) struct Last {
    bytes: Vec<u8>,
    ended: Tick,
}

impl Last {
    /// Reads it; none where there is none.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn read(out: &Path) -> Result<Option<Last>> {
        Ok(stat::read(&file(out))?.map(|(bytes, ended)| Last { bytes, ended }))
    }
}

fn file(out: &Path) -> PathBuf {
    out.join(OWN_FOLDER).join("cache")
}

/// What everything is made with: the program, settings, wording, templates, static files.
pub(super) fn key(project: &Project, own: &Own) -> Digest {
    let mut all = Vec::new();
    let mut add = |name: &str, bytes: &[u8]| {
        all.extend_from_slice(&Digest::of(name.as_bytes()).0);
        all.extend_from_slice(&Digest::of(bytes).0);
    };
    add("program", stat::program().as_bytes());
    project.files().for_each(|file| add(&file.path, file.text.as_bytes()));
    own.templates.iter().for_each(|file| add(&file.path, file.text.as_bytes()));
    own.files.iter().for_each(|(name, bytes)| add(&format!("static/{name}"), bytes));
    Digest::of(&all)
}

/// The notices there are, as far as the findings on one of them may depend on the others.
pub(super) fn beside(project: &Project) -> Digest {
    let ids =
        project.found.notices.iter().map(|paths| format!("{} {}\n", paths.id, paths.has_draft));
    Digest::of(ids.collect::<String>().as_bytes())
}

/// What of the last build can be looked up.
#[derive(Default)]
pub(super) struct Before<'c> {
    notices: HashMap<&'c str, Kept<'c>>,
    rest: Vec<(&'c str, Stat)>,
    began: Tick,
    ended: Tick,
}

/// How a page stands there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// As it was left.
    Same,
    /// The same, but so new that it was read to be sure.
    Read,
    /// Otherwise.
    Other,
}

impl<'c> Before<'c> {
    /// What the last build left, where it was made with the same.
    pub fn of(last: Option<&'c Last>, key: &Digest, placing: &Placing) -> Option<Before<'c>> {
        let last = last.filter(|_| placing.is_as_left())?;
        let cache = cache::parse(&last.bytes, key)?;
        Some(Before {
            notices: cache.notices.into_iter().map(|kept| (kept.id, kept)).collect(),
            rest: cache.head.rest,
            began: cache.head.began,
            ended: last.ended,
        })
    }

    /// How many notices there were.
    pub fn count(&self) -> usize {
        self.notices.len()
    }

    /// What the last build left of a notice, whether it holds or not.
    pub fn notice(&self, id: &str) -> Option<&Kept<'c>> {
        self.notices.get(id)
    }

    /// The notices of the last build.
    pub fn notices(&self) -> impl Iterator<Item = &Kept<'c>> {
        self.notices.values()
    }

    /// What the last build left of a notice, if it is what this one would make; and whether that
    /// had to be read to be sure.
    pub fn holding(&self, now: &Now, placing: &Placing, out: &Path) -> Option<(Kept<'c>, bool)> {
        let kept = self.notices.get(now.id.as_str())?;
        let same = kept.inputs.len() == now.inputs.len()
            && kept.inputs.iter().zip(&now.inputs).all(|(a, b)| a.0 == b.0 && a.1 == b.1)
            && !kept.inputs.iter().any(|(_, stat)| stat.is_since(self.began));
        if !same || !kept.holds(now.today, &now.beside) {
            return None;
        }
        let read = self.stand(&kept.outputs, placing, out)?;
        Some((kept.clone(), read))
    }

    /// The files that stand besides the notices, if they are as they were left.
    pub fn rest(&self, placing: &Placing, out: &Path) -> Option<(Vec<&'c str>, bool)> {
        let read = self.stand(&self.rest, placing, out)?;
        Some((self.rest.iter().map(|(name, _)| *name).collect(), read))
    }

    /// Whether all these stand as they were left, and whether one was read to be sure.
    fn stand(&self, files: &[(&str, Stat)], placing: &Placing, out: &Path) -> Option<bool> {
        let mut read = false;
        for (name, stat) in files {
            match self.standing(name, stat, placing, out) {
                Standing::Other => return None,
                standing => read |= standing == Standing::Read,
            }
        }
        Some(read)
    }

    fn standing(&self, name: &str, stat: &Stat, placing: &Placing, out: &Path) -> Standing {
        if stat::of(&out.join(name)) != Some(*stat) {
            Standing::Other
        } else if !stat.is_since(self.ended) {
            Standing::Same
        } else if placing.is_as_listed(name) {
            Standing::Read
        } else {
            Standing::Other
        }
    }
}

/// A notice as this build finds it.
pub(super) struct Now {
    /// The notice.
    pub id: String,
    /// Its own files.
    pub inputs: Vec<(String, Stat)>,
    /// The day it is.
    pub today: Date,
    /// The notices there are.
    pub beside: Digest,
}

impl Now {
    /// Looks at a notice's files, and reads none.
    ///
    /// # Errors
    /// When a folder cannot be listed.
    pub fn of(paths: &NoticePaths, making: &Making<'_>, beside: &Digest) -> Result<Now> {
        let own = |name: &str| name == NOTICE_FILE || name.ends_with(".md");
        let mut inputs = stat::files(&paths.folder, own)?;
        if let Some(versions) = &paths.versions {
            inputs.extend(stat::files(versions, |name| name.ends_with(".json"))?);
        }
        Ok(Now { id: paths.id.clone(), inputs, today: making.today, beside: *beside })
    }
}

/// What this build made of a notice, for the next.
pub(super) struct New {
    /// The notice as it was found.
    pub now: Now,
    /// The names of its pages, one after the other with a line's end after each.
    pub outputs: String,
    /// The next day on which they would be others.
    pub until: Option<Date>,
    /// The next day on which another version applies.
    pub next_change: Option<Date>,
    /// Whether it has a version.
    pub is_released: bool,
    /// What there was to say of its working copy.
    pub note: Option<Vec<u8>>,
}

/// What a notice leaves behind for the whole site: what pages say of it, and its records; neither
/// of one never released.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(super) struct Left {
    pub made: Option<Made>,
    pub held: Option<Held>,
}

impl Left {
    /// As the cache keeps it.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// As the cache kept it.
    ///
    /// # Errors
    /// When the cache holds something else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Left> {
        postcard::from_bytes(bytes).context("the cache of the last build")
    }
}

/// What this build leaves for the next one.
pub(super) struct Next<'c> {
    /// Stands for what everything is made with.
    pub key: Digest,
    /// When the build began.
    pub began: Tick,
    /// The notices that were left as they were.
    pub kept: Vec<Kept<'c>>,
    /// Those that were made.
    pub new: Vec<(New, Left)>,
    /// The names of the files that stand besides the notices.
    pub rest: Vec<String>,
}

impl Next<'_> {
    /// Of a build that began at this time; nothing yet.
    pub fn of(key: Digest, began: Tick) -> Self {
        Next { key, began, kept: Vec::new(), new: Vec::new(), rest: Vec::new() }
    }

    /// Writes it beside the site, which now stands in place.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn write(&self, out: &Path) -> Result<()> {
        let rest = stand(out, self.rest.iter().map(String::as_str)).unwrap_or_default();
        let head = Head { began: self.began, rest };
        stat::write(&file(out), |to| {
            cache::write(
                &head,
                &self.kept,
                (&self.new, |(new, left)| new.kept(left, out)),
                &self.key,
                to,
            )
        })
    }
}

impl New {
    /// As the next build keeps it; none where a page does not stand.
    fn kept(&self, left: &Left, out: &Path) -> Option<Kept<'_>> {
        Some(Kept {
            id: &self.now.id,
            inputs: self.now.inputs.iter().map(|(name, stat)| (name.as_str(), *stat)).collect(),
            outputs: stand(out, self.outputs.lines())?,
            day: self.now.today,
            until: self.until,
            next_change: self.next_change,
            is_released: self.is_released,
            note: self.note.as_deref().map(|note| (note, self.now.beside)),
            left: left.to_bytes().into(),
            written: &[],
        })
    }
}

/// How files stand now; none where one does not.
fn stand<'a>(out: &Path, names: impl Iterator<Item = &'a str>) -> Option<Vec<(&'a str, Stat)>> {
    names.map(|name| Some((name, stat::of(&out.join(name))?))).collect()
}
