//! What `publish` says of versions that go up after the day they say they were published.
//!
//! In: what the place listed before, and the `versions.json` it gets. Out: notes on stderr.

use anyhow::Context as _;
use jiff::civil::Date;
use serde::Deserialize;

use crate::command::build::lost_versions::Listed;
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

/// Prints a note for each version that the place did not have and whose published date has passed.
/// Where the place had none that is so of every old version, and is said of those that apply.
///
/// # Errors
/// When the list of versions cannot be read.
pub fn report(before: Option<&Listed>, now: &[u8], today: Date) -> anyhow::Result<()> {
    let site: PublishedSite =
        serde_json::from_slice(now).context("cannot read the list of versions")?;
    let goes_up = |notice: &str, version: &Version| match before {
        Some(listed) => !listed.has(notice, version.version),
        None => matches!(version.status.as_str(), "in-force" | "coming"),
    };
    let mut late = Vec::new();
    for one in &site.notices {
        for version in one.versions.iter().filter(|version| version.published < today) {
            if goes_up(&one.notice, version) {
                late.push((&one.notice, version));
            }
        }
    }
    for (notice, version) in late.iter().take(NAMED) {
        let days = (today - version.published).get_days();
        let days = if days == 1 { "1 day".into() } else { format!("{days} days") };
        stderr_line!(
            "note: version `{}` of `{notice}` goes up {days} after its published date",
            version.version
        );
    }
    if late.len() > NAMED {
        let more = late.len() - NAMED;
        stderr_line!("note: {more} more versions go up after their published date");
    }
    Ok(())
}
