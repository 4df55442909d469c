//! The notices that a command line names.

use crate::read::NoticePaths;
use anyhow::{Context, bail};

/// The id of a notice that was named by id, folder or file.
pub fn id(name: &str) -> &str {
    let id = name.trim_end_matches('/').trim_end_matches("/notice.toml");
    let id = id.strip_prefix("./").unwrap_or(id);
    id.strip_prefix("content/").unwrap_or(id)
}

/// The notices that were named by folder or id; all without names.
pub fn notices<'a>(
    all: &'a [NoticePaths],
    names: &[String],
) -> anyhow::Result<Vec<&'a NoticePaths>> {
    let all: Vec<&NoticePaths> = all.iter().filter(|paths| paths.has_draft).collect();
    if names.is_empty() {
        return Ok(all);
    }
    names.iter().map(|name| notice(&all, Some(name))).collect()
}

/// All notices but some that were named by folder or id.
///
/// # Errors
/// When one that was named does not exist.
pub fn all_but<'a>(
    all: &'a [NoticePaths],
    names: &[String],
) -> anyhow::Result<Vec<&'a NoticePaths>> {
    let except = if names.is_empty() { Vec::new() } else { notices(all, names)? };
    Ok(notices(all, &[])?.into_iter().filter(|paths| !except.contains(paths)).collect())
}

/// The notice that was named by folder or id, or the only one.
pub fn notice<'a>(all: &[&'a NoticePaths], name: Option<&str>) -> anyhow::Result<&'a NoticePaths> {
    let known = || all.iter().map(|paths| paths.id.as_str()).collect::<Vec<_>>().join(", ");
    match (name, all) {
        (Some(name), _) => {
            let found = all.iter().find(|paths| paths.id == id(name)).copied();
            found.with_context(|| format!("there is no notice `{name}`; there are {}", known()))
        }
        (None, [only]) => Ok(only),
        (None, _) => bail!("there are several notices; name one of {}", known()),
    }
}
