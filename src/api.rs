//! The library: the files of a site in memory → findings, documents and pages.
//!
//! A site is the files that the program would read from a folder, by their path from it:
//! `content/site.toml`, `content/NOTICE/notice.toml`, `content/NOTICE/versions/2026-11-23.json`,
//! `static/logo.svg`. Nothing here reads or writes a file, or the clock.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::{self, Diagnostic};
use crate::document::Document;
use crate::import::{Page, PolicyImport, from_policy};
use crate::pages::{self, PageContext, Released};
use crate::read::{self, NoticePaths};
use crate::render::theme::Theme;
use crate::report::{Finding, Wording};
use crate::site::slugs::{Slug, Taken};
use crate::site::{self, Checked, NoticeFiles, SiteFiles, chain, theme};
use crate::toml_writer;
use crate::version::LastRelease;

/// Files by path, with `/`.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A site of files in memory.
pub struct Site {
    files: Files,
    site: site::Site,
    wording: Wording,
}

impl Site {
    /// A site of its files. What is wrong in them is reported by [`check`].
    ///
    /// # Errors
    /// If there is no `content/site.toml`, or `content` itself is a notice.
    pub fn new(files: Files) -> anyhow::Result<Site> {
        let site = site::Site::new(SiteFiles::from_memory(&files)?);
        Ok(Site { files, site, wording: Wording::english() })
    }

    /// The same site with its findings in another language than English; those without words in it
    /// stay in English.
    #[must_use]
    pub fn findings_in(mut self, language: &str) -> Site {
        self.wording = Wording::new(language, self.site.own_messages(language));
        self
    }

    /// The ids of its notices: their folders below `content/`, sorted.
    pub fn notices(&self) -> impl Iterator<Item = &str> {
        self.site.found.notices.iter().map(|paths| paths.id.as_str())
    }

    /// Its languages, the default first.
    pub fn languages(&self) -> &[String] {
        self.site.languages()
    }

    fn findings(&self, mut diagnostics: Vec<Diagnostic>) -> Vec<Finding> {
        diagnostic::sort(&mut diagnostics);
        diagnostics.iter().map(|one| Finding::of(one, &self.wording)).collect()
    }

    fn chain(&self, paths: &NoticePaths) -> Result<Released, Vec<Diagnostic>> {
        let folder = format!("content/{}/{}/", paths.id, read::VERSIONS_FOLDER);
        let records = self.files.iter().filter_map(|(path, bytes)| {
            let name = path.strip_prefix(&folder).filter(|name| read::is_record(name))?;
            Some((name.to_owned(), bytes.clone()))
        });
        chain::chain_of(paths, &records.collect::<Vec<_>>())
    }

    /// A notice with the findings about it and about its records; none without `notice.toml`.
    fn checked(&self, paths: &NoticePaths, today: Date) -> Option<Checked> {
        let (last, errors) = match self.chain(paths) {
            Ok(released) => (LastRelease::of(&released.chain, None), Vec::new()),
            Err(errors) => (None, errors),
        };
        let files = NoticeFiles::from_memory(&self.files, paths)?;
        let (draft, diagnostics) = self.site.resolve(paths, files);
        let mut checked =
            self.site.run_rules(self.site.compose(draft, diagnostics), last.as_ref(), today);
        checked.diagnostics.extend(errors);
        Some(checked)
    }
}

/// Reports what is missing in the working copy of each notice, what contradicts itself, and what is
/// wrong with the site, as `klartext check` does on the day `today`.
pub fn check(site: &Site, today: Date) -> Vec<Finding> {
    let mut diagnostics = [&site.site.diagnostics[..], &site.site.findings].concat();
    let own = theme::own_in_memory(&site.files, &mut diagnostics);
    diagnostics.extend(theme::check(&own, &site.site));
    let mut taken = Taken::default();
    for paths in &site.site.found.notices {
        if let Some(checked) = site.checked(paths, today) {
            let slugs = Slug::all_of(&checked);
            let errors = taken.faults(&paths.id, &slugs, &checked.diagnostics);
            diagnostics.extend(checked.diagnostics.into_iter().chain(errors));
        }
    }
    site.findings(diagnostics)
}

/// Composes the working copy of a notice in each of its languages, the prevailing one first; `None`
/// if there is no such notice, or it has no `notice.toml`.
pub fn compose(site: &Site, notice: &str) -> Option<Vec<Document>> {
    let paths = site.site.found.notices.iter().find(|paths| paths.id == notice)?;
    let files = NoticeFiles::from_memory(&site.files, paths)?;
    let (draft, diagnostics) = site.site.resolve(paths, files);
    Some(site.site.compose(draft, diagnostics).documents)
}

