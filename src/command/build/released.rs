//! `build`: the site of the released versions. Each notice's records are read; its pages are made and
//! put only if what they are made from differs from what the listing says. The pages of the whole
//! site are made each time.

use std::fmt::Write as _;

use anyhow::Context as _;
use jiff::civil::Date;
use rayon::prelude::*;

use crate::command::build::lost_versions::PublishedVersions;
use crate::command::build::unreleased::{self, Note};
use crate::command::build::{Prepared, PreparedSite, Published, Task, put};
use crate::deploy::Deployment;
use crate::diagnostic::{Diagnostic, Level, Message, files};
use crate::listing::Digest;
use crate::pages::{self, NoticeOutput, NoticeSummary, PageContext, Released, Successor};
use crate::read::NoticePaths;
use crate::site::Site;
use crate::site::chain::read_chain;
use crate::stamp::Stamp;
use crate::verify::NoticeHashes;

/// What each notice is made with.
struct SiteBuild<'a> {
    site: &'a Site,
    context: &'a PageContext<'a>,
    task: &'a Task<'a>,
    deployment: Deployment,
    /// The hash of everything that all notices have in common.
    inputs: Digest,
}

/// What a build has done with a notice.
struct NoticeOutcome<'a> {
    /// None if it was never released.
    released: Option<ReleasedNotice<'a>>,
    /// What is wrong beside its records.
    siblings: Vec<Diagnostic>,
    /// What is said about its working copy.
    note: anyhow::Result<Option<Note>>,
}

/// What is kept of a released notice until the end of the build.
struct ReleasedNotice<'a> {
    paths: &'a NoticePaths,
    summary: NoticeSummary,
    hashes: NoticeHashes,
    next_change: Option<Date>,
    /// Whether its pages are those of the last build.
    is_taken_over: bool,
    /// Its records if no other notice was released: then its text is at the root too.
    only: Option<Box<Released>>,
}

/// A value, or the findings that stop the build.
type OrFindings<T> = Result<T, Vec<Diagnostic>>;

/// Makes the site from its records.
///
/// # Errors
/// When the disk fails.
pub(super) fn prepare(
    site: &Site,
    context: &PageContext<'_>,
    task: &Task<'_>,
    inputs: Digest,
    deployment: Deployment,
) -> anyhow::Result<Prepared> {
    let build = SiteBuild { site, context, task, deployment, inputs };
    let outcomes = site.found.notices.par_iter().map(|paths| build.notice(paths)).collect();
    let outcomes: Vec<NoticeOutcome<'_>> = match joined(outcomes)? {
        Ok(outcomes) => outcomes,
        Err(findings) => return Ok(Err(findings)),
    };
    let released: Vec<&ReleasedNotice<'_>> =
        outcomes.iter().filter_map(|one| one.released.as_ref()).collect();
    let findings = build.whole_site(&released)?;
    if !findings.is_empty() {
        return Ok(Err(findings));
    }
    let notices = released.len();
    let next_change = released.iter().filter_map(|one| one.next_change).min();
    let (mut siblings, mut notes) = (Vec::new(), Vec::new());
    for outcome in outcomes {
        siblings.extend(outcome.siblings);
        notes.extend(outcome.note.transpose());
    }
    Ok(Ok(PreparedSite {
        notices,
        next_change,
        notes,
        siblings,
        deployment: build.deployment,
        has_errors: false,
    }))
}

/// The values in their order; or the findings of all.
fn joined<T>(each: Vec<anyhow::Result<OrFindings<T>>>) -> anyhow::Result<OrFindings<Vec<T>>> {
    let (mut all, mut findings) = (Vec::new(), Vec::new());
    for one in each {
        match one? {
            Ok(value) => all.push(value),
            Err(diagnostics) => findings.extend(diagnostics),
        }
    }
    Ok(if findings.is_empty() { Ok(all) } else { Err(findings) })
}

impl<'a> SiteBuild<'a> {
    fn notice(&self, paths: &'a NoticePaths) -> anyhow::Result<OrFindings<NoticeOutcome<'a>>> {
        let chain = paths.has_records().then(|| read_chain(paths)).transpose()?.transpose();
        let chain = match chain {
            Ok(chain) => chain,
            Err(findings) => return Ok(Err(findings)),
        };
        let (chain, faults) = match chain {
            Some(one) => {
                let (one, faults) = self.site.with_siblings(paths, one)?;
                (Some(one), faults)
            }
            None => (None, Vec::new()),
        };
        let note = match paths.has_draft {
            true => {
                let chain = chain.as_ref().map(|released| &released.chain);
                unreleased::note(self.site, paths, chain, self.task.today)
            }
            false => Ok(None),
        };
        let released = match chain.map(|one| self.released(paths, one)).transpose()?.transpose() {
            Ok(released) => released,
            Err(findings) => return Ok(Err(findings)),
        };
        // A stamp that is not verified is not on a page, and stops none.
        let siblings = faults.into_iter().map(|one| one.level(Level::Warning)).collect();
        Ok(Ok(NoticeOutcome { released, siblings, note }))
    }

    fn released(
        &self,
        paths: &'a NoticePaths,
        released: Released,
    ) -> anyhow::Result<OrFindings<ReleasedNotice<'a>>> {
        let successor = match self.successor(&released)? {
            Ok(successor) => successor,
            Err(findings) => return Ok(Err(findings)),
        };
        let inputs = self.inputs_of(&released, &successor);
        let addresses = pages::addresses(self.context, &released.chain);
        let is_taken_over = self.deployment.take_over(&released.id, inputs, &addresses)?;
        let summary = if is_taken_over {
            pages::summarize(self.context, &released)
        } else {
            match pages::notice_pages(self.context, &released, &successor) {
                Ok((pages, summary)) => {
                    put(&self.deployment, &pages).with_context(|| released.id.clone())?;
                    self.deployment.note_inputs(&released.id, inputs);
                    summary
                }
                Err(findings) => return Ok(Err(findings)),
            }
        };
        let hashes = NoticeHashes::of(&released);
        let next_change = released.chain.next_change(self.task.today);
        let is_only = self.site.found.notices.iter().filter(|one| one.has_records()).count() == 1;
        let only = is_only.then(|| Box::new(released));
        Ok(Ok(ReleasedNotice { paths, summary, hashes, next_change, is_taken_over, only }))
    }

