//! Building again: what of the last build still holds, and what this one leaves for the next.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::cache::stat::{self, Stat, Tick};
use crate::cache::store::{Blob, Store};
use crate::cache::{self, Head, Kept};
use crate::deploy::Deployment;
use crate::listing::{Digest, OWN_FOLDER};
use crate::pages::{Listed, Made, PageContext, Outline, listed};
use crate::read::{NOTICE_FILE, NoticePaths};
use crate::render::theme::Own;
use crate::site::Site;
use crate::verify::Held;

/// The cache of the last build of a folder, as read.
pub(in crate::command) struct Last {
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

/// Where that lies which notices left behind.
fn store_file(out: &Path) -> PathBuf {
    out.join(OWN_FOLDER).join("left")
}

/// Begins to keep what notices leave behind, in the folder where the site is made.
///
/// # Errors
/// When the disk fails.
pub(in crate::command) fn new_store(placing: &Deployment) -> Result<Store> {
    Store::new(&placing.own_folder().join("left.part"))
}

/// What everything is made with: the program, settings, wording, templates, static files.
pub(in crate::command) fn key(project: &Site, own: &Own) -> Digest {
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
pub(in crate::command) fn beside(project: &Site) -> Digest {
    let ids =
        project.found.notices.iter().map(|paths| format!("{} {}\n", paths.id, paths.has_draft));
    Digest::of(ids.collect::<String>().as_bytes())
}

/// What of the last build can be looked up.
pub(in crate::command) struct Before<'c> {
    notices: HashMap<&'c str, Arc<Kept<'c>>>,
    rest: Vec<(&'c str, Stat, Digest)>,
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
    /// What the last build left, where it was made with the same; and what notices left behind.
    pub fn of(
        last: Option<&'c Last>,
        key: &Digest,
        placing: &Deployment,
        out: &Path,
    ) -> Option<(Before<'c>, Store)> {
        let last = last.filter(|_| placing.is_as_left())?;
        let cache = cache::parse(&last.bytes, key)?;
        let store = Store::open(&store_file(out), cache.head.store)?;
        let before = Before {
            notices: cache.notices.into_iter().map(|kept| (kept.id, Arc::new(kept))).collect(),
            rest: cache.head.rest,
            began: cache.head.began,
            ended: last.ended,
        };
        Some((before, store))
    }

    /// How many notices there were.
    pub fn count(&self) -> usize {
        self.notices.len()
    }

    /// What the last build left of a notice, whether it holds or not.
    pub fn notice(&self, id: &str) -> Option<&Kept<'c>> {
        self.notices.get(id).map(|kept| &**kept)
    }

    /// The notices of the last build.
    pub fn notices(&self) -> impl Iterator<Item = &Kept<'c>> {
        self.notices.values().map(|kept| &**kept)
    }

    /// What the last build left of a notice, if it is what this one would make; and whether that
    /// had to be read to be sure.
    pub fn holding(
        &self,
        now: &Now,
        placing: &Deployment,
        out: &Path,
    ) -> Option<(Arc<Kept<'c>>, bool)> {
        let kept = self.notices.get(now.id.as_str())?;
        let same = kept.inputs.len() == now.inputs.len()
            && kept.inputs.iter().zip(&now.inputs).all(|(a, b)| a.0 == b.0 && a.1 == b.1)
            && !kept.inputs.iter().any(|(_, stat)| stat.is_since(self.began));
        if !same || !kept.holds(now.today, &now.beside) {
            return None;
        }
        let outputs = kept.outputs.iter().map(|(name, stat)| (*name, stat));
        let read = self.stand(outputs, placing, out)?;
        Some((kept.clone(), read))
    }

    /// The files that stand besides the notices, if they are as they were left.
    pub fn rest(&self, placing: &Deployment, out: &Path) -> Option<Rest<'c>> {
        let files = self.rest.iter().map(|(name, stat, _)| (*name, stat));
        let read = self.stand(files, placing, out)?;
        let files = self.rest.iter().map(|(name, _, from)| (*name, *from)).collect();
        Some(Rest { files, read })
    }

    /// Whether all these stand as they were left, and whether one was read to be sure.
    fn stand<'f>(
        &self,
        files: impl Iterator<Item = (&'f str, &'f Stat)>,
        placing: &Deployment,
        out: &Path,
    ) -> Option<bool> {
        let mut read = false;
        for (name, stat) in files {
            match self.standing(name, stat, placing, out) {
                Standing::Other => return None,
                standing => read |= standing == Standing::Read,
            }
        }
        Some(read)
    }

    fn standing(&self, name: &str, stat: &Stat, placing: &Deployment, out: &Path) -> Standing {
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

/// The files that stand besides the notices, as the last build left them.
pub(in crate::command) struct Rest<'c> {
    /// By name, each with what stands for all it was made from.
    pub files: BTreeMap<&'c str, Digest>,
    /// Whether one was read to be sure.
    pub read: bool,
}

impl Rest<'_> {
    /// Whether this file stands there, and was made from that.
    pub fn has(&self, name: &str, from: Digest) -> bool {
        from != Digest::UNKNOWN && self.files.get(name) == Some(&from)
    }
}

/// A notice as this build finds it.
pub(in crate::command) struct Now {
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
    pub fn of(paths: &NoticePaths, making: &PageContext<'_>, beside: &Digest) -> Result<Now> {
        let own = |name: &str| name == NOTICE_FILE || name.ends_with(".md");
        let mut inputs = stat::files(&paths.folder, own)?;
        if let Some(versions) = &paths.versions() {
            inputs.extend(stat::files(versions, |name| name.ends_with(".json"))?);
        }
        Ok(Now { id: paths.id.clone(), inputs, today: making.today, beside: *beside })
    }
}

