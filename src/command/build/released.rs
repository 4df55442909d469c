//! `build`: the site of the released versions, several notices at a time. Of each notice the
//! records are read, its pages made and written, and all but a little let go, so that memory does
//! not grow with the site. What the last build left and still holds is not made again.
//!
//! Pages of the whole site are made last, a part at a time, from what notices left behind in a
//! file (`cache::store`); a part whose notices left the same is kept as it stands.

use std::sync::Arc;

use anyhow::Context;
use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::cache::Kept;
use crate::cache::stat::Tick;
use crate::cache::store::Store;
use crate::command::build::incremental::{self, Before, Damaged, Left, New, Next, Now};
use crate::command::build::lost_versions::Listed;
use crate::command::build::unreleased::{self, Note};
use crate::command::build::{Built, Ready, Task, put};
use crate::deploy::Deployment;
use crate::diagnostic::{Diagnostic, files};
use crate::listing::{Digest, Page};
use crate::pages::{self, Made, Making, Released};
use crate::read::NoticePaths;
use crate::site::Site;
use crate::site::chain::read_chain;
use crate::verify::Held;

/// What each notice is made with.
pub(super) struct Work<'a, 'c> {
    pub(super) project: &'a Site,
    pub(super) making: &'a Making<'a>,
    pub(super) task: &'a Task<'c>,
    pub(super) placing: Deployment,
    pub(super) before: Option<Before<'c>>,
    beside: Digest,
    /// What notices leave behind.
    pub(super) store: Store,
}

/// What came of a notice.
pub(super) enum Came<'c> {
    /// All stands as the last build left it.
    Kept {
        /// What the last build left.
        kept: Arc<Kept<'c>>,
        /// What is at hand of what it left behind, once that is asked for.
        left: Option<Box<Left>>,
        /// Whether a page had to be read to be sure.
        read: bool,
    },
    /// It was made.
    New {
        /// What the next build may rely on, if it may.
        new: Option<Box<[u8]>>,
        /// What is at hand of what it leaves behind; none of one never released.
        left: Option<Box<Left>>,
        is_released: bool,
        next_change: Option<Date>,
        note: anyhow::Result<Option<Note>>,
        /// Its chain, where it is the only notice: its text stands at the root too.
        only: Option<Box<Released>>,
    },
}

/// Names of files, each with what stands for all it was made from.
pub(super) type Names = Vec<(String, Digest)>;

/// Findings that forbid a site, or what was asked for.
pub(super) type Found<T> = Result<T, Vec<Diagnostic>>;

/// Makes the site from records alone; `key` stands for what all is made with.
///
/// # Errors
/// When the disk fails.
pub(super) fn site<'c>(
    project: &Site,
    making: &Making<'_>,
    task: &Task<'c>,
    key: Digest,
) -> anyhow::Result<Built<'c>> {
    match made(project, making, task, key) {
        Err(error) if error.is::<Damaged>() => {
            made(project, making, &Task { last: None, ..*task }, key)
        }
        made => made,
    }
}

fn made<'c>(
    project: &Site,
    making: &Making<'_>,
    task: &Task<'c>,
    key: Digest,
) -> anyhow::Result<Built<'c>> {
    let mut placing = Deployment::begin(task.out)?;
    placing.compare_bytes();
    let began = placing.now()?;
    let (before, store) = match Before::of(task.last, &key, &placing, task.out) {
        Some((before, store)) => (Some(before), store),
        None => (None, incremental::new_store(&placing)?),
    };
    let beside = incremental::beside(project);
    let rest = before.as_ref().and_then(|before| before.rest(&placing, task.out));
    placing.take_as_listed(rest.iter().flat_map(|rest| rest.files.keys()).copied());
    let work = Work { project, making, task, placing, before, beside, store };
    let notices = &project.found.notices;
    let mut came = match joined(notices.par_iter().map(|paths| work.notice(paths)).collect())? {
        Ok(came) => came,
        Err(faults) => return Ok(Err(faults)),
    };
    if let Some(rest) = &rest
        && work.is_all_kept(&came)
    {
        let read = rest.read || came.iter().any(|one| matches!(one, Came::Kept { read: true, .. }));
        let rest = rest.files.iter().map(|(name, from)| ((*name).to_owned(), *from)).collect();
        let (placing, next) = work.split(key, began, rest);
        return Ok(Ok(Ready::unchanged(placing).with(came, read.then_some(next))));
    }
    work.keep(&mut came)?;
    let lefts: Vec<&Left> = came.iter().filter_map(Came::left).collect();
    let lost = work.lost(&came, &lefts, rest.is_some())?;
    if !lost.is_empty() {
        return Ok(Err(lost));
    }
    let rest = match work.rest(&came, &lefts, rest.as_ref())? {
        Ok(rest) => rest,
        Err(faults) => return Ok(Err(faults)),
    };
    drop(lefts);
    let (placing, next) = work.split(key, began, rest);
    Ok(Ok(Ready::of(placing).with(came, Some(next))))
}

