//! Addresses stay: a site is not put where a version that its place lists would be lost, unless
//! that is asked for by name.

use std::path::Path;

use anyhow::anyhow;

use crate::diagnostic::{Diagnostic, Level};
use crate::pages::Released;
use crate::read;
use crate::verify::{Kept, Lost, lost};

/// What forbids to put the site of these notices into a folder: the versions listed in its own
/// `versions.json` that would be gone. `drop` names those that may go: `2023-11-27`, or
/// `shop/2023-11-27`.
///
/// # Errors
/// When the folder's list cannot be read.
pub fn refusals(
    out: &Path,
    released: &[Released],
    drop: &[String],
) -> anyhow::Result<Vec<Diagnostic>> {
    let path = out.join("versions.json");
    let Some(bytes) = read::bytes(&path)? else { return Ok(Vec::new()) };
    let kept = Kept::parse(&bytes).map_err(|fault| {
        anyhow!(
            "cannot read `{}`, which tells what versions stand there: {fault}; delete it if none \
             was ever on a site",
            path.display()
        )
    })?;
    let lost = lost(&kept, released);
    let (dropped, refused): (Vec<&Lost>, Vec<&Lost>) =
        lost.iter().partition(|lost| drop.iter().any(|name| is_named(lost, name)));
    for name in drop.iter().filter(|name| !dropped.iter().any(|lost| is_named(lost, name))) {
        anstream::eprintln!(
            "`--drop {name}` drops nothing: `{}` lists no such version whose record is gone",
            path.display()
        );
    }
    Ok(refused.into_iter().map(|lost| refusal(&path, lost)).collect())
}

fn is_named(lost: &Lost, name: &str) -> bool {
    let version = lost.version.to_string();
    name == version || name.strip_suffix(&version) == Some(&format!("{}/", lost.notice))
}

fn refusal(path: &Path, lost: &Lost) -> Diagnostic {
    let Lost { notice, version, now } = lost;
    let (what, help) = match now {
        Some(_) => ("its record is another now", "bring its record back as it was"),
        None => ("its record is gone", "bring its record back"),
    };
    let message =
        format!("version `{version}` of `{notice}` is listed in `{}`, and {what}", path.display());
    Diagnostic::new("version-lost", Level::Error, "", message).help(format!(
        "{help}, from version control or a copy; to take it off the site for good: \
         `--drop {notice}/{version}`"
    ))
}
