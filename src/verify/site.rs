//! The pages of a built site against the records: each page that shows a version holds exactly its
//! released words, each version has its page, and none shows what was never released.
//!
//! In: the files of the site, the chains. Out: findings that name the page, the version and the
//! block. Pages of changes hold the words of two versions: `changes` reads them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::kept::Kept;
use super::words::{Version, flaws};
use super::{against, changes, kept};
use crate::diagnostic::{Diagnostic, Level, Rule, verify};
use crate::document::Document;
use crate::model::{PageKind, Settings};
use crate::origin::{InputFile, Origin};
use crate::pages::{Released, notice_address};
use crate::render::article::Names;
use crate::render::scan::{Piece, attribute, scan};
use crate::render::scope::{Beside, Scope};
use crate::version::{Record, Shown};

/// A built site and what was released.
pub struct BuiltSite<'a> {
    /// The site's folder, as messages name it.
    pub folder: &'a str,
    /// Its files, by their path in it.
    pub files: &'a BTreeMap<String, Vec<u8>>,
    /// The notices with their records.
    pub released: &'a [Released],
    /// Its settings.
    pub settings: &'a Settings,
    /// What pages of changes say beside the text, in all languages.
    pub said: &'a BTreeSet<String>,
    /// What its languages are called in themselves.
    pub names: &'a Names,
    /// The day it is.
    pub today: Date,
}

/// What is wrong with the pages, and the pages it is wrong with.
#[derive(Debug, Default)]
pub struct Findings {
    /// The findings.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that findings tell of.
    pub told: BTreeSet<String>,
    /// How many pages show a version.
    pub pages: usize,
}

/// Checks the pages of a site.
pub fn site(site: &BuiltSite<'_>) -> Findings {
    let mut findings = Findings::default();
    let shown = pages_with_text(site, &mut findings);
    findings.pages = shown.len();
    for (file, hash) in &shown {
        check_page(site, file, hash, &mut findings);
    }
    let listed = listed(site, &mut findings);
    for released in site.released {
        check_whole(site, released, &listed, &shown, &mut findings);
        let is_there =
            |record: &Record| listed.as_ref().is_none_or(|listed| listed.contains(&record.hash));
        changes::check(site, released, &is_there, &mut findings);
    }
    findings
}

/// The pages with `<article data-version=HASH>`, each with its hash. Pages of changes hold the words
/// of two versions.
fn pages_with_text<'a>(site: &BuiltSite<'a>, findings: &mut Findings) -> BTreeMap<&'a str, String> {
    let mut pages = BTreeMap::new();
    let is_page = |file: &str| file.ends_with(".html") && !is_of_changes(file);
    for (file, bytes) in site.files.iter().filter(|(file, _)| is_page(file)) {
        match shown_in(&String::from_utf8_lossy(bytes)).as_slice() {
            [] => {}
            [hash] => drop(pages.insert(file.as_str(), hash.clone())),
            _ => {
                let message = format!("the page `{file}` holds the text of several versions");
                findings.add(site, file, 0, &verify::PAGE_TEXT, message);
            }
        }
    }
    pages
}

/// The hashes of the versions whose text a page holds.
pub(super) fn shown_in(html: &str) -> Vec<String> {
    let hashes = scan(html).filter_map(|piece| match piece {
        Piece::Open("article", attributes) => attribute(attributes, "data-version"),
        _ => None,
    });
    hashes.map(|hash| hash.into_owned()).collect()
}

fn is_of_changes(file: &str) -> bool {
    matches!(file.split('/').nth(2), Some("changes" | "since"))
}

impl Findings {
    pub(super) fn add(
        &mut self,
        site: &BuiltSite<'_>,
        file: &str,
        at: usize,
        rule: &'static Rule,
        what: String,
    ) {
        self.told.insert(file.to_owned());
        let origin = site.files.get(file).map(|bytes| {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let at = text.floor_char_boundary(at);
            let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
            let path = format!("{}/{file}", site.folder);
            Origin { file: Arc::new(InputFile { path, text }), span: at..end }
        });
        self.diagnostics.push(Diagnostic {
            origin,
            ..Diagnostic::new(rule, "", what).help("build the site again: `klartext build`")
        });
    }

    fn behind(&mut self, message: String) {
        let diagnostic = Diagnostic::new(&verify::SITE_BEHIND, "", message);
        self.diagnostics.push(diagnostic.help("build the site again: `klartext build`"));
    }
}

/// Checks one page that shows the version with a hash.
fn check_page(site: &BuiltSite<'_>, file: &str, hash: &str, findings: &mut Findings) {
    let Some((released, record)) = of_hash(site.released, hash) else {
        let message =
            format!("the page `{file}` shows a text that was never released, with the hash {hash}");
        return findings.add(site, file, 0, &verify::PAGE_UNRELEASED, message);
    };
    let version = Version { notice: &released.id, record };
    let Some(document) = document_at(site, file, record) else {
        let message = format!("the page `{file}` shows {version} in a language it does not have");
        return findings.add(site, file, 0, &verify::PAGE_TEXT, message);
    };
    let Some(scope) = scope_at(file, document) else {
        let message = format!("the page `{file}` is for a group that {version} does not have");
        return findings.add(site, file, 0, &verify::PAGE_TEXT, message);
    };
    let html = String::from_utf8_lossy(&site.files[file]);
    for (at, message) in flaws(file, &html, &version, &scope.units(), site.names) {
        findings.add(site, file, at, &verify::PAGE_TEXT, message);
    }
}

/// The version with a hash.
pub(super) fn of_hash<'a>(
    released: &'a [Released],
    hash: &str,
) -> Option<(&'a Released, &'a Record)> {
    released.iter().find_map(|released| {
        let record = released.chain.texts().find(|record| record.hash == hash)?;
        Some((released, record))
    })
}

