//! A built site against the one that klartext makes of the working copy and the records: every file,
//! byte by byte, without trusting a list that lies next to the pages.
//!
//! In: the names of the files and a function that reads one. Out: what differs, as findings.

use super::built_site::{BuiltSite, Change, ChangeKind, FileDifference, What, compare};
use super::other_day::other_day;
use crate::diagnostic::{Diagnostic, Rule, verify};

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
const BUILD: &str =
    "build the site again with `klartext build --full`, and find out who changed it";

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
        let message = format!(
            "in `{folder}` {} the released words in a frame that the theme, the static files and the \
             settings of this working copy and klartext {} do not make",
            if in_frame == 1 { "1 page has".into() } else { format!("{in_frame} pages have") },
            env!("CARGO_PKG_VERSION"),
        );
        let help = "build the site again with this klartext and these settings, or verify it with \
                    those it was built with; if they are the same, someone changed the pages";
        findings.push(Diagnostic::new(&verify::PAGE_FRAME, "", message).help(help));
    }
    if is_frame_alone(differences, in_frame, of_kind(ChangeKind::PageWithoutText), count) {
        return findings;
    }
    findings.extend(differences.iter().take(NAMED).map(|one| finding(folder, one)));
    if differences.len() > NAMED {
        let message = format!("{} more files of `{folder}` differ", differences.len() - NAMED);
        findings.push(Diagnostic::new(&verify::PAGE_CHANGED, "", message).help(BUILD));
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
    let (rule, message, help): (&'static Rule, String, &str) = match what {
        What::Missing => {
            (&verify::PAGE_MISSING, format!("`{folder}` lacks the file `{name}`"), BUILD)
        }
        What::Foreign => (
            &verify::PAGE_FOREIGN,
            format!("`{folder}` has the file `{name}`, which klartext did not make"),
            "remove it, or name it in the `keep` of a target in site.toml",
        ),
        What::NoFile => {
            (&verify::PAGE_CHANGED, format!("`{name}` in `{folder}` is not a regular file"), BUILD)
        }
        What::Changed(change) if change.kind == ChangeKind::LineEnds => (
            &verify::PAGE_CHANGED,
            format!("the line ends of `{name}` in `{folder}` were changed (CRLF, not LF)"),
            BUILD,
        ),
        What::Changed(change) => {
            let Change { line, near, found, made, .. } = change;
            let near = near.as_ref().map(|id| format!(", by `{id}`")).unwrap_or_default();
            let message = format!(
                "`{name}` in `{folder}` differs from line {line} on{near}: it has `{found}`, where \
                 klartext makes `{made}`"
            );
            (change.rule(), message, BUILD)
        }
    };
    Diagnostic::new(rule, "", message).help(help)
}
