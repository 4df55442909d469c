//! [I/O] What lies beside the records of a notice, read and verified: time stamps, and the names of
//! those who approved.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Site;
use crate::approval::{
    ARCHIVE_END, ApprovalArchive, ApprovalError, NAMESPACE, RELEASE_NAMESPACE, SIGNATURE_END,
};
use crate::diagnostic::{Diagnostic, Message, Value, records, site};
use crate::model::Settings;
use crate::origin::{InputFile, Origin};
use crate::pages::Released;
use crate::parse::Node;
use crate::read::{self, NoticePaths, VERSIONS_FOLDER};
use crate::ssh;
use crate::stamp::{self, Authorities, Stamp, StampError};
use crate::version::{Chain, NamedApproval, Record, SiblingFiles, VersionName, sha256_hex};

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
    pub fn with_siblings(
        &self,
        paths: &NoticePaths,
        released: Released,
    ) -> anyhow::Result<(Released, Vec<Diagnostic>)> {
        let mut siblings: BTreeMap<VersionName, SiblingFiles> = BTreeMap::new();
        let mut findings = Vec::new();
        for (name, bytes) in read::stamps(&paths.folder)? {
            match self.stamp(paths, &released.chain, &name, &bytes) {
                Ok((version, stamp)) => siblings.entry(version).or_default().stamps.push(stamp),
                Err(finding) => findings.push(*finding),
            }
        }
        for (name, bytes) in read::archived_approvals(&paths.folder)? {
            let (version, named, found) = self.approvals(paths, &released.chain, &name, &bytes)?;
            findings.extend(found);
            if let Some(version) = version {
                siblings.entry(version).or_default().approvals.extend(named);
            }
        }
        findings.extend(self.release_signatures(paths, &released.chain)?);
        for one in siblings.values_mut() {
            one.stamps.sort_by_key(|stamp| stamp.time);
        }
        Ok((Released { chain: released.chain.with_siblings(siblings), ..released }, findings))
    }

    /// The approvals in a file beside a record, and what is wrong with them.
    fn approvals(
        &self,
        paths: &NoticePaths,
        chain: &Chain,
        name: &str,
        bytes: &[u8],
    ) -> anyhow::Result<(Option<VersionName>, Vec<NamedApproval>, Vec<Diagnostic>)> {
        let version = name.strip_suffix(ARCHIVE_END).and_then(|version| version.parse().ok());
        let record = version.and_then(|version| chain.version(version));
        let recorded = record.map(|record| record.approvals.as_slice()).unwrap_or_default();
        let finding = |error| approval_finding(paths, VERSIONS_FOLDER, name, &error);
        let archived = match ApprovalArchive::read(bytes) {
            Ok(archived) => archived,
            Err(error) => return Ok((version, Vec::new(), vec![finding(error)])),
        };
        let (mut named, mut findings) = (Vec::new(), Vec::new());
        for one in archived.approvals {
            let approval = match one.check(recorded) {
                Ok(approval) => approval,
                Err(error) => {
                    findings.push(finding(error));
                    continue;
                }
            };
            let signed = one.signature.as_ref().zip(self.signers());
            let signer = match signed {
                None => None,
                Some((signature, signers)) => {
                    match ssh::signer(&signers, NAMESPACE, one.text.as_bytes(), signature)? {
                        Ok(person) => Some(person),
                        Err(error) => {
                            findings.push(finding(error));
                            None
                        }
                    }
                }
            };
            let sha256 = sha256_hex(one.text.as_bytes());
            named.push(NamedApproval { sha256, by: approval.by, signer });
        }
        Ok((version, named, findings))
    }

    /// The file of the keys whose signatures count.
    fn signers(&self) -> Option<PathBuf> {
        Some(self.found.root.join(self.settings.approval.signers.as_ref()?))
    }

    /// What is wrong with the signatures of those who released.
    fn release_signatures(
        &self,
        paths: &NoticePaths,
        chain: &Chain,
    ) -> anyhow::Result<Vec<Diagnostic>> {
        let Some(signers) = self.signers() else { return Ok(Vec::new()) };
        let mut findings = Vec::new();
        for (name, signature) in read::release_signatures(&paths.folder)? {
            let version = name.strip_suffix(SIGNATURE_END).and_then(|name| name.parse().ok());
            let record = version.and_then(|version| chain.version(version));
            let bytes = record.map(Record::bytes).unwrap_or_default();
            if let Err(error) = ssh::signer(&signers, RELEASE_NAMESPACE, bytes, &signature)? {
                findings.push(approval_finding(paths, VERSIONS_FOLDER, &name, &error));
            }
        }
        Ok(findings)
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

/// What is wrong with the file of an approval, as a finding at it.
pub fn approval_finding(
    paths: &NoticePaths,
    folder: &str,
    file: &str,
    error: &ApprovalError,
) -> Diagnostic {
    let path = format!("content/{}/{folder}/{file}", paths.id);
    let file = Arc::new(InputFile::new(path, String::new()));
    let finding = Diagnostic::new(error.rule(), paths.id.clone(), error.message(&paths.id));
    Diagnostic { origin: Some(Origin { file, span: 0..0 }), ..finding }
}

/// A finding about a file beside the records of a notice.
fn placed(finding: Diagnostic, paths: &NoticePaths, file: &str) -> Diagnostic {
    let path = format!("content/{}/{VERSIONS_FOLDER}/{file}", paths.id);
    let file = Arc::new(InputFile::new(path, String::new()));
    Diagnostic { origin: Some(Origin { file, span: 0..0 }), ..finding.at(paths.id.clone()) }
}