/// The words a page is to hold: those of the language its address begins with; at the root those
/// of the site's default.
fn document_at<'a>(site: &BuiltSite<'_>, file: &str, record: &'a Record) -> Option<&'a Document> {
    match file.split_once('/') {
        Some((language, _)) => record.document(language),
        None => record.document(site.settings.languages.first()?),
    }
}

/// The part of the text that belongs on a page; none where it is for a group there is not.
fn scope_at<'a>(file: &str, document: &'a Document) -> Option<Scope<'a>> {
    let parts: Vec<&str> = file.split('/').collect();
    match parts.as_slice() {
        [_, _, "for", slug, _] => {
            let group = document.groups.iter().find(|group| group.slug == **slug)?;
            Some(Scope::of_group(document, &group.id))
        }
        [_, _, folder, _] => match Beside::ALL.iter().find(|one| one.folder() == *folder) {
            Some(beside) => Scope::beside(document, *beside),
            None => Some(Scope::whole(document)),
        },
        _ => Some(Scope::whole(document)),
    }
}

/// The versions the site says it has, by notice and hash; what it says wrongly is a finding.
fn listed(site: &BuiltSite<'_>, findings: &mut Findings) -> Option<BTreeSet<String>> {
    const FILE: &str = "versions.json";
    let Some(bytes) = site.files.get(FILE) else {
        let message = format!("the site has no `{FILE}`");
        findings.add(site, FILE, 0, &verify::PAGE_MISSING, message);
        return None;
    };
    match Kept::parse(bytes) {
        Ok(kept) => {
            let errors = against::against(&format!("{}/{FILE}", site.folder), &kept, site.released);
            findings.diagnostics.extend(errors.into_iter().filter(|one| one.level == Level::Error));
            Some(
                kept.notices
                    .iter()
                    .flat_map(kept::KeptNotice::records)
                    .map(|one| one.hash.clone())
                    .collect(),
            )
        }
        Err(fault) => {
            let message = format!("`{FILE}` cannot be read: {fault}");
            findings.add(site, FILE, 0, &verify::PAGE_CHANGED, message);
            None
        }
    }
}

/// Checks that each version of a notice that the site has stands on its page, and that the
/// notice's own address shows what applies.
fn check_whole(
    site: &BuiltSite<'_>,
    released: &Released,
    listed: &Option<BTreeSet<String>>,
    shown: &BTreeMap<&str, String>,
    findings: &mut Findings,
) {
    let chain = &released.chain;
    let is_there =
        |record: &Record| listed.as_ref().is_none_or(|listed| listed.contains(&record.hash));
    for record in chain.texts().filter(|record| !is_there(record)) {
        let version = Version { notice: &released.id, record };
        findings.behind(format!("`{}` was built before {version} was released", site.folder));
    }
    for (language, slug) in chain.slugs(site.today) {
        let address = notice_address(&language, &slug);
        let has = |record: &Record| record.document(&language).is_some() && is_there(record);
        let own_pages = site.settings.makes(PageKind::Versions);
        for record in chain.texts().filter(|record| own_pages && has(record)) {
            let file = format!("{address}{}/index.html", record.version);
            expect(site, released, record, &file, shown, findings);
        }
        if let Some(Shown::InForce(record) | Shown::Coming(record)) = chain.shown(site.today)
            && let Some(document) = record.document(&language).filter(|_| is_there(record))
        {
            let applies = Applies { record, document, address: &address };
            applies.check(site, released, shown, findings);
        }
    }
}

/// The version that applies, in one language.
struct Applies<'a> {
    record: &'a Record,
    document: &'a Document,
    address: &'a str,
}

impl Applies<'_> {
    /// Checks the notice's own page, and where it shows this version, the pages beside it.
    fn check(
        &self,
        site: &BuiltSite<'_>,
        released: &Released,
        shown: &BTreeMap<&str, String>,
        findings: &mut Findings,
    ) {
        let Applies { record, document, address } = self;
        let file = format!("{address}index.html");
        let own = |hash: &&String| released.chain.texts().any(|record| record.hash == **hash);
        match shown.get(file.as_str()).filter(own) {
            None => return expect(site, released, record, &file, shown, findings),
            Some(hash) if *hash != record.hash => {
                return findings.behind(format!(
                    "the page `{file}` shows another version than `{}`, which applies today",
                    record.version
                ));
            }
            Some(_) => {}
        }
        let groups = document.groups.iter().filter(|_| site.settings.makes(PageKind::Groups));
        let has = |one: &Beside| one.section(document).is_some() && site.settings.makes(one.kind());
        let groups = groups.map(|group| format!("for/{}", group.slug));
        let beside = Beside::ALL.into_iter().filter(has).map(|one| one.folder().to_owned());
        for folder in groups.chain(beside) {
            let file = format!("{address}{folder}/index.html");
            expect(site, released, record, &file, shown, findings);
        }
    }
}

/// A page that is to show a version.
fn expect(
    site: &BuiltSite<'_>,
    released: &Released,
    record: &Record,
    file: &str,
    shown: &BTreeMap<&str, String>,
    findings: &mut Findings,
) {
    let version = Version { notice: &released.id, record };
    if shown.get(file) == Some(&record.hash) || findings.told.contains(file) {
        return;
    }
    let (rule, message) = if !site.files.contains_key(file) {
        (&verify::PAGE_MISSING, format!("the page `{file}` of {version} is gone from the site"))
    } else if shown.contains_key(file) {
        (&verify::PAGE_TEXT, format!("the page `{file}` shows another text than that of {version}"))
    } else {
        (&verify::PAGE_TEXT, format!("the page `{file}` lacks the text of {version}"))
    };
    findings.add(site, file, 0, rule, message);
}
