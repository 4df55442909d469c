//! A built site, and how its files differ from those that klartext makes on a day.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "positions that were found in this text"
)]

use std::collections::BTreeSet;
use std::sync::Mutex;

use super::excerpt::short;
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

/// A file that is not as klartext makes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FileDifference {
    pub name: String,
    pub what: What,
    /// The notice that the file is of.
    pub notice: Option<usize>,
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
    pub line: usize,
    /// The id of the element before the difference, as klartext makes it.
    pub near: Option<String>,
    pub found: String,
    pub made: String,
    pub kind: ChangeKind,
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

/// How many bytes of a difference are shown.
const SHOWN: usize = 60;

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
    pub fn rule(&self) -> &'static Rule {
        match self.kind {
            ChangeKind::Text => &verify::PAGE_TEXT,
            ChangeKind::Unreleased => &verify::PAGE_UNRELEASED,
            _ => &verify::PAGE_CHANGED,
        }
    }
}

impl What {
    pub fn kind(&self) -> Option<ChangeKind> {
        if let What::Changed(change) = self { Some(change.kind) } else { None }
    }
}
