//! Addresses stay: a site is not put in a place if a version that the place lists would be lost,
//! unless `--drop` names that version.

use std::path::Path;

use anyhow::anyhow;

use crate::diagnostic::{Diagnostic, Message, Value, release};
use crate::read;
use crate::stderr_line;
use crate::verify::{Lost, NoticeHashes, VersionsFile, lost};
use crate::version::VersionName;

/// The versions that a place lists in its `versions.json`.
pub struct PublishedVersions {
    /// How messages name the list.
    shown: String,
    listed: VersionsFile,
}

impl PublishedVersions {
    /// What the `versions.json` of a folder lists; none if there is no such file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of_folder(folder: &Path) -> anyhow::Result<Option<PublishedVersions>> {
        let path = folder.join("versions.json");
        let bytes = read::bytes(&path)?;
        bytes.map(|bytes| PublishedVersions::parse(path.display().to_string(), &bytes)).transpose()
    }

    /// Reads a `versions.json`; `shown` is how messages name it.
    ///
    /// # Errors
    /// When it is invalid.
    pub fn parse(shown: String, bytes: &[u8]) -> anyhow::Result<PublishedVersions> {
        let listed = VersionsFile::parse(bytes).map_err(|error| {
            anyhow!(
                "cannot read `{shown}`, which lists the published versions: {error}; delete it if \
                 none was ever on a site"
            )
        })?;
        Ok(PublishedVersions { shown, listed })
    }

    /// Whether this version of a notice is listed.
    pub fn has(&self, notice: &str, version: VersionName) -> bool {
        let of_notice = self.listed.notices.iter().filter(|one| one.notice == notice);
        of_notice.flat_map(|one| one.records()).any(|one| one.version == version)
    }

    /// Errors for the listed versions that a site of these notices would lose. `drop` names those
    /// that may be lost: `2023-11-27`, or `shop/2023-11-27`.
    pub fn refusals(&self, held: &[&NoticeHashes], drop: &[String]) -> Vec<Diagnostic> {
        let lost = lost(&self.listed, held);
        let (dropped, refused): (Vec<&Lost>, Vec<&Lost>) =
            lost.iter().partition(|lost| drop.iter().any(|name| is_named(lost, name)));
        for name in drop.iter().filter(|name| !dropped.iter().any(|lost| is_named(lost, name))) {
            stderr_line!(
                "`--drop {name}` drops nothing: `{}` lists no such version whose record is missing",
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

    let message = Message::new("version-lost")
        .with("version", version.to_string())
        .with("notice", notice)
        .with("file", shown)
        .with("state", Value::Word(if now.is_some() { "changed" } else { "missing" }))
        .with("drop", format!("--drop {notice}/{version}"));
    Diagnostic::new(&release::VERSION_LOST, "", message)
}
