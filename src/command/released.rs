//! `build`: the site of the released versions, several notices at a time. Of each notice the
//! records are read, its pages made and written, and all but a little let go, so that memory does
//! not grow with the site. What the last build left and still holds is not made again.

use std::borrow::Cow;
use std::collections::BTreeSet;

use anyhow::Context;
use jiff::civil::Date;
use rayon::prelude::*;

use super::again::{self, Before, Left, New, Next, Now};
use super::build::{Built, Ready, Task, put};
use super::chain::read_chain;
use super::dropped::Listed;
use super::unreleased::{self, Note};
use crate::cache::Kept;
use crate::diagnostic::{Diagnostic, Level};
use crate::pages::{self, Made, Making, Released};
use crate::place::Placing;
use crate::project::Project;
use crate::read::NoticePaths;
use crate::site::{Digest, Page};
use crate::verify::Held;

/// What each notice is made with.
struct Work<'a, 'c> {
    project: &'a Project,
    making: &'a Making<'a>,
    task: &'a Task<'c>,
    placing: Placing,
    before: Option<Before<'c>>,
    beside: Digest,
}

/// What came of a notice.
enum Came<'c> {
    /// All stands as the last build left it.
    Kept {
        /// What the last build left.
        kept: Kept<'c>,
        /// Whether a page had to be read to be sure.
        read: bool,
    },
    /// It was made.
    New {
        /// What the next build may rely on, if it may.
        new: Option<Box<New>>,
        left: Left,
        is_released: bool,
        next_change: Option<Date>,
        note: anyhow::Result<Option<Note>>,
        /// Its chain, where it is the only notice: its text stands at the root too.
        only: Option<Box<Released>>,
    },
}

/// Findings that forbid a site, or what was asked for.
type Found<T> = Result<T, Vec<Diagnostic>>;

/// Makes the site from records alone; `key` stands for what all is made with.
///
/// # Errors
/// When the disk fails.
pub(super) fn site<'c>(
    project: &Project,
    making: &Making<'_>,
    task: &Task<'c>,
    key: Digest,
) -> anyhow::Result<Built<'c>> {
    let mut placing = Placing::begin(task.out)?;
    placing.compare_bytes();
    let next = Next::of(key, placing.now()?);
    let before = Before::of(task.last, &key, &placing);
    let beside = again::beside(project);
    let rest = before.as_ref().and_then(|before| before.rest(&placing, task.out));
    placing.take_as_listed(rest.iter().flat_map(|(names, _)| names).copied());
    let work = Work { project, making, task, placing, before, beside };
    let notices = &project.found.notices;
    let came = match joined(notices.par_iter().map(|paths| work.notice(paths)).collect())? {
        Ok(came) => came,
        Err(faults) => return Ok(Err(faults)),
    };
    let before = work.before.as_ref();
    let is_new = |one: &Came<'_>| matches!(one, Came::New { .. });
    if let Some((rest, read)) = &rest
        && task.listed.is_none()
        && before.is_some_and(|before| before.count() == came.len())
        && !came.iter().any(is_new)
    {
        let read = *read || came.iter().any(|one| matches!(one, Came::Kept { read: true, .. }));
        let next = Next { rest: rest.iter().map(|name| (*name).to_owned()).collect(), ..next };
        return Ok(Ok(Ready::unchanged(work.placing).with(came, read.then_some(next))));
    }
    let lefts = work.lefts(&came)?;
    let lost = work.lost(&came, &lefts, rest.is_some())?;
    if !lost.is_empty() {
        return Ok(Err(lost));
    }
    let rest = match work.rest(&came, &lefts, rest.map(|(rest, _)| rest))? {
        Ok(rest) => rest,
        Err(faults) => return Ok(Err(faults)),
    };
    drop(lefts);
    Ok(Ok(Ready::of(work.placing).with(came, Some(Next { rest, ..next }))))
}

/// What came of each, in their order; or the findings of all.
fn joined<T>(each: Vec<anyhow::Result<Found<T>>>) -> anyhow::Result<Found<Vec<T>>> {
    let mut all = Vec::with_capacity(each.len());
    let mut faults = Vec::new();
    for one in each {
        match one? {
            Ok(made) => all.push(made),
            Err(diagnostics) => faults.extend(diagnostics),
        }
    }
    Ok(if faults.is_empty() { Ok(all) } else { Err(faults) })
}

