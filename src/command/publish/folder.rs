//! To a folder: that of a web server, also one of another machine that is mounted.

use std::io::Write;
use std::path::Path;

use anyhow::bail;

use super::{Publication, PublishedSite, Publishing, files, print_steps};
use crate::command::build::Published;
use crate::command::build::lost_versions::PublishedVersions;
use crate::deploy::{self, Keep, Summary, groups};
use crate::terminal;

/// Makes the site in the folder itself; with `--dry-run` in another, and prints what differs.
pub fn publish(publishing: &Publishing<'_>) -> anyhow::Result<Publication> {
    let Some(path) = &publishing.target.path else { bail!("`path` is missing in site.toml") };
    let folder = publishing.site.found.root.join(path);
    let before = PublishedVersions::of_folder(&folder)?;
    if publishing.options.dry_run {
        return dry_run(publishing, &folder, before);
    }
    Ok(match publishing.make(&folder, Published::InFolder)? {
        Ok(summary) => {
            if !publishing.options.quiet {
                print_summary(publishing.name, path, &summary)?;
            }
            Ok(PublishedSite { before, folder })
        }
        Err(faults) => Err(faults),
    })
}

fn dry_run(
    publishing: &Publishing<'_>,
    folder: &Path,
    before: Option<PublishedVersions>,
) -> anyhow::Result<Publication> {
    let keep = publishing.keep();
    let mut current = deploy::listing(folder, &keep)?;
    let staging = publishing.staging()?;
    Ok(match publishing.make(&staging, Published::Elsewhere(before.as_ref()))? {
        Ok(_) => {
            let site = deploy::listing(&staging, &Keep::default())?;
            keep.leave_out(&mut current, &site);
            print_steps(&groups(&current, &site))?;
            Ok(PublishedSite { before, folder: staging })
        }
        Err(faults) => Err(faults),
    })
}

fn print_summary(name: &str, path: &str, summary: &Summary) -> anyhow::Result<()> {
    let mut out = terminal::stdout();
    if summary.resumed {
        writeln!(out, "finished a run that was stopped")?;
    }
    writeln!(out, "published to `{name}`, {path}")?;
    let Summary { written, unchanged, deleted, .. } = summary;
    writeln!(out, "{} put, {unchanged} unchanged, {deleted} deleted", files(*written))?;
    for name in &summary.repaired {
        writeln!(out, "{name} was not as klartext had left it, and was put again")?;
    }
    Ok(())
}