/// What came of each, in their order; or the findings of all.
fn joined<T>(each: Vec<anyhow::Result<Found<T>>>) -> anyhow::Result<Found<Vec<T>>> {
    let (mut failed, mut faults) = (None, Vec::new());
    // In place: there may be thousands.
    let made = each.into_iter().filter_map(|one| match one {
        Ok(Ok(made)) => Some(made),
        Ok(Err(diagnostics)) => {
            faults.extend(diagnostics);
            None
        }
        Err(error) => {
            failed.get_or_insert(error);
            None
        }
    });
    let all: Vec<T> = made.collect();
    match failed {
        Some(error) => Err(error),
        None => Ok(if faults.is_empty() { Ok(all) } else { Err(faults) }),
    }
}

impl<'c> Work<'_, 'c> {
    fn notice(&self, paths: &NoticePaths) -> anyhow::Result<Found<Came<'c>>> {
        let now = Now::of(paths, self.making, &self.beside)?;
        let before = self.before.as_ref();
        if let Some((kept, read)) =
            before.and_then(|before| before.holding(&now, &self.placing, self.task.out))
        {
            return Ok(Ok(Came::Kept { kept, left: None, read }));
        }
        let released = match paths.has_records().then(|| read_chain(paths)).transpose()?.transpose()
        {
            Ok(released) => released,
            Err(faults) => return Ok(Err(faults)),
        };
        let made = match released.as_ref().map(|one| self.pages(one)).transpose()?.transpose() {
            Ok(made) => made,
            Err(faults) => return Ok(Err(faults)),
        };
        let chain = released.as_ref().map(|released| &released.chain);
        let note = match paths.has_draft {
            true => unreleased::note(self.project, paths, chain, self.making.today),
            false => Ok(None),
        };
        let (made, outputs) = made.unzip();
        let held = released.as_ref().map(Held::of);
        let left = made.zip(held).map(|(made, held)| Left::store(made, held, &self.store));
        let left = left.transpose()?.map(Box::new);
        let next_change = chain.and_then(|chain| chain.next_change(now.today));
        let new = note.as_ref().ok().map(|note| {
            let note = note.as_ref().map(|note| postcard::to_allocvec(note).unwrap_or_default());
            let inputs = now.inputs.iter().map(|(name, stat)| (name.as_str(), *stat)).collect();
            let new = New {
                id: &now.id,
                inputs,
                outputs: outputs.as_deref().unwrap_or_default(),
                until: chain.and_then(|chain| chain.next_day(now.today)),
                next_change,
                is_released: chain.is_some(),
                note: note.as_deref(),
            };
            new.to_bytes()
        });
        // What is said of another notice is not known from this one's files.
        let leads_on = chain.and_then(|chain| chain.ended(self.making.today)).is_some();
        let (new, is_released) = (new.filter(|_| !leads_on), chain.is_some());
        let is_only = self.project.found.notices.len() == 1;
        let only = released.filter(|_| is_only).map(Box::new);
        Ok(Ok(Came::New { new, left, is_released, next_change, note, only }))
    }

    /// Makes and writes the pages of a notice; gives their names too.
    fn pages(&self, released: &Released) -> anyhow::Result<Found<(Made, String)>> {
        let instead = match self.instead_of(released)? {
            Ok(instead) => instead,
            Err(faults) => return Ok(Err(faults)),
        };
        match pages::notice_pages(self.making, released, &instead) {
            Ok((pages, made)) => {
                self.put(&pages).with_context(|| released.id.clone())?;
                Ok(Ok((made, pages.iter().flat_map(|page| [&page.name, "\n"]).collect())))
            }
            Err(faults) => Ok(Err(faults)),
        }
    }

    /// Has a notice's pages written: side by side only where there are few notices. Whoever waits
    /// for others' pages would begin with a further notice, and hold two.
    pub(super) fn put(&self, pages: &[Page]) -> anyhow::Result<()> {
        if self.project.found.notices.len() < rayon::current_num_threads() {
            return put(&self.placing, pages);
        }
        pages.iter().try_for_each(|page| self.placing.put(&page.name, page.order, &page.bytes))
    }

    /// The notice that takes the place of an ended one, by language.
    fn instead_of(&self, released: &Released) -> anyhow::Result<Found<pages::Instead>> {
        let today = self.making.today;
        let Some(id) = pages::successor(released, today) else {
            return Ok(Ok(pages::Instead::new()));
        };
        let mut notices = self.project.found.notices.iter();
        let Some(other) = notices.find(|other| other.id == id && other.has_records()) else {
            let message = format!(
                "the notice `{}` ended in favour of `{id}`, which has no released version",
                released.id
            );
            return Ok(Err(vec![
                Diagnostic::new(&files::UNKNOWN_REFERENCE, "", message)
                    .help(format!("bring the records of `{id}` back, or release it")),
            ]));
        };
        // What is wrong with its records is told where its own pages are made.
        let Ok(other) = read_chain(other)? else { return Ok(Err(Vec::new())) };
        Ok(Ok(pages::instead(&other, today)))
    }

    /// Whether nothing changed since the last build.
    fn is_all_kept(&self, came: &[Came<'c>]) -> bool {
        let is_kept = |one: &Came<'_>| matches!(one, Came::Kept { .. });
        self.task.listed.is_none()
            && self.before.as_ref().is_some_and(|before| before.count() == came.len())
            && came.iter().all(is_kept)
    }

    /// What is put in place, and what the next build is left, without its notices.
    fn split(self, key: Digest, began: Tick, rest: Names) -> (Deployment, Next<'c>) {
        let Work { placing, store, beside, making, .. } = self;
        let (kept, new, today) = (Vec::new(), Vec::new(), making.today);
        (placing, Next { key, began, today, beside, kept, new, rest, store })
    }

    /// Keeps the pages of the notices that are as they were, and takes at hand what they left.
    fn keep(&self, came: &mut [Came<'c>]) -> anyhow::Result<()> {
        let kept = came.iter().filter_map(|one| match one {
            Came::Kept { kept, .. } => Some(kept.outputs.iter().map(|(name, _)| *name)),
            Came::New { .. } => None,
        });
        self.placing.keep(kept.flatten())?;
        came.par_iter_mut().try_for_each(|one| {
            if let Came::Kept { kept, left, .. } = one {
                *left = Left::of(kept)?.map(Box::new);
            }
            Ok(())
        })
    }

    /// The versions that the place lists and would lose. Where its list is as the last build left
    /// it, only what changed since can lose any.
    fn lost(
        &self,
        came: &[Came<'c>],
        lefts: &[&Left],
        as_left: bool,
    ) -> anyhow::Result<Vec<Diagnostic>> {
        let listed = match (self.task.listed, &self.before) {
            (Some(listed), _) => listed()?,
            (None, Some(before)) if as_left => {
                let is_kept = |one: &&Came<'c>| matches!(one, Came::Kept { .. });
                let kept: FxHashSet<&str> =
                    came.iter().filter(is_kept).filter_map(Came::kept_id).collect();
                let changed = before.notices().filter(|one| !kept.contains(one.id));
                let lefts = changed.map(Left::of).collect::<anyhow::Result<Vec<Option<Left>>>>()?;
                let held = self.all_held(&lefts.iter().flatten().collect::<Vec<_>>())?;
                Some(Listed::of_held(self.task.out, held.into_iter()))
            }
            _ => Listed::of_folder(self.task.out)?,
        };
        let Some(listed) = listed else { return Ok(Vec::new()) };
        // Of a version that was there nearly always its own notice has it still, which was made
        // just now; only else are all asked.
        let is_new = |one: &&Came<'c>| matches!(one, Came::New { .. });
        let new: Vec<&Left> = came.iter().filter(is_new).filter_map(Came::left).collect();
        if new.len() < lefts.len() && self.task.drop.is_empty() {
            let held = self.all_held(&new)?;
            if listed.is_in(&held.iter().collect::<Vec<_>>()) {
                return Ok(Vec::new());
            }
        }
        let held = self.all_held(lefts)?;
        Ok(listed.refusals(&held.iter().collect::<Vec<_>>(), self.task.drop))
    }

    fn all_held(&self, lefts: &[&Left]) -> anyhow::Result<Vec<Held>> {
        lefts.par_iter().map(|left| Ok(left.behind(&self.store)?.held)).collect()
    }
}

impl<'c> Came<'c> {
    /// What is at hand of what it left behind.
    pub(super) fn left(&self) -> Option<&Left> {
        match self {
            Came::Kept { left, .. } | Came::New { left, .. } => left.as_deref(),
        }
    }

    fn kept_id(&self) -> Option<&'c str> {
        match self {
            Came::Kept { kept, .. } => Some(kept.id),
            Came::New { .. } => None,
        }
    }
}

impl<'c> Ready<'c> {
    /// With what came of the notices, and what the next build is to be left, if anything.
    fn with(mut self, came: Vec<Came<'c>>, mut next: Option<Next<'c>>) -> Ready<'c> {
        for one in came {
            match one {
                Came::Kept { kept, .. } => {
                    let note = kept.note.map(|(note, _)| postcard::from_bytes(note));
                    let note = note.transpose().context("the cache of the last build");
                    self.add(kept.is_released, kept.next_change, note);
                    if let Some(next) = &mut next {
                        next.kept.push(kept);
                    }
                }
                Came::New { new, left, note, is_released, next_change, .. } => {
                    self.add(is_released, next_change, note);
                    if let Some(next) = &mut next {
                        next.new.extend(new.map(|new| (new, left)));
                    }
                }
            }
        }
        self.next = next;
        self
    }
}
