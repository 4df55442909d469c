//! [I/O] A release that a page of the preview asks for: the same plan and the same refusals as on the
//! command line.

use std::path::Path;

use anyhow::{Context, bail};
use jiff::civil::Date;
use serde_json::json;

use super::plan::Request;
use super::{archive_approvals, record_counts, refusal, stamp_released};
use crate::args::{ClassArgument, PlanFormat, Release};
use crate::diagnostic::{self, Level};
use crate::model::Settings;
use crate::preview::{ReleaseAnswer, ReleasePlan, ReleaseWish};
use crate::read::VERSIONS_FOLDER;
use crate::report::Wording;
use crate::site::Site;
use crate::site::slugs::Taken;
use crate::site::untranslated::MarkedSite;
use crate::version::ReleaseError;
use crate::write::{RecordLock, add_record};

/// Plans the release of a notice, and writes it if the content that was shown is named.
///
/// # Errors
/// When a file cannot be read or written, or there is nothing to release.
pub fn release(
    root: &Path,
    notice: &str,
    wish: &ReleaseWish,
    today: &dyn Fn(&Settings) -> anyhow::Result<Date>,
) -> anyhow::Result<ReleaseAnswer> {
    let is_dry = wish.content.is_none();
    let writing = if is_dry { None } else { RecordLock::begin(&root.join("content"))? };
    // Read again under the lock: what is released is what the files say now.
    let site = Site::read(root)?;
    let day = today(&site.settings)?;
    let before = record_counts(&site)?;
    let marked = MarkedSite::of(&site)?;
    let options = options(notice, wish);
    let words = Wording::english();
    let request = Request {
        site: &site,
        marked: marked.as_ref(),
        options: &options,
        today: day,
        words: &words,
    };
    let paths = site.found.notices.iter().find(|paths| paths.id == notice);
    let paths = paths.with_context(|| format!("there is no notice `{notice}`"))?;
    let mut found = [site.diagnostics.clone(), site.findings.clone()].concat();
    let planned = request.plan(paths, &mut Taken::of(&site)?, &mut found)?;
    if diagnostic::has_errors(&found) {
        found.retain(|one| one.level == Level::Error);
        return Ok(ReleaseAnswer::Blocked(found));
    }
    let planned = match planned {
        Some(Ok(planned)) => planned,
        Some(Err(ReleaseError::Reworded | ReleaseError::NothingChanged { .. })) => {
            bail!("nothing has changed since the last release")
        }
        Some(Err(error)) => return Ok(ReleaseAnswer::Blocked(vec![refusal(paths, &error)])),
        None => return Ok(ReleaseAnswer::Blocked(found)),
    };
    let record = &planned.record;
    let name = record.version.file_name();
    if !is_dry {
        add_record(&paths.folder.join(VERSIONS_FOLDER), &name, record.bytes())?;
        archive_approvals(paths, &planned)?;
        // No other run waits for an authority.
        drop(writing);
        stamp_released(&site, &before, &words)?;
    }
    Ok(ReleaseAnswer::Plan(Box::new(ReleasePlan {
        version: record.version.to_string(),
        class: record.class,
        why: json!(record.class_reason),
        effective: record.effective,
        summary: json!(record.summary),
        content: record.content.clone(),
        file: (!is_dry).then(|| format!("content/{notice}/{VERSIONS_FOLDER}/{name}")),
    })))
}

/// What the command line would say.
fn options(notice: &str, wish: &ReleaseWish) -> Release {
    let given = |text: &&String| !text.trim().is_empty();
    Release {
        notice: vec![notice.to_owned()],
        all: false,
        except: Vec::new(),
        published: None,
        backdated: Vec::new(),
        effective: wish.effective,
        class: wish.material.then_some(ClassArgument::Material),
        class_reason: None,
        summary: wish
            .summary
            .iter()
            .filter(|(_, words)| given(words))
            .map(|(language, words)| format!("{language}={words}"))
            .collect(),
        despite_findings: None,
        expect: wish.content.clone(),
        sign: None,
        withdraw: None,
        with_text: false,
        end: false,
        instead: None,
        reason: Vec::new(),
        yes: true,
        dry_run: wish.content.is_none(),
        format: PlanFormat::Text,
    }
}