impl<'c> Work<'_, 'c> {
    fn notice(&self, paths: &NoticePaths) -> anyhow::Result<Found<Came<'c>>> {
        let now = Now::of(paths, self.making, &self.beside)?;
        let before = self.before.as_ref();
        if let Some((kept, read)) =
            before.and_then(|before| before.holding(&now, &self.placing, self.task.out))
        {
            return Ok(Ok(Came::Kept { kept, read }));
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
        let left = Left { made, held: released.as_ref().map(Held::of) };
        let next_change = chain.and_then(|chain| chain.next_change(now.today));
        let new = note.as_ref().ok().map(|note| New {
            outputs: outputs.unwrap_or_default(),
            until: chain.and_then(|chain| chain.next_day(now.today)),
            note: note.as_ref().map(|note| postcard::to_allocvec(note).unwrap_or_default()),
            next_change,
            is_released: chain.is_some(),
            now,
        });
        // What is said of another notice is not known from this one's files.
        let leads_on = chain.and_then(|chain| chain.ended(self.making.today)).is_some();
        let (new, is_released) = (new.filter(|_| !leads_on).map(Box::new), chain.is_some());
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
    fn put(&self, pages: &[Page]) -> anyhow::Result<()> {
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
                Diagnostic::new("unknown-reference", Level::Error, "", message)
                    .help(format!("bring the records of `{id}` back, or release it")),
            ]));
        };
        // What is wrong with its records is told where its own pages are made.
        let Ok(other) = read_chain(other)? else { return Ok(Err(Vec::new())) };
        Ok(Ok(pages::instead(&other, today)))
    }

    /// What each notice left behind, now or in the last build, whose pages are kept in place.
    fn lefts<'a>(&self, came: &'a [Came<'c>]) -> anyhow::Result<Vec<Cow<'a, Left>>> {
        let left = |one: &'a Came<'c>| match one {
            Came::New { left, .. } => Ok(Cow::Borrowed(left)),
            Came::Kept { kept, .. } => {
                kept.outputs.iter().try_for_each(|(name, _)| self.placing.keep(name))?;
                Left::from_bytes(&kept.left).map(Cow::Owned)
            }
        };
        came.par_iter().map(left).collect()
    }

    /// The versions that the place lists and would lose. Where its list is as the last build left
    /// it, only what changed since can lose any.
    fn lost(
        &self,
        came: &[Came<'c>],
        lefts: &[Cow<'_, Left>],
        as_left: bool,
    ) -> anyhow::Result<Vec<Diagnostic>> {
        let listed = match (self.task.listed, &self.before) {
            (Some(listed), _) => listed()?,
            (None, Some(before)) if as_left => {
                let is_kept = |one: &&Came<'c>| matches!(one, Came::Kept { .. });
                let kept: BTreeSet<&str> =
                    came.iter().filter(is_kept).filter_map(Came::kept_id).collect();
                let changed = before.notices().filter(|one| !kept.contains(one.id));
                let lefts = changed.map(|one| Left::from_bytes(&one.left));
                let lefts: Vec<Left> = lefts.collect::<Result<_, _>>()?;
                Some(Listed::of_held(self.task.out, lefts.into_iter().filter_map(|one| one.held)))
            }
            _ => Listed::of_folder(self.task.out)?,
        };
        let held: Vec<&Held> = lefts.iter().filter_map(|left| left.held.as_ref()).collect();
        Ok(listed.map(|listed| listed.refusals(&held, self.task.drop)).unwrap_or_default())
    }

    /// Makes and writes what stands besides the notices, and gives the names. `kept` are those of
    /// the last build, where they stand as it left them.
    fn rest(
        &self,
        came: &[Came<'c>],
        lefts: &[Cow<'_, Left>],
        kept: Option<Vec<&'c str>>,
    ) -> anyhow::Result<Found<Vec<String>>> {
        let made: Vec<&Made> = lefts.iter().filter_map(|left| left.made.as_ref()).collect();
        if let Some(kept) = kept.filter(|_| made.len() > 1 && self.says_the_same(came)) {
            kept.iter().try_for_each(|name| self.placing.keep(name))?;
            return Ok(Ok(kept.into_iter().map(str::to_owned).collect()));
        }
        let read;
        let single = match (made.as_slice(), came) {
            (_, [Came::New { only: Some(only), .. }]) => Some(&**only),
            ([only], _) => {
                let paths = self.project.found.notices.iter().find(|paths| paths.id == only.id);
                read = paths.map(read_chain).transpose()?.and_then(Result::ok);
                read.as_ref()
            }
            _ => None,
        };
        let has = |file: &str| self.placing.has(file);
        let take = |page: Page| self.placing.put(&page.name, page.order, &page.bytes);
        pages::site_pages(self.making, &made, single, &has, &take)
    }

    /// Whether each notice leaves behind what it left in the last build, and no other did.
    fn says_the_same(&self, came: &[Came<'c>]) -> bool {
        let Some(before) = &self.before else { return false };
        let same = |one: &Came<'c>| match one {
            Came::Kept { .. } => true,
            Came::New { new, left, .. } => new.as_ref().is_some_and(|new| {
                before.notice(&new.now.id).is_some_and(|kept| *kept.left == *left.to_bytes())
            }),
        };
        before.count() == came.len() && came.iter().all(same)
    }
}

impl<'c> Came<'c> {
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
                        next.new.extend(new.map(|new| (*new, left)));
                    }
                }
            }
        }
        self.next = next;
        self
    }
}
