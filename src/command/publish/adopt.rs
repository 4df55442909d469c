//! `publish --adopt`: what is in a folder already is named under `keep`, so that the site goes next to
//! it.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, bail};

use crate::deploy::{Keep, patterns_of_foreign};
use crate::fix::toml::{add, replace};
use crate::model::{Target, TargetKind};
use crate::site::Site;
use crate::terminal;
use crate::toml_writer::list;
use crate::write::replace_text;

/// The patterns that a target's folder needs; they are added to the site's settings in memory.
pub fn adopt(site: &mut Site, name: &str, target: &Target) -> anyhow::Result<Vec<String>> {
    let Some(path) = target.path.as_ref().filter(|_| target.kind == Some(TargetKind::Folder))
    else {
        bail!("`--adopt` is for a folder, and the target `{name}` is not one");
    };
    let folder = site.found.root.join(path);
    let mut settings = site.settings.as_ref().clone();
    let keep = settings.publish.get_mut(name).map(|target| &mut target.keep);
    let keep = keep.with_context(|| format!("site.toml has no target `{name}`"))?;
    let patterns = patterns_of_foreign(&folder, &Keep::new(keep))?;
    keep.extend(patterns.iter().cloned());
    site.settings = Arc::new(settings);
    Ok(patterns)
}

/// Writes the patterns to site.toml.
pub fn write(site: &Site, name: &str) -> anyhow::Result<()> {
    let keep = &site.settings.publish.get(name).context("the target was published to")?.keep;
    let value = list(keep.iter().map(String::as_str));
    let (at, tree) = (format!("publish.{name}"), &site.settings_tree);
    let (node, has_keep) = tree.nearest(&format!("{at}.keep"));
    let edit = match has_keep {
        true => Some(replace(&node.origin(), value.clone())),
        false => add(tree, &at, "keep", value.clone()),
    };
    let edit =
        edit.with_context(|| format!("write `keep = {value}` below `[{at}]` in site.toml"))?;
    let old = &edit.origin.file.text;
    let (before, after) = (old.get(..edit.origin.span.start), old.get(edit.origin.span.end..));
    let new = [before.unwrap_or_default(), &edit.text, after.unwrap_or_default()].concat();
    let path = site.found.root.join(Path::new(&edit.origin.file.path));
    replace_text(&path, old, &new)?;
    writeln!(terminal::stdout(), "site.toml: `[{at}]` now has `keep = {value}`")?;
    Ok(())
}
