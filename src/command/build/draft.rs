//! `build --draft`: the site of the working copy.

use anyhow::bail;

use crate::command::build::{Prepared, PreparedSite, Task, put};
use crate::deploy::Deployment;
use crate::diagnostic;
use crate::pages::{self, NoticeSummary, PageContext};
use crate::read::NoticePaths;
use crate::site::Site;

/// Makes the site of the working copy.
///
/// # Errors
/// When there is no notice, or the disk fails.
pub(super) fn prepare(
    site: &Site,
    context: &PageContext<'_>,
    task: &Task<'_>,
    deployment: Deployment,
) -> anyhow::Result<Prepared> {
    let drafts: Vec<&NoticePaths> =
        site.found.notices.iter().filter(|paths| paths.has_draft).collect();
    if drafts.is_empty() {
        bail!("there is no notice.toml below `{}`", site.found.root.join("content").display());
    }
    let at_root = drafts.len() == 1;
    let mut all = Vec::new();
    let mut faults = Vec::new();
    let mut has_errors = diagnostic::has_errors(&site.findings);
    for paths in &drafts {
        let checked = site.check(paths, None, task.today)?;
        has_errors |= diagnostic::has_errors(&checked.diagnostics);
        match pages::draft_pages(context, &paths.id, &checked.documents, at_root) {
            Ok((pages, summary)) => {
                put(&deployment, &pages)?;
                all.push(summary);
            }
            Err(diagnostics) => faults.extend(diagnostics),
        }
    }
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let summaries: Vec<&NoticeSummary> = all.iter().collect();
    match pages::draft_site(context, &summaries, at_root, &|file| deployment.has(file)) {
        Ok(pages) => put(&deployment, &pages)?,
        Err(faults) => return Ok(Err(faults)),
    }
    Ok(Ok(PreparedSite {
        deployment,
        notices: all.len(),
        next_change: None,
        notes: Vec::new(),
        siblings: Vec::new(),
        has_errors,
    }))
}