/// What this build made of a notice, for the next.
#[derive(Serialize, Deserialize)]
pub(in crate::command) struct New<'a> {
    /// The notice.
    pub id: &'a str,
    /// Its own files.
    #[serde(borrow)]
    pub inputs: Vec<(&'a str, Stat)>,
    /// The names of its pages, one after the other with a line's end after each.
    pub outputs: &'a str,
    /// The next day on which they would be others.
    pub until: Option<Date>,
    /// The next day on which another version applies.
    pub next_change: Option<Date>,
    /// Whether it has a version.
    pub is_released: bool,
    /// What there was to say of its working copy.
    pub note: Option<&'a [u8]>,
}

impl New<'_> {
    /// In one piece, since there may be thousands.
    pub fn to_bytes(&self) -> Box<[u8]> {
        postcard::to_allocvec(self).unwrap_or_default().into()
    }
}

/// What is at hand of what a notice leaves behind for pages of the whole site.
#[derive(Clone, Serialize, Deserialize)]
pub(in crate::command) struct Left {
    listed: Listed,
    addresses: u32,
    /// Files of other notices that its pages link to, each with a page that does.
    pub links: BTreeMap<String, String>,
    /// Where the rest lies, which is [`Behind`].
    behind: Blob,
    /// Where its part of the site's `versions.json` lies.
    pub versions: Option<Blob>,
}

/// What a notice leaves behind: what pages say of it, and its records.
#[derive(Serialize, Deserialize)]
pub(in crate::command) struct Behind {
    pub made: Made,
    pub held: Held,
}

/// What a notice left behind is not what the cache says: the cache is of no use.
#[derive(Debug)]
pub(in crate::command) struct Damaged;

impl std::error::Error for Damaged {}

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the cache of the last build is damaged")
    }
}

impl Left {
    /// Stores what a notice leaves behind.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn store(mut made: Made, held: Held, store: &Store) -> Result<Left> {
        let versions = made.versions.take().map(|versions| store.add(listed(&versions).as_bytes()));
        let links = std::mem::take(&mut made.links_out);
        let behind = Behind { made, held };
        let blob = store.add(&postcard::to_allocvec(&behind)?)?;
        let Outline { listed, addresses, .. } = Outline::of(&behind.made, blob.digest);
        Ok(Left { listed, addresses, links, behind: blob, versions: versions.transpose()? })
    }

    /// Where it stands in lists.
    pub fn outline(&self) -> Outline {
        let Left { listed, addresses, behind, .. } = self;
        Outline { listed: *listed, addresses: *addresses, digest: behind.digest }
    }

    /// What was stored.
    ///
    /// # Errors
    /// That it is damaged, or the disk fails.
    pub fn behind(&self, store: &Store) -> Result<Behind> {
        let bytes = store.read(&self.behind)?.ok_or(Damaged)?;
        postcard::from_bytes(&bytes).map_err(|_| Damaged.into())
    }

    /// As the cache keeps it.
    fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// As the cache kept it; none of a notice that was never released.
    ///
    /// # Errors
    /// When the cache holds something else.
    pub fn of(kept: &Kept<'_>) -> Result<Option<Left>> {
        let left = (!kept.left.is_empty()).then(|| postcard::from_bytes(&kept.left));
        left.transpose().map_err(|_| Damaged.into())
    }
}

/// A notice that was made, as [`New`], and what is at hand of what it left behind.
pub(in crate::command) type Remade = (Box<[u8]>, Option<Box<Left>>);

/// What this build leaves for the next one.
pub(in crate::command) struct Next<'c> {
    /// Stands for what everything is made with.
    pub key: Digest,
    /// When the build began.
    pub began: Tick,
    /// The day it is.
    pub today: Date,
    /// The notices there are.
    pub beside: Digest,
    /// The notices that were left as they were.
    pub kept: Vec<Arc<Kept<'c>>>,
    /// Those that were made.
    pub new: Vec<Remade>,
    /// The files that stand besides the notices, each with what stands for all it was made from.
    pub rest: Vec<(String, Digest)>,
    /// What notices left behind.
    pub store: Store,
}

impl Next<'_> {
    /// Writes it beside the site, which now stands in place.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn write(self, out: &Path) -> Result<()> {
        let rest = stand(out, self.rest.iter().map(|(name, _)| name.as_str()));
        let rest = rest.unwrap_or_default().into_iter().zip(&self.rest);
        let rest = rest.map(|((name, stat), (_, from))| (name, stat, *from)).collect();
        let head = Head { began: self.began, rest, store: self.store.extent() };
        self.store.keep(&store_file(out))?;
        let (today, beside) = (self.today, self.beside);
        stat::write(&file(out), |to| {
            let kept = |new| kept(new, today, beside, out);
            cache::write(&head, &self.kept, (&self.new, kept), &self.key, to)
        })
    }
}

/// A notice that was made as the next build keeps it; none where a page does not stand.
fn kept<'a>((new, left): &'a Remade, today: Date, beside: Digest, out: &Path) -> Option<Kept<'a>> {
    let new: New<'a> = postcard::from_bytes(new).ok()?;
    Some(Kept {
        id: new.id,
        inputs: new.inputs,
        outputs: stand(out, new.outputs.lines())?,
        day: today,
        until: new.until,
        next_change: new.next_change,
        is_released: new.is_released,
        note: new.note.map(|note| (note, beside)),
        left: Cow::Owned(left.as_ref().map(|left| left.to_bytes()).unwrap_or_default()),
        written: &[],
    })
}

/// How files stand now; none where one does not.
fn stand<'a>(out: &Path, names: impl Iterator<Item = &'a str>) -> Option<Vec<(&'a str, Stat)>> {
    names.map(|name| Some((name, stat::of(&out.join(name))?))).collect()
}
