//! Addresses stay: a site is not put where a version that its place lists would be lost, unless
//! that is asked for by name.

use std::path::Path;

use anyhow::anyhow;

use crate::diagnostic::{Diagnostic, Level};
use crate::read;
use crate::stderr_line;
use crate::verify::{Held, Kept, KeptNotice, Lost, lost};
use crate::version::VersionName;

/// What a place lists of the versions that stand there.
pub struct Listed {
    /// How messages name the list.
    shown: String,
    kept: Kept,
}

impl Listed {
    /// What the `versions.json` of a folder lists; none where there is no such file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of_folder(folder: &Path) -> anyhow::Result<Option<Listed>> {
        let path = folder.join("versions.json");
        let bytes = read::bytes(&path)?;
        bytes.map(|bytes| Listed::parse(path.display().to_string(), &bytes)).transpose()
    }

    /// Reads a `versions.json`; `shown` is how messages name it.
    ///
    /// # Errors
    /// When it is none.
    pub fn parse(shown: String, bytes: &[u8]) -> anyhow::Result<Listed> {
        let kept = Kept::parse(bytes).map_err(|fault| {
            anyhow!(
                "cannot read `{shown}`, which tells what versions stand there: {fault}; delete it \
                 if none was ever on a site"
            )
        })?;
        Ok(Listed { shown, kept })
    }

    /// What a folder's list has of these notices, as their records were when it was written.
    pub fn of_held(folder: &Path, held: impl Iterator<Item = Held>) -> Listed {
        let notice = |held: Held| KeptNotice {
            notice: held.notice,
            versions: held.records,
            marks: Vec::new(),
        };
        let shown = folder.join("versions.json").display().to_string();
        Listed { shown, kept: Kept { notices: held.map(notice).collect() } }
    }

    /// Whether these notices have all versions that it lists.
    pub fn is_in(&self, held: &[&Held]) -> bool {
        lost(&self.kept, held).is_empty()
    }

    /// Whether this version of a notice stands there.
    pub fn has(&self, notice: &str, version: VersionName) -> bool {
        let of_notice = self.kept.notices.iter().filter(|one| one.notice == notice);
        of_notice.flat_map(|one| one.records()).any(|one| one.version == version)
    }

    /// What forbids to put the site of these notices there: the listed versions that would be
    /// gone. `drop` names those that may go: `2023-11-27`, or `shop/2023-11-27`.
    pub fn refusals(&self, held: &[&Held], drop: &[String]) -> Vec<Diagnostic> {
        let lost = lost(&self.kept, held);
        let (dropped, refused): (Vec<&Lost>, Vec<&Lost>) =
            lost.iter().partition(|lost| drop.iter().any(|name| is_named(lost, name)));
        for name in drop.iter().filter(|name| !dropped.iter().any(|lost| is_named(lost, name))) {
            stderr_line!(
                "`--drop {name}` drops nothing: `{}` lists no such version whose record is gone",
                self.shown
            );
        }
        refused.into_iter().map(|lost| refusal(&self.shown, lost)).collect()
    }
}

fn is_named(lost: &Lost, name: &str) -> bool {
    let version = lost.version.to_string();
    name == version || name.strip_suffix(&version) == Some(&format!("{}/", lost.notice))
}

fn refusal(shown: &str, lost: &Lost) -> Diagnostic {
    let Lost { notice, version, now } = lost;
    let (what, help) = match now {
        Some(_) => ("its record is another now", "bring its record back as it was"),
        None => ("its record is gone", "bring its record back"),
    };
    let message = format!("version `{version}` of `{notice}` is listed in `{shown}`, and {what}");
    Diagnostic::new("version-lost", Level::Error, "", message).help(format!(
        "{help}, from version control or a copy; to take it off the site for good: \
         `--drop {notice}/{version}`"
    ))
}
