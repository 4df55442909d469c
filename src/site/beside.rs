//! [I/O] What lies beside the records of a notice, read and verified: time stamps.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::Site;
use crate::diagnostic::{Diagnostic, Message, Value, records, site};
use crate::model::Settings;
use crate::origin::{InputFile, Origin};
use crate::pages::Released;
use crate::parse::Node;
use crate::read::{self, NoticePaths, VERSIONS_FOLDER};
use crate::stamp::{self, Authorities, Stamp, StampError};
use crate::version::{Beside, Chain, Record, VersionName};

/// The certificates that `site.toml` names for its authorities, and what is wrong with their files.
pub fn authorities(
    root: &Path,
    settings: &Settings,
    tree: &Node,
) -> (Authorities, Vec<Diagnostic>) {
    let mut authorities = Authorities::default();
    let mut findings = Vec::new();
    for (name, authority) in &settings.stamp {
        for path in authority.certificates.iter() {
            let read = read::certificates(root, path).map_err(|error| format!("{error:#}"));
            if let Err(reason) = read.and_then(|bytes| authorities.add(name, &bytes)) {
                let at = format!("stamp.{name}.certificates");
                let message = Message::new("stamp-authority-file")
                    .with("file", path)
                    .with("reason", Value::text(reason));
                let place = tree.locate(&at);
                findings.push(Diagnostic::in_file(&site::STAMP_AUTHORITY, place, message).at(at));
            }
        }
    }
    (authorities, findings)
}

impl Site {
    /// The same notice with what lies beside its records, and what is wrong with that.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn with_beside(
        &self,
        paths: &NoticePaths,
        released: Released,
    ) -> anyhow::Result<(Released, Vec<Diagnostic>)> {
        let mut beside: BTreeMap<VersionName, Beside> = BTreeMap::new();
        let mut findings = Vec::new();
        for (name, bytes) in read::stamps(&paths.folder)? {
            match self.stamp(paths, &released.chain, &name, &bytes) {
                Ok((version, stamp)) => beside.entry(version).or_default().stamps.push(stamp),
                Err(finding) => findings.push(*finding),
            }
        }
        for one in beside.values_mut() {
            one.stamps.sort_by_key(|stamp| stamp.time);
        }
        Ok((Released { chain: released.chain.with_beside(beside), ..released }, findings))
    }

    fn stamp(
        &self,
        paths: &NoticePaths,
        chain: &Chain,
        name: &str,
        bytes: &[u8],
    ) -> Result<(VersionName, Stamp), Box<Diagnostic>> {
        let named = stamp::named_in(name);
        let version = named.and_then(|(version, _)| version.parse().ok());
        let record = version.and_then(|version| chain.version(version));
        let Some((record, (_, authority))) = record.zip(named) else {
            let message = Message::new("stamp-invalid-file").with("file", name);
            let finding = Diagnostic::new(&records::STAMP_INVALID, "", message);
            return Err(Box::new(placed(finding, paths, name)));
        };
        match self.authorities.verify(authority, &record.hash, bytes) {
            Ok(stamp) => Ok((record.version, stamp)),
            Err(error) => Err(Box::new(stamp_finding(paths, record, authority, &error))),
        }
    }
}

/// Why a stamp is not accepted, as a finding at its file.
pub fn stamp_finding(
    paths: &NoticePaths,
    record: &Record,
    authority: &str,
    error: &StampError,
) -> Diagnostic {
    let version = record.version.to_string();
    let file = stamp::file_name(&version, authority);
    let finding = match error.is_unknown() {
        true => {
            let message = Message::new("stamp-unknown")
                .with("version", version)
                .with("authority", authority)
                .with("why", error.message());
            Diagnostic::new(&records::STAMP_UNKNOWN, "", message)
        }
        false => {
            let message = Message::new("stamp-invalid")
                .with("version", version)
                .with("authority", authority)
                .with("why", error.message());
            let help = Message::new("stamp-invalid-help").with("file", &file);
            Diagnostic::new(&records::STAMP_INVALID, "", message).help(help)
        }
    };
    placed(finding, paths, &file)
}

/// A finding about a file beside the records of a notice.
fn placed(finding: Diagnostic, paths: &NoticePaths, file: &str) -> Diagnostic {
    let path = format!("content/{}/{VERSIONS_FOLDER}/{file}", paths.id);
    let file = Arc::new(InputFile { path, text: String::new() });
    Diagnostic { origin: Some(Origin { file, span: 0..0 }), ..finding.at(paths.id.clone()) }
}
