//! To a folder: that of a web server, also where it is another machine's and mounted.

use std::io::Write;

use anyhow::bail;

use super::{Arrived, Published, Publishing, files, tell_steps, versions};
use crate::command::build::Ready;
use crate::command::dropped::Listed;
use crate::place::{self, Summary, groups};

/// Makes the site in the folder itself; with `--dry-run` elsewhere, and tells what differs.
pub fn publish(publishing: &Publishing<'_>) -> anyhow::Result<Published> {
    let Some(path) = &publishing.target.path else { bail!("`path` is missing in site.toml") };
    let folder = publishing.project.found.root.join(path);
    let is_dry = publishing.options.dry_run;
    let ours = if is_dry { place::listing(&folder)? } else { Default::default() };
    let out = if is_dry { publishing.staging()? } else { folder.clone() };
    let Ready { placing, made, listed, .. } =
        match publishing.make(&out, &|| Listed::of_folder(&folder))? {
            Ok(ready) => ready,
            Err(faults) => return Ok(Err(faults)),
        };
    let summary = placing.finish()?;
    if is_dry {
        tell_steps(&groups(&ours, &place::listing(&out)?))?;
    } else {
        tell(publishing.name, path, &summary, made.len())?;
    }
    Ok(Ok(Arrived { made, listed, versions: versions(&out)? }))
}

fn tell(name: &str, path: &str, summary: &Summary, notices: usize) -> anyhow::Result<()> {
    let mut out = anstream::stdout().lock();
    let notices = if notices == 1 { "1 notice".into() } else { format!("{notices} notices") };
    if summary.resumed {
        writeln!(out, "a run that was stopped was finished first")?;
    }
    writeln!(out, "published {notices} to `{name}`, {path}")?;
    let Summary { written, unchanged, deleted, .. } = summary;
    writeln!(out, "{} put, {unchanged} unchanged, {deleted} deleted", files(*written))?;
    for name in &summary.by_hand {
        writeln!(out, "{name} had been changed by hand, and was put again")?;
    }
    Ok(())
}
