//! A built site against the one that klartext makes of the working copy and the records: every file,
//! byte by byte, without trusting a list that lies next to the pages.
//!
//! In: the names of the files and a function that reads one. Out: what differs, as findings.

use super::built_site::{BuiltSite, Change, ChangeKind, FileDifference, What, compare};
use super::other_day::other_day;
use crate::diagnostic::{Diagnostic, Message, Rule, Value, verify};

/// What was compared, and what differs.
#[derive(Debug, Default)]
pub struct Report {
    /// How many files were compared.
    pub compared: usize,
    /// The foreign files that may be there.
    pub foreign: Vec<String>,
    /// What differs.
    pub diagnostics: Vec<Diagnostic>,
}

/// How many files that differ are named.
const NAMED: usize = 50;

/// Compares a site.
///
/// # Errors
/// When a file cannot be read.
pub fn site(site: &BuiltSite<'_>) -> anyhow::Result<Report> {
    let compared = compare(site, site.context, site.released, false)?;
    let (count, differences) = match compared {
        Ok(compared) => compared,
        Err(diagnostics) => return Ok(Report { diagnostics, ..Report::default() }),
    };
    let foreign = site.files.iter().filter(|file| (site.keeps)(file)).cloned().collect();
    let mut report = Report { compared: count, foreign, diagnostics: Vec::new() };
    if differences.is_empty() {
        return Ok(report);
    }
    // On another day the pages of a notice differ; if none do, it is not that.
    let probe = differences.iter().find_map(|one| one.notice);
    let behind = probe.map(|probe| other_day(site, probe)).transpose()?.flatten();
    report.diagnostics = match behind {
        Some(behind) => vec![behind],
        None => findings(site.folder, &differences, count),
    };
    Ok(report)
}

/// What differs, in words: first whether it is the frame, then file by file.
fn findings(folder: &str, differences: &[FileDifference], count: usize) -> Vec<Diagnostic> {
    let of_kind =
        |kind| differences.iter().filter(move |one| one.what.kind() == Some(kind)).count();
    let in_frame = of_kind(ChangeKind::Frame);
    let mut findings = Vec::new();
    if in_frame > 0 {
        let message = Message::new("page-frame")
            .with("folder", folder)
            .with("count", in_frame)
            .with("version", Value::text(env!("CARGO_PKG_VERSION")));
        findings.push(Diagnostic::new(&verify::PAGE_FRAME, "", message));
    }
    if is_frame_alone(differences, in_frame, of_kind(ChangeKind::PageWithoutText), count) {
        return findings;
    }
    findings.extend(differences.iter().take(NAMED).map(|one| finding(folder, one)));
    if differences.len() > NAMED {
        let message = Message::new("page-changed-more")
            .with("count", differences.len() - NAMED)
            .with("folder", folder);
        findings.push(Diagnostic::new(&verify::PAGE_CHANGED, "", message).help(build()));
    }
    findings
}

/// Whether one cause explains everything: most pages differ, only in their frame, and no other
/// files but static ones do.
fn is_frame_alone(
    differences: &[FileDifference],
    in_frame: usize,
    without_text: usize,
    count: usize,
) -> bool {
    let is_static = |one: &FileDifference| one.name.starts_with("static/");
    let explained = differences.iter().filter(|one| {
        let kinds = [Some(ChangeKind::Frame), Some(ChangeKind::PageWithoutText)];
        is_static(one) || kinds.contains(&one.what.kind())
    });
    explained.count() == differences.len() && in_frame > 1 && (in_frame + without_text) * 3 > count
}

fn finding(folder: &str, difference: &FileDifference) -> Diagnostic {
    let FileDifference { name, what, .. } = difference;
    let (rule, message): (&'static Rule, Message) = match what {
        What::Missing => (
            &verify::PAGE_MISSING,
            Message::new("page-missing").with("folder", folder).with("name", name),
        ),
        What::Foreign => {
            let message = Message::new("page-foreign").with("folder", folder).with("name", name);
            return Diagnostic::new(&verify::PAGE_FOREIGN, "", message);
        }
        What::NoFile => (
            &verify::PAGE_CHANGED,
            Message::new("page-changed-kind").with("name", name).with("folder", folder),
        ),
        What::Changed(change) if change.kind == ChangeKind::LineEnds => (
            &verify::PAGE_CHANGED,
            Message::new("page-changed-lines").with("name", name).with("folder", folder),
        ),
        What::Changed(change) => {
            let Change { line, near, found, made, .. } = change;
            let message = Message::new("page-changed")
                .with("name", name)
                .with("folder", folder)
                .with("line", Value::text(line.to_string()))
                .with("place", Value::Word(if near.is_some() { "near" } else { "line" }))
                .with("near", near.as_deref().unwrap_or_default())
                .with("found", found)
                .with("made", made);
            (change.rule(), message)
        }
    };
    Diagnostic::new(rule, "", message).help(build())
}

/// What to do about a file that is not as it was made.
fn build() -> Message {
    Message::new("page-changed-help")
}
