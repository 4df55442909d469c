//! `versions.json` as somebody kept it, of a notice or of a whole site; and what of it is gone.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::pages::Released;
use crate::version::{Record, VersionName};

/// What a `versions.json` tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The notices, in the file's order.
    pub notices: Vec<KeptNotice>,
}

/// A notice in it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct KeptNotice {
    /// The notice's id.
    pub notice: String,
    /// Its texts, the oldest first.
    pub versions: Vec<KeptVersion>,
    /// The records without a text that withdraw versions or end the notice, the oldest first.
    #[serde(default)]
    pub marks: Vec<KeptVersion>,
}

/// A record in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptVersion {
    /// Its name.
    pub version: VersionName,
    /// The hash of the record.
    pub hash: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum File {
    BuiltSite { notices: Vec<KeptNotice> },
    Notice(KeptNotice),
}

impl Kept {
    /// Reads the file of a notice or of a site.
    ///
    /// # Errors
    /// What does not fit, in words.
    pub fn parse(bytes: &[u8]) -> Result<Kept, String> {
        // The two tries first tell what is wrong with the JSON itself.
        let value: serde_json::Value =
            serde_json::from_slice(bytes).map_err(|fault| fault.to_string())?;
        match serde_json::from_value(value) {
            Ok(File::BuiltSite { notices }) => Ok(Kept { notices }),
            Ok(File::Notice(notice)) => Ok(Kept { notices: vec![notice] }),
            Err(_) => Err("it is not a versions.json that klartext wrote".into()),
        }
    }
}

impl KeptNotice {
    /// Its records, texts first.
    pub fn records(&self) -> impl Iterator<Item = &KeptVersion> {
        self.versions.iter().chain(&self.marks)
    }
}

/// The records of a notice as they are now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Its folder below `content/`.
    pub id: String,
    /// The notice, as its records name it.
    pub notice: String,
    /// Its records, the oldest first.
    pub records: Vec<KeptVersion>,
}

impl Held {
    /// Those of a notice that was read.
    pub fn of(released: &Released) -> Held {
        let records = released.chain.records().iter();
        let version =
            |record: &Record| KeptVersion { version: record.version, hash: record.hash.clone() };
        let notice = released.chain.first().map_or("", |first| &first.notice);
        Held {
            id: released.id.clone(),
            notice: notice.to_owned(),
            records: records.map(version).collect(),
        }
    }
}

/// A version that was listed and is there no more.
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
pub fn lost(kept: &Kept, held: &[&Held]) -> Vec<Lost> {
    let by_folder = held.iter().map(|one| (one.id.as_str(), *one));
    let mut known: BTreeMap<&str, &Held> = by_folder.collect();
    known.extend(held.iter().map(|one| (one.notice.as_str(), *one)));
    let mut lost = Vec::new();
    for notice in &kept.notices {
        let records = known.get(notice.notice.as_str()).map(|held| held.records.as_slice());
        for KeptVersion { version, hash } in notice.records() {
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