    /// The hash of everything the pages of a notice are made from. The state of the day is given by
    /// the next day on which something changes: two days with the same one are in the same state.
    fn inputs_of(&self, released: &Released, successor: &Successor) -> Digest {
        let mut text = format!("{} {:?}\n", self.inputs, released.chain.next_day(self.task.today));
        for record in released.chain.records() {
            let _ = writeln!(text, "{} {}", record.version, record.hash);
            let siblings = released.chain.siblings(record.version);
            let _ = writeln!(text, "{:?}", siblings.approvals);
            for stamp in &siblings.stamps {
                let Stamp { authority, signer, bytes, .. } = stamp;
                let _ = writeln!(text, "{authority} {signer} {}", Digest::of(bytes));
            }
        }
        Digest::of(format!("{text}{successor:?}").as_bytes())
    }

    /// The notice that replaces an ended one, by language.
    fn successor(&self, released: &Released) -> anyhow::Result<OrFindings<Successor>> {
        let today = self.task.today;
        let Some(id) = pages::successor_id(released, today) else {
            return Ok(Ok(Successor::new()));
        };
        let mut notices = self.site.found.notices.iter();
        let Some(other) = notices.find(|other| other.id == id && other.has_records()) else {
            let message = Message::new("unknown-reference-successor")
                .with("notice", &released.id)
                .with("successor", &id);
            return Ok(Err(vec![Diagnostic::new(&files::UNKNOWN_REFERENCE, "", message)]));
        };
        // Findings about its records are reported where its own pages are made.
        let Ok(other) = read_chain(other)? else { return Ok(Err(Vec::new())) };
        Ok(Ok(pages::successor(&other, today)))
    }

    /// Makes and puts the pages of the whole site; gives what stops the build.
    fn whole_site(&self, released: &[&ReleasedNotice<'_>]) -> anyhow::Result<Vec<Diagnostic>> {
        let lost = self.lost_versions(released)?;
        if !lost.is_empty() {
            return Ok(lost);
        }
        let summaries: Vec<&NoticeSummary> = released.iter().map(|one| &one.summary).collect();
        let single = released.first().and_then(|one| one.only.as_deref());
        match pages::site_pages(self.context, &summaries, single) {
            Ok(pages) => put(&self.deployment, &pages)?,
            Err(fault) => return Ok(vec![*fault]),
        }
        self.broken_links(released)
    }

    /// The versions that the place lists and would lose.
    fn lost_versions(&self, released: &[&ReleasedNotice<'_>]) -> anyhow::Result<Vec<Diagnostic>> {
        let in_folder = match &self.task.published {
            Published::InFolder => PublishedVersions::of_folder(self.task.out)?,
            Published::Elsewhere(_) => None,
        };
        let published = match &self.task.published {
            Published::InFolder => in_folder.as_ref(),
            Published::Elsewhere(versions) => *versions,
        };
        let hashes: Vec<&NoticeHashes> = released.iter().map(|one| &one.hashes).collect();
        Ok(published.map(|one| one.refusals(&hashes, self.task.drop)).unwrap_or_default())
    }

    /// Links from one notice to a file of another that does not exist. If the build deletes a file,
    /// the notices that were taken over may link to it: their pages are made to see.
    fn broken_links(&self, released: &[&ReleasedNotice<'_>]) -> anyhow::Result<Vec<Diagnostic>> {
        let deletes = self.deployment.deletes_any();
        let broken = |one: &&ReleasedNotice<'_>| -> anyhow::Result<OrFindings<()>> {
            let made = match one.is_taken_over && deletes {
                true => self.pages_again(one.paths)?,
                false => None,
            };
            let summary = made.as_ref().map_or(&one.summary, |(_, summary)| summary);
            let has = |file: &str| self.deployment.has(file);
            Ok(Err(pages::broken_links(&summary.id, &summary.links_out, &has)))
        };
        Ok(joined(released.par_iter().map(broken).collect())?.err().unwrap_or_default())
    }

    /// The pages of a notice; none if something is wrong with its records.
    fn pages_again(&self, paths: &NoticePaths) -> anyhow::Result<Option<NoticeOutput>> {
        let Ok(released) = read_chain(paths)? else { return Ok(None) };
        let Ok(successor) = self.successor(&released)? else { return Ok(None) };
        Ok(pages::notice_pages(self.context, &released, &successor).ok())
    }
}
