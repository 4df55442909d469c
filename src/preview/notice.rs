//! [I/O] One notice: its files read, worded, and made into the pages of a draft.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use rayon::prelude::*;

use super::http::RELEASED;
use super::inject::inject;
use super::state::Served;
use crate::diagnostic::{Diagnostic, Level, has_errors};
use crate::listing::Page;
use crate::pages::{DraftPages, Made, Making, slug_fault};
use crate::read::NoticePaths;
use crate::site::{Composed, NoticeFiles, Site};

/// What came of a notice.
pub enum Outcome {
    /// It says what it said before.
    Same,
    /// Its pages, made of files without a fault.
    Good(Box<Good>),
    /// What is wrong with its files; and its pages as far as they could be made.
    Broken(u64, Vec<Diagnostic>, Option<Box<Good>>),
}

/// The pages of a notice.
pub struct Good {
    /// What it was made of.
    pub inputs: u64,
    /// The pages as they are served, by name.
    pub pages: Vec<(String, Served)>,
    /// What it leaves behind for lists.
    pub made: Made,
    /// The notice itself, to be judged.
    pub drafted: Composed,
}

/// What drafts are made with.
pub struct MakingDraft<'a> {
    /// As every page is made.
    pub making: &'a Making<'a>,
    /// What a page must send with an edit; none where nothing is edited.
    pub token: Option<&'a str>,
    /// Pages that somebody looks at: they are made before the others, and shown at once.
    pub first: &'a [String],
    /// Shows them.
    pub show: &'a (dyn Fn(Vec<(String, Served)>) + Sync),
}

/// Makes the pages of a notice, unless it was made of the same before.
pub fn make(
    project: &Site,
    drafts: &MakingDraft<'_>,
    paths: &NoticePaths,
    at_root: bool,
    before: Option<u64>,
) -> Outcome {
    let files = match project.read_notice(paths) {
        Ok(files) => files,
        // It may have gone this moment; then an event tells.
        Err(error) => return Outcome::Broken(0, vec![unreadable(&error)], None),
    };
    let inputs = inputs(project, paths, &files, at_root);
    if before == Some(inputs) {
        return Outcome::Same;
    }
    let (draft, diagnostics) = project.resolve(paths, files);
    let drafted = project.compose(draft, diagnostics);
    let mut faults: Vec<Diagnostic> =
        drafted.diagnostics.iter().filter(|one| one.level == Level::Error).cloned().collect();
    if !has_errors(&faults) {
        faults.extend(slug_faults(&drafted));
    }
    let documents = &drafted.documents;
    let addressed = documents.iter().all(|document| slug_fault(&document.slug).is_none());
    let own = Some(paths.id.as_str());
    let made = match addressed && !documents.is_empty() {
        true => {
            let pages = DraftPages::new(drafts.making, documents, at_root);
            if !has_errors(&faults) {
                show_first(drafts, &pages, own);
            }
            pages.all(&paths.id)
        }
        false => Err(Vec::new()),
    };
    match made {
        Ok((pages, made)) => {
            let pages = pages.into_iter().map(|page| served(page, "", own, drafts.token)).collect();
            let good = Box::new(Good { inputs, pages, made, drafted });
            match has_errors(&faults) {
                false => Outcome::Good(good),
                true => Outcome::Broken(inputs, faults, Some(good)),
            }
        }
        Err(found) => {
            faults.extend(found);
            Outcome::Broken(inputs, faults, None)
        }
    }
}

/// Shows the pages that somebody looks at. With templates of the site's own the others are made first:
/// where one of them fails, none is shown.
fn show_first(drafts: &MakingDraft<'_>, pages: &DraftPages<'_>, own: Option<&str>) {
    if drafts.first.is_empty() || !drafts.making.theme.is_built_in() {
        return;
    }
    let one = |name: &String| Some(served(pages.one(name)?, "", own, drafts.token));
    let made: Vec<Option<(String, Served)>> = drafts.first.par_iter().map(one).collect();
    (drafts.show)(made.into_iter().flatten().collect());
}

/// A page as it is served, with the preview's script. `below` is the folder it is served in,
/// `token` what it sends with an edit.
pub fn served(
    page: Page,
    below: &str,
    notice: Option<&str>,
    token: Option<&str>,
) -> (String, Served) {
    debug_assert!(below.is_empty() || below == RELEASED);
    let name = format!("{below}{}", page.name);
    let bytes = match String::from_utf8(page.bytes) {
        // A text for somebody else's page (`fragment.html`) is no page.
        Ok(html) if name.ends_with("index.html") => inject(&html, &name, token).into_bytes(),
        Ok(text) => text.into_bytes(),
        Err(other) => other.into_bytes(),
    };
    (name, Served { bytes, notice: notice.map(str::to_owned) })
}

/// A finding about something that could not be read at all.
pub fn unreadable(error: &anyhow::Error) -> Diagnostic {
    Diagnostic::new("unreadable", Level::Error, "", format!("{error:#}"))
}

fn slug_faults(drafted: &Composed) -> Vec<Diagnostic> {
    let without = drafted.documents.iter().filter(|one| slug_fault(&one.slug).is_some());
    let fault = |language: &String| {
        let at = format!("slug.{language}");
        Diagnostic {
            origin: Some(drafted.draft.tree.locate(&at)),
            ..Diagnostic::new(
                "slug-missing",
                Level::Error,
                at.clone(),
                "the notice has no address that a page can stand at",
            )
        }
        .help(format!("slug.{language} = \"privacy-notice\""))
    };
    let languages: BTreeSet<&String> = without.map(|one| &one.language).collect();
    languages.into_iter().map(fault).collect()
}

/// What a notice is made of, as a number: the names and texts of its files, and of shared ones.
fn inputs(project: &Site, paths: &NoticePaths, files: &NoticeFiles, at_root: bool) -> u64 {
    let mut hasher = DefaultHasher::new();
    files.own.text.hash(&mut hasher);
    for (name, file) in &files.markdown {
        (name, &file.text).hash(&mut hasher);
    }
    for file in project.shared_files(paths) {
        (&file.path, &file.text).hash(&mut hasher);
    }
    at_root.hash(&mut hasher);
    hasher.finish()
}
