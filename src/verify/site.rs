//! A built site against the one that klartext makes of the working copy and the records: every file,
//! byte by byte, without trusting a list that lies next to the pages.
//!
//! In: the names of the files and a function that reads one. Out: what differs, as findings.

use std::collections::BTreeSet;
use std::sync::Mutex;

use super::excerpt::short;
use super::other_day::other_day;
use crate::diagnostic::{Diagnostic, Rule, verify};
use crate::pages::{PageContext, Released, visit_all};

/// Reads a file of the site by its name, so many bytes at most; none if it is not a regular file.
pub type ReadFile<'a> = dyn Fn(&str, u64) -> anyhow::Result<Option<Vec<u8>>> + Sync + 'a;

/// A built site, and what to compare it with.
pub struct BuiltSite<'a> {
    /// Its folder, as messages name it.
    pub folder: &'a str,
    /// The names of all its files, klartext's own notes aside.
    pub files: BTreeSet<String>,
    /// Reads one.
    pub read: &'a ReadFile<'a>,
    /// Whether a file that klartext did not make may be there.
    pub keeps: &'a (dyn Fn(&str) -> bool + Sync),
    /// The notices with their records.
    pub released: &'a [Released],
    /// What pages are made with today.
    pub context: &'a PageContext<'a>,
    /// How many days old a complete site may be.
    pub allow_older: u32,
}

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

/// A file that is not as klartext makes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FileDifference {
    name: String,
    what: What,
    /// The notice that the file is of.
    notice: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    Changed(Change),
    /// A link, pipe or folder in the place of a file.
    NoFile,
    Missing,
    Foreign,
}

/// How the bytes of a file differ.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Change {
    line: usize,
    /// The id of the element before the difference, as klartext makes it.
    near: Option<String>,
    found: String,
    made: String,
    kind: ChangeKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ChangeKind {
    /// Only the line ends.
    LineEnds,
    /// The article with the released words is there, once and as it is made; what surrounds it differs.
    Frame,
    /// A page without such an article.
    PageWithoutText,
    /// The article is another.
    Text,
    /// The article is of a version of which there is no record.
    Unreleased,
    Other,
}

/// How many files that differ are named.
const NAMED: usize = 50;
/// How many bytes of a difference are shown.
const SHOWN: usize = 60;

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

/// How many files klartext makes, and those that differ; or what stops it from making them.
pub(super) type Compared = Result<(usize, Vec<FileDifference>), Vec<Diagnostic>>;

pub(super) fn compare(
    site: &BuiltSite<'_>,
    context: &PageContext<'_>,
    released: &[Released],
    stop_at_first: bool,
) -> anyhow::Result<Compared> {
    let made = Mutex::new(BTreeSet::new());
    let differences = Mutex::new(Vec::new());
    let failed = Mutex::new(None);
    let lock = "no thread ends while it holds this";
    let made_all = visit_all(context, released, &|notice, pages| {
        for page in pages {
            made.lock().expect(lock).insert(page.name.clone());
            match differs(site, &page.name, &page.bytes) {
                Ok(None) => {}
                Ok(Some(what)) => {
                    let difference = FileDifference { name: page.name.clone(), what, notice };
                    differences.lock().expect(lock).push(difference);
                    if stop_at_first {
                        return false;
                    }
                }
                Err(error) => {
                    failed.lock().expect(lock).get_or_insert(error);
                    return false;
                }
            }
        }
        true
    });
    if let Some(error) = failed.into_inner().expect(lock) {
        return Err(error);
    }
    if let Err(diagnostics) = made_all {
        return Ok(Err(diagnostics));
    }
    let (made, mut differences) =
        (made.into_inner().expect(lock), differences.into_inner().expect(lock));
    let is_foreign = |file: &&String| !made.contains(*file) && !(site.keeps)(file);
    differences.extend(site.files.iter().filter(is_foreign).map(|file| FileDifference {
        name: file.clone(),
        what: What::Foreign,
        notice: None,
    }));
    differences.sort();
    Ok(Ok((made.len(), differences)))
}

/// How a file differs from the bytes that klartext makes.
pub(super) fn differs(
    site: &BuiltSite<'_>,
    name: &str,
    made: &[u8],
) -> anyhow::Result<Option<What>> {
    if !site.files.contains(name) {
        return Ok(Some(What::Missing));
    }
    // Also where each line end has become two bytes, and not what a stranger made endless.
    let most = 2 * made.len() as u64 + 1_024;
    let Some(found) = (site.read)(name, most)? else { return Ok(Some(What::NoFile)) };
    Ok((found != made).then(|| What::Changed(change(site, name, &found, made))))
}

fn change(site: &BuiltSite<'_>, name: &str, found: &[u8], made: &[u8]) -> Change {
    let at = found.iter().zip(made).take_while(|(found, made)| found == made).count();
    let before = String::from_utf8_lossy(&made[..at]);
    let near = before.rfind(" id=\"").and_then(|start| before[start + 5..].split('"').next());
    let excerpt = |bytes: &[u8]| {
        // A little of what is the same shows where it is.
        let from = at.saturating_sub(SHOWN / 3).min(bytes.len());
        short(&String::from_utf8_lossy(&bytes[from..(at + SHOWN).min(bytes.len())]))
    };
    Change {
        line: 1 + before.matches('\n').count(),
        near: near.map(str::to_owned),
        found: excerpt(found),
        made: excerpt(made),
        kind: kind(site, name, found, made),
    }
}

fn kind(site: &BuiltSite<'_>, name: &str, found: &[u8], made: &[u8]) -> ChangeKind {
    let (found, made) = (String::from_utf8_lossy(found), String::from_utf8_lossy(made));
    if found.replace("\r\n", "\n") == made {
        return ChangeKind::LineEnds;
    }
    if !name.ends_with(".html") {
        return ChangeKind::Other;
    }
    const START: &str = "<article data-version=";
    let article = made.find(START).and_then(|start| {
        let end = start + made[start..].find("</article>")?;
        Some(&made[start..end + "</article>".len()])
    });
    match article {
        None => ChangeKind::PageWithoutText,
        Some(article) if found.matches(article).count() == 1 => ChangeKind::Frame,
        Some(_) if is_unreleased(site, &found) => ChangeKind::Unreleased,
        Some(_) => ChangeKind::Text,
    }
}

/// Whether a page says that it has a version of which there is no record.
fn is_unreleased(site: &BuiltSite<'_>, found: &str) -> bool {
    let hash = found.split(" data-version=\"").nth(1).and_then(|rest| rest.split('"').next());
    let mut records = site.released.iter().flat_map(|one| one.chain.records());
    hash.is_some_and(|hash| !records.any(|record| record.hash == hash))
}

impl Change {
    fn rule(&self) -> &'static Rule {
        match self.kind {
            ChangeKind::Text => &verify::PAGE_TEXT,
            ChangeKind::Unreleased => &verify::PAGE_UNRELEASED,
            _ => &verify::PAGE_CHANGED,
        }
    }
}

impl What {
    fn kind(&self) -> Option<ChangeKind> {
        if let What::Changed(change) = self { Some(change.kind) } else { None }
    }
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
