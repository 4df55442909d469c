//! A release of several notices: which are meant, and what came of planning each.

use anyhow::bail;

use super::plan::{Planned, Request};
use super::{refusal, withdraw};
use crate::args::Release;
use crate::command::select;
use crate::diagnostic::{self, Diagnostic};
use crate::read::NoticePaths;
use crate::site::slugs::Taken;
use crate::version::ReleaseError;

/// The notices that the command line means.
///
/// # Errors
/// When one that was named does not exist.
pub fn notices<'a>(request: &Request<'a>) -> anyhow::Result<Vec<&'a NoticePaths>> {
    let Request { site, options, .. } = *request;
    let all = &site.found.notices;
    match options.withdraw {
        Some(_) => Ok(vec![withdraw::notice(site, options)?]),
        None if !options.notice.is_empty() => select::notices(all, &options.notice),
        None => select::all_but(all, &options.except),
    }
}

/// What came of planning each notice.
pub struct Plans<'a> {
    /// Those that can be released.
    pub planned: Vec<(&'a NoticePaths, Planned)>,
    /// Those that are as they were released.
    pub unchanged: Vec<&'a String>,
    /// Those that only standard wording makes different.
    pub reworded: Vec<&'a String>,
    /// Those that findings block.
    blocked: Vec<&'a String>,
    /// All findings.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'a> Plans<'a> {
    /// Plans the release of each notice; what is wrong with one does not concern another.
    ///
    /// # Errors
    /// When a file cannot be read, or the command line cannot be understood.
    pub fn of(request: &Request<'a>, notices: &[&'a NoticePaths]) -> anyhow::Result<Plans<'a>> {
        let site = request.site;
        let mut plans = Plans {
            planned: Vec::new(),
            unchanged: Vec::new(),
            reworded: Vec::new(),
            blocked: Vec::new(),
            diagnostics: site.diagnostics.iter().chain(&site.findings).cloned().collect(),
        };
        let mut taken = Taken::of(site)?;
        for paths in notices {
            let mut found = Vec::new();
            match request.plan(paths, &mut taken, &mut found)? {
                Some(Ok(release)) => match request.approved(paths, release)? {
                    Ok(release) => plans.planned.push((*paths, release)),
                    Err(findings) => found.extend(findings),
                },
                Some(Err(ReleaseError::NothingChanged { .. }))
                    if request.options.notice.is_empty() =>
                {
                    plans.unchanged.push(&paths.id);
                }
                Some(Err(ReleaseError::Reworded)) => plans.reworded.push(&paths.id),
                Some(Err(error)) => found.push(refusal(paths, &error)),
                None => {}
            }
            if diagnostic::has_errors(&found) && !request.may_override(&found) {
                plans.blocked.push(&paths.id);
            }
            plans.diagnostics.append(&mut found);
        }
        Ok(plans)
    }

    /// How to release those that nothing blocks, where some are blocked.
    pub fn rest(&self, options: &Release) -> Option<String> {
        let count = self.planned.len();
        if self.blocked.is_empty() || count == 0 {
            return None;
        }
        let what = if count == 1 { "the other" } else { "the others" };
        let ids = |ids: &[&String], between: &str| {
            ids.iter().map(|id| format!("{between}{id}")).collect::<String>()
        };
        let planned: Vec<&String> = self.planned.iter().map(|(paths, _)| &paths.id).collect();
        Some(match options.notice.is_empty() && count > 1 {
            true => {
                let except: Vec<&String> =
                    options.except.iter().chain(self.blocked.iter().copied()).collect();
                format!("to release {what}: klartext release --all{}", ids(&except, " --except "))
            }
            false => format!("to release {what}: klartext release{}", ids(&planned, " ")),
        })
    }

    /// Refuses to release several that were not asked for.
    ///
    /// # Errors
    /// When several have changed, and neither names nor `--all` say that all are meant.
    pub fn are_meant(&self, options: &Release) -> anyhow::Result<()> {
        let says_which = options.all
            || options.dry_run
            || !options.notice.is_empty()
            || !options.except.is_empty();
        match self.planned.as_slice() {
            [(first, _), _, ..] if !says_which => {
                let ids = self.planned.iter().map(|(paths, _)| format!("`{}`", paths.id));
                bail!(
                    "{} notices have changed: {}; release one with `klartext release {}`, or all with \
                     `klartext release --all`",
                    self.planned.len(),
                    ids.collect::<Vec<_>>().join(", "),
                    first.id
                )
            }
            _ => Ok(()),
        }
    }
}
