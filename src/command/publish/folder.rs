//! To a folder: that of a web server, also where it is another machine's and mounted.

use std::io::Write;
use std::path::Path;

use anyhow::bail;

use super::{Arrived, Published, Publishing, files, tell_steps};
use crate::command::build::lost_versions::Listed;
use crate::deploy::{self, Summary, groups};
use crate::terminal;

/// Makes the site in the folder itself; with `--dry-run` elsewhere, and tells what differs.
pub fn publish(publishing: &Publishing<'_>) -> anyhow::Result<Published> {
    let Some(path) = &publishing.target.path else { bail!("`path` is missing in site.toml") };
    let folder = publishing.project.found.root.join(path);
    let before = Listed::of_folder(&folder)?;
    if publishing.options.dry_run {
        return dry_run(publishing, &folder, before);
    }
    match publishing.make(&folder, None)? {
        Ok(summary) => {
            tell(publishing.name, path, &summary)?;
            Ok(Ok(Arrived { before, folder }))
        }
        Err(faults) => Ok(Err(faults)),
    }
}

fn dry_run(
    publishing: &Publishing<'_>,
    folder: &Path,
    before: Option<Listed>,
) -> anyhow::Result<Published> {
    let ours = deploy::listing(folder)?;
    let beside = publishing.staging()?;
    match publishing.make(&beside, Some(&|| Listed::of_folder(folder)))? {
        Ok(_) => {
            tell_steps(&groups(&ours, &deploy::listing(&beside)?))?;
            Ok(Ok(Arrived { before, folder: beside }))
        }
        Err(faults) => Ok(Err(faults)),
    }
}

fn tell(name: &str, path: &str, summary: &Summary) -> anyhow::Result<()> {
    let mut out = terminal::stdout();
    if summary.resumed {
        writeln!(out, "a run that was stopped was finished first")?;
    }
    writeln!(out, "published to `{name}`, {path}")?;
    let Summary { written, unchanged, deleted, .. } = summary;
    writeln!(out, "{} put, {unchanged} unchanged, {deleted} deleted", files(*written))?;
    for name in &summary.by_hand {
        writeln!(out, "{name} had been changed by hand, and was put again")?;
    }
    Ok(())
}
