//! What `publish` says about versions that it publishes after their published date.
//!
//! In: what the place listed before, and its new `versions.json`. Out: notes on stderr.

use anyhow::Context as _;
use jiff::civil::Date;
use serde::Deserialize;

use crate::command::build::lost_versions::PublishedVersions;
use crate::stderr_line;
use crate::version::VersionName;

/// How many are named one by one.
const NAMED: usize = 5;

#[derive(Deserialize)]
struct PublishedSite {
    notices: Vec<Notice>,
}

#[derive(Deserialize)]
struct Notice {
    notice: String,
    versions: Vec<Version>,
}

#[derive(Deserialize)]
struct Version {
    version: VersionName,
    published: Date,
    status: String,
}

/// Prints a note for each version that the place did not have and whose published date has passed;
/// if the place had none, only for those that apply or will.
///
/// # Errors
/// When the list of versions cannot be read.
pub fn report(before: Option<&PublishedVersions>, now: &[u8], today: Date) -> anyhow::Result<()> {
    let site: PublishedSite =
        serde_json::from_slice(now).context("cannot read the list of versions")?;
    let is_new = |notice: &str, version: &Version| match before {
        Some(listed) => !listed.has(notice, version.version),
        None => matches!(version.status.as_str(), "in-force" | "coming"),
    };
    let mut overdue = Vec::new();
    for one in &site.notices {
        for version in one.versions.iter().filter(|version| version.published < today) {
            if is_new(&one.notice, version) {
                overdue.push((&one.notice, version));
            }
        }
    }
    for (notice, version) in overdue.iter().take(NAMED) {
        let days = (today - version.published).get_days();
        let days = if days == 1 { "1 day".into() } else { format!("{days} days") };
        stderr_line!(
            "note: version `{}` of `{notice}` goes up {days} after its published date",
            version.version
        );
    }
    if overdue.len() > NAMED {
        let more = overdue.len() - NAMED;
        stderr_line!("note: {more} more versions go up after their published date");
    }
    Ok(())
}
