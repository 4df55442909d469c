//! `build`: the site of the released versions, several notices at a time. Of each notice the
//! records are read, its pages made and written, and all but a little let go, so that memory does
//! not grow with the site.

use anyhow::Context;
use rayon::prelude::*;

use super::build::{Built, Ready, Task, put};
use super::chain::read_chain;
use super::unreleased::{self, Note};
use crate::diagnostic::{Diagnostic, Level};
use crate::pages::{self, Made, Making, Released};
use crate::place::Placing;
use crate::project::Project;
use crate::read::NoticePaths;
use crate::verify::Held;

/// What each notice is made with.
struct Work<'a> {
    project: &'a Project,
    making: &'a Making<'a>,
    placing: &'a Placing,
}

/// What a notice leaves behind.
struct Left {
    /// What pages of the whole site say of it, and its records; none of one never released.
    made: Option<(Made, Held)>,
    /// What there is to say of its working copy, which stops no build.
    note: anyhow::Result<Option<Note>>,
}

/// Findings that forbid a site, or what was asked for.
type Found<T> = Result<T, Vec<Diagnostic>>;

/// Makes the site from records alone.
///
/// # Errors
/// When the disk fails.
pub(super) fn site(
    project: &Project,
    making: &Making<'_>,
    task: &Task<'_>,
) -> anyhow::Result<Built> {
    let placing = Placing::begin(task.out)?;
    let listed = (task.listed)()?;
    let work = Work { project, making, placing: &placing };
    let notices = &project.found.notices;
    let left = match joined(notices.par_iter().map(|paths| work.notice(paths)).collect())? {
        Ok(left) => left,
        Err(faults) => return Ok(Err(faults)),
    };
    let (mut made, mut held, mut notes) = (Vec::new(), Vec::new(), Vec::new());
    for one in left {
        notes.push(one.note);
        let (pages, records) = one.made.unzip();
        made.extend(pages);
        held.extend(records);
    }
    let lost = listed.as_ref().map(|listed| listed.refusals(&held, task.drop)).unwrap_or_default();
    if !lost.is_empty() {
        return Ok(Err(lost));
    }
    match work.rest(&made)? {
        Ok(()) => Ok(Ok(Ready { placing, made, notes })),
        Err(faults) => Ok(Err(faults)),
    }
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

impl Work<'_> {
    fn notice(&self, paths: &NoticePaths) -> anyhow::Result<Found<Left>> {
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
        Ok(Ok(Left { made: made.zip(released.as_ref().map(Held::of)), note }))
    }

    /// Makes and writes the pages of a notice.
    fn pages(&self, released: &Released) -> anyhow::Result<Found<Made>> {
        let instead = match self.instead_of(released)? {
            Ok(instead) => instead,
            Err(faults) => return Ok(Err(faults)),
        };
        match pages::notice_pages(self.making, released, &instead) {
            Ok((pages, made)) => {
                put(self.placing, &pages).with_context(|| released.id.clone())?;
                Ok(Ok(made))
            }
            Err(faults) => Ok(Err(faults)),
        }
    }

    /// The notice that takes the place of an ended one, by language.
    fn instead_of(&self, released: &Released) -> anyhow::Result<Found<pages::Instead>> {
        let today = self.making.today;
        let ended = released.chain.ended(today).or(released.chain.ending(today));
        let Some(id) = ended.and_then(|end| end.end.as_ref()?.instead.clone()) else {
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
        let title = |language: &str| {
            let newest = other.chain.texts().rev().find_map(|record| record.document(language));
            newest.map(|document| document.title.clone()).unwrap_or_default()
        };
        let slugs = other.chain.slugs(today).into_iter();
        Ok(Ok(slugs
            .map(|(language, slug)| {
                let address = pages::notice_address(&language, &slug);
                let title = title(&language);
                (language, (title, address))
            })
            .collect()))
    }

    /// Makes and writes what stands besides the notices.
    fn rest(&self, made: &[Made]) -> anyhow::Result<Found<()>> {
        let single = match made {
            [only] => {
                let paths = self.project.found.notices.iter().find(|paths| paths.id == only.id);
                paths.map(read_chain).transpose()?.and_then(Result::ok)
            }
            _ => None,
        };
        let has = |file: &str| self.placing.has(file);
        match pages::site_pages(self.making, made, single.as_ref(), &has) {
            Ok(pages) => put(self.placing, &pages).map(Ok),
            Err(faults) => Ok(Err(faults)),
        }
    }
}