/// Builds the site of the released versions as it is on the day `today`, as `klartext build` does.
///
/// # Errors
/// What prevents it: a changed record, a broken link, an error in the settings or in a template.
pub fn build(site: &Site, today: Date) -> Result<Files, Vec<Finding>> {
    let mut diagnostics = site.site.diagnostics.clone();
    let own = theme::own_in_memory(&site.files, &mut diagnostics);
    let mut released = Vec::new();
    for paths in site.site.found.notices.iter().filter(|paths| paths.has_records()) {
        match site.chain(paths) {
            Ok(one) => released.push(one),
            Err(errors) => diagnostics.extend(errors),
        }
    }
    if diagnostic::has_errors(&diagnostics) {
        return Err(site.findings(diagnostics));
    }
    let inner = &site.site;
    let theme =
        Theme::new(&inner.settings, &inner.locales, &own).map_err(|found| site.findings(found))?;
    let context = PageContext::new(&theme, &inner.settings, &inner.locales, &inner.tables, today);
    let pages = pages::all(&context, &released).map_err(|found| site.findings(found))?;
    Ok(pages.into_iter().map(|page| (page.name, page.bytes)).collect())
}

/// A policy that was taken in: a notice.toml, and what the text states and lacks.
#[derive(Clone, Debug)]
pub struct ImportedPolicy {
    /// What was read, with the notice.toml.
    pub import: PolicyImport,
    /// What a page has outside of its text, in its words.
    pub left_out: Vec<String>,
    /// What the checker misses, in English.
    pub missing: Vec<Finding>,
}

/// Reads a policy as it was written before klartext, and makes a notice.toml of it, as
/// `klartext import text` does. The ending of the file's name says its format.
///
/// # Errors
/// Why the file is not read.
pub fn import_policy(bytes: &[u8], name: &str, today: Date) -> anyhow::Result<ImportedPolicy> {
    let english = Wording::english();
    let page = Page::read(bytes, name).map_err(|findings| {
        let reasons: Vec<String> = findings.iter().map(|one| english.message(one)).collect();
        anyhow::anyhow!("{name}: {}", reasons.join("; "))
    })?;
    let site = built_in_site()?;
    let import = from_policy(&page, &site.locales, &site.tables)
        .map_err(|reason| anyhow::anyhow!("{name} is not read as a policy: {reason:?}"))?;
    let missing = missing(&import, today)?;
    Ok(ImportedPolicy {
        left_out: page.left_out.into_iter().map(|one| one.words).collect(),
        missing: missing.iter().map(|one| Finding::of(one, &english)).collect(),
        import,
    })
}

/// What the checker finds in an imported policy alone, in its language.
///
/// # Errors
/// When there is no such language.
pub(crate) fn missing(import: &PolicyImport, today: Date) -> anyhow::Result<Vec<Diagnostic>> {
    let site = site_of(&[&import.language], Some(&import.toml))?;
    let Some(paths) = site.found.notices.first() else { return Ok(Vec::new()) };
    let files = BTreeMap::from([(IMPORTED.to_owned(), import.toml.clone().into_bytes())]);
    let Some(files) = NoticeFiles::from_memory(&files, paths) else { return Ok(Vec::new()) };
    let (draft, diagnostics) = site.resolve(paths, files);
    let checked = site.run_rules(site.compose(draft, diagnostics), None, today);
    let mut diagnostics = checked.diagnostics;
    diagnostic::sort(&mut diagnostics);
    Ok(diagnostics)
}

/// Where an imported policy is in a site of its own.
const IMPORTED: &str = "content/notice/notice.toml";

/// A site without notices in all built-in languages.
///
/// # Errors
/// Never, as its settings are whole.
pub(crate) fn built_in_site() -> anyhow::Result<site::Site> {
    site_of(&site::built_in_languages().collect::<Vec<_>>(), None)
}

fn site_of(languages: &[&str], notice: Option<&str>) -> anyhow::Result<site::Site> {
    let languages = toml_writer::list(languages.iter().copied());
    let settings = format!("base_url = \"https://example.com/\"\nlanguages = {languages}\n");
    let mut files = Files::from([("content/site.toml".to_owned(), settings.into_bytes())]);
    files.extend(notice.map(|text| (IMPORTED.to_owned(), text.as_bytes().to_vec())));
    Ok(site::Site::new(SiteFiles::from_memory(&files)?))
}
