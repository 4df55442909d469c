//! An archived `versions.json` of a notice or a site, and which of its versions are lost.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::pages::Released;
use crate::version::{Record, VersionName};

/// The contents of a `versions.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionsFile {
    /// The notices, in the file's order.
    pub notices: Vec<ListedNotice>,
}

/// A notice in it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ListedNotice {
    /// The notice's id.
    pub notice: String,
    /// Its texts, the oldest first.
    pub versions: Vec<ListedVersion>,
    /// The records without a text that withdraw versions or end the notice, the oldest first.
    #[serde(default)]
    pub marks: Vec<ListedVersion>,
}

/// A record in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedVersion {
    /// Its name.
    pub version: VersionName,
    /// The hash of the record.
    pub hash: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum File {
    BuiltSite { notices: Vec<ListedNotice> },
    Notice(ListedNotice),
}

impl VersionsFile {
    /// Reads the file of a notice or of a site.
    ///
    /// # Errors
    /// What is wrong with the file, in words.
    pub fn parse(bytes: &[u8]) -> Result<VersionsFile, String> {
        // Parsed in two steps, since an untagged enum does not say what is wrong with the JSON.
        let value: serde_json::Value =
            serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        match serde_json::from_value(value) {
            Ok(File::BuiltSite { notices }) => Ok(VersionsFile { notices }),
            Ok(File::Notice(notice)) => Ok(VersionsFile { notices: vec![notice] }),
            Err(_) => Err("it is not a versions.json that klartext wrote".into()),
        }
    }
}

impl ListedNotice {
    /// Its records, texts first.
    pub fn records(&self) -> impl Iterator<Item = &ListedVersion> {
        self.versions.iter().chain(&self.marks)
    }
}

/// The records of a notice as they are now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeHashes {
    /// Its folder below `content/`.
    pub id: String,
    /// The notice, as its records name it.
    pub notice: String,
    /// Its records, the oldest first.
    pub records: Vec<ListedVersion>,
}

impl NoticeHashes {
    /// Those of a notice that was read.
    pub fn of(released: &Released) -> NoticeHashes {
        let records = released.chain.records().iter();
        let version =
            |record: &Record| ListedVersion { version: record.version, hash: record.hash.clone() };
        let notice = released.chain.first().map_or("", |first| &first.notice);
        NoticeHashes {
            id: released.id.clone(),
            notice: notice.to_owned(),
            records: records.map(version).collect(),
        }
    }
}

/// A listed version that the site no longer has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The notice.
    pub notice: String,
    /// The version.
    pub version: VersionName,
    /// The hash of the record that now has its name; none where there is no such record.
    pub now: Option<String>,
}

/// The versions listed in a place that the site to be put there would not have, or would have with
/// other words.
pub fn lost(listed: &VersionsFile, current: &[&NoticeHashes]) -> Vec<Lost> {
    let by_folder = current.iter().map(|one| (one.id.as_str(), *one));
    let mut known: BTreeMap<&str, &NoticeHashes> = by_folder.collect();
    known.extend(current.iter().map(|one| (one.notice.as_str(), *one)));
    let mut lost = Vec::new();
    for notice in &listed.notices {
        let records = known.get(notice.notice.as_str()).map(|hashes| hashes.records.as_slice());
        for ListedVersion { version, hash } in notice.records() {
            let mut records = records.into_iter().flatten();
            let now = records.find(|one| one.version == *version).map(|one| one.hash.clone());
            if now.as_ref() != Some(hash) {
                lost.push(Lost { notice: notice.notice.clone(), version: *version, now });
            }
        }
    }
    lost
}

/// The notice of an id: as its records name it, else its folder.
pub(super) fn find<'a>(released: &'a [Released], id: &str) -> Option<&'a Released> {
    let named = |one: &&Released| one.chain.first().is_some_and(|first| first.notice == id);
    released.iter().find(named).or_else(|| released.iter().find(|one| one.id == id))
}
