//! `build --draft`: the site of the working copy.

use std::path::Path;

use anyhow::bail;

use crate::command::build::{Built, Ready, put};
use crate::deploy::Deployment;
use crate::pages::{self, Made, PageContext};
use crate::read::NoticePaths;
use crate::site::Site;

/// Makes the site of the working copy.
///
/// # Errors
/// When there is no notice, or the disk fails.
pub(super) fn site(
    project: &Site,
    making: &PageContext<'_>,
    out: &Path,
) -> anyhow::Result<Built<'static>> {
    let drafts: Vec<&NoticePaths> =
        project.found.notices.iter().filter(|paths| paths.has_draft).collect();
    if drafts.is_empty() {
        bail!("there is no notice.toml below `{}`", project.found.root.join("content").display());
    }
    let placing = Deployment::begin(out)?;
    let mut all = Vec::new();
    let mut faults = Vec::new();
    for paths in &drafts {
        let checked = project.check(paths, None, making.today)?;
        match pages::draft_pages(making, &paths.id, &checked.documents, drafts.len() == 1) {
            Ok((pages, made)) => {
                put(&placing, &pages)?;
                all.push(made);
            }
            Err(diagnostics) => faults.extend(diagnostics),
        }
    }
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let at_root = drafts.len() == 1;
    let made: Vec<&Made> = all.iter().collect();
    match pages::draft_site(making, &made, at_root, &|file| placing.has(file)) {
        Ok(pages) => put(&placing, &pages)?,
        Err(faults) => return Ok(Err(faults)),
    }
    let mut ready = Ready::of(placing);
    all.iter().for_each(|_| ready.add(true, None, Ok(None)));
    Ok(Ok(ready))
}
