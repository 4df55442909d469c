//! A site: its settings, languages, tables and shared facts, made of its files on the disk or in
//! memory; and the phases that take one of its notices from files to findings.

mod cause;
pub mod chain;
mod files;
pub mod findings;
mod locales;
mod notice;
mod overrides;
mod settings;
pub mod siblings;
pub mod slugs;
mod templates;
pub mod theme;
mod unfinished;
mod unread;
pub mod untranslated;
mod wording;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::compose::{Composer, ReadingLevel};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};
use crate::document::Document;
use crate::locale::{Locale, Marking};
use crate::model::{Notice, Settings};
use crate::origin::{InputFile, Origin};
use crate::parse::{Node, parse, unreadable};
use crate::read::{Buffers, NoticePaths, SHARED_FILE, SitePaths};
use crate::resolve::Draft;
use crate::rules;
use crate::shape::{self, Shape};
use crate::stamp::Authorities;
use crate::tables::Tables;

pub use files::{NoticeFiles, SiteFiles};
pub use locales::{
    FINDINGS, built_in_files, built_in_languages, built_in_locales, built_in_messages,
};
pub use notice::{Checked, Composed};

use files::shared_paths;
use locales::read_locales;
use settings::parse_settings;

/// A site's settings and what all its notices share.
#[derive(Clone)]
pub struct Site {
    /// Where its files are.
    pub found: SitePaths,
    /// The texts that are read in place of files.
    pub buffers: Buffers,
    /// What `site.toml` says; shared, so that a theme made of it outlives a change of the rest.
    pub settings: Arc<Settings>,
    /// The tree of `site.toml`, for places.
    pub settings_tree: Node,
    /// The wording of each language of the site.
    pub locales: Arc<BTreeMap<String, Locale>>,
    /// The built-in tables, with the site's own laid over them.
    pub tables: Arc<Tables>,
    /// What is wrong with the site itself: settings, wording, shared facts.
    pub diagnostics: Vec<Diagnostic>,
    /// What rules find in the settings; it stops no build.
    pub findings: Vec<Diagnostic>,
    /// The certificates that time stamps are verified by.
    pub authorities: Arc<Authorities>,
    /// The site's own wording, by path below `locales/`.
    wording: BTreeMap<String, Arc<InputFile>>,
    /// The site's own tables, as read.
    own_tables: Vec<Arc<InputFile>>,
    shared: BTreeMap<PathBuf, Node>,
}

/// Whose wording a message belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordingOf {
    /// The site's own `locales/`.
    Site,
    /// The built-in one.
    Klartext,
}

impl Site {
    /// Reads a site from the disk.
    ///
    /// # Errors
    /// When a file cannot be read, or the folder is not a site.
    pub fn read(root: &Path) -> anyhow::Result<Site> {
        Site::read_with(root, Buffers::default())
    }

    /// As [`Site::read`], with texts that are open in an editor in place of their files.
    ///
    /// # Errors
    /// When a file cannot be read, or the folder is not a site.
    pub fn read_with(root: &Path, buffers: Buffers) -> anyhow::Result<Site> {
        let files = SiteFiles::read(root, &buffers)?;
        let mut site = Site { buffers, ..Site::new(files) };
        let (authorities, faults) =
            siblings::authorities(root, &site.settings, &site.settings_tree);
        site.authorities = Arc::new(authorities);
        site.findings.extend(faults);
        Ok(site)
    }

    /// A site of its files.
    pub fn new(files: SiteFiles) -> Site {
        let SiteFiles { found, settings, wording, tables, shared, mut diagnostics } = files;
        let (settings, settings_tree) = parse_settings(&settings, &mut diagnostics);
        // The shape of a notice takes as long to compile as a language to read.
        let (locales, _) = rayon::join(
            || read_locales(&wording, &settings.languages, Marking::Off),
            Shape::notice,
        );
        let locales = locales.report(&settings, &settings_tree, &mut diagnostics);
        let mut laid_over = Tables::built_in();
        for (name, file) in &tables {
            diagnostics.extend(laid_over.overlay(name, file));
        }
        diagnostics.extend(overrides::of_wording(&wording, &settings.languages, &tables));
        let mut site = Site {
            locales: Arc::new(locales),
            wording,
            findings: [rules::check_settings(&settings, &settings_tree), unread::findings(&found)]
                .concat(),
            found,
            buffers: Buffers::default(),
            settings: Arc::new(settings),
            settings_tree,
            tables: Arc::new(laid_over),
            own_tables: tables.into_values().collect(),
            authorities: Arc::default(),
            diagnostics,
            shared: BTreeMap::new(),
        };
        for (path, file) in shared {
            site.add_shared(path, &file);
        }
        site
    }

    /// The files that every page of the site is made from, except templates and static files.
    pub fn page_inputs(&self) -> impl Iterator<Item = Arc<InputFile>> {
        let settings = self.settings_tree.locate("").file;
        let own = self.wording.values().chain(&self.own_tables).cloned();
        std::iter::once(settings).chain(own)
    }

    /// The site's own files of messages in a language.
    pub fn own_messages(&self, language: &str) -> Vec<Arc<InputFile>> {
        let folder = format!("locales/{language}/");
        let is_own =
            |file: &&Arc<InputFile>| file.path.contains(&folder) && file.path.ends_with(".ftl");
        self.wording.values().filter(is_own).cloned().collect()
    }

    /// The errors in `site.toml`, with which nothing is published.
    pub fn settings_errors(&self) -> Vec<Diagnostic> {
        let is_error = |one: &&Diagnostic| one.level == Level::Error && one.is_in("site.toml");
        self.findings.iter().filter(is_error).cloned().collect()
    }

    /// The site's languages, the default first.
    pub fn languages(&self) -> &[String] {
        &self.settings.languages
    }

    fn add_shared(&mut self, path: PathBuf, file: &Arc<InputFile>) {
        let (node, diagnostics) = parse_shaped(file, Shape::notice());
        self.diagnostics.extend(diagnostics);
        self.shared.insert(path, node);
    }

    /// Reads one `shared.toml` again; returns whether it has changed.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read_shared_again(&mut self, path: &Path) -> anyhow::Result<bool> {
        let (file, diagnostics) = self.buffers.text(&self.found.root, path)?;
        if self.shared.get(path).is_some_and(|node| node.file == file) {
            return Ok(false);
        }
        self.forget_shared(&file.path);
        self.diagnostics.extend(diagnostics);
        self.add_shared(path.to_owned(), &file);
        Ok(true)
    }

    fn forget_shared(&mut self, shown: &str) {
        let is_of = |one: &Diagnostic| one.origin.as_ref().is_some_and(|o| o.file.path == shown);
        self.diagnostics.retain(|one| !is_of(one));
    }

    /// Finds the notices and shared files again, after some were added or removed.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub fn find_again(&mut self) -> anyhow::Result<()> {
        self.found = self.buffers.find(&self.found.root)?;
        let used = shared_paths(&self.found);
        let unused = self.shared.iter().filter(|(path, _)| !used.contains(*path));
        let unused: Vec<String> = unused.map(|(_, node)| node.file.path.clone()).collect();
        unused.iter().for_each(|shown| self.forget_shared(shown));
        self.shared.retain(|path, _| used.contains(path));
        for path in used {
            if !self.shared.contains_key(&path) {
                self.read_shared_again(&path)?;
            }
        }
        Ok(())
    }

    /// The shared files that concern a notice, the farthest first.
    pub fn shared_files(&self, paths: &NoticePaths) -> impl Iterator<Item = &Arc<InputFile>> {
        paths.shared.iter().filter_map(|path| Some(&self.shared.get(path)?.file))
    }

    /// The trees of the shared facts that concern a folder, the nearest first.
    pub fn shared_trees_above(&self, folder: &Path) -> Vec<&Node> {
        folder.ancestors().filter_map(|above| self.shared.get(&above.join(SHARED_FILE))).collect()
    }

    /// Whether the site has wording of its own.
    pub fn has_own_wording(&self) -> bool {
        !self.wording.is_empty()
    }

    /// The same site with its untranslated messages marked, to find the pages that they are on; none
    /// where everything is translated.
    pub fn with_marks(&self) -> Option<Site> {
        let is_unfinished =
            |language| self.locales.get(language).is_some_and(|one: &Locale| !one.is_finished());
        self.languages().iter().any(is_unfinished).then(|| {
            let read = read_locales(&self.wording, self.languages(), Marking::On);
            Site { locales: Arc::new(read.into_locales()), ..self.clone() }
        })
    }

    /// The words of a draft in a language, marked with where they come from.
    pub fn compose_marked(&self, draft: &Draft, language: &str) -> Option<Document> {
        let composer = self.composer(&draft.notice, &draft.id, &draft.languages, language)?;
        Some(composer.compose_marked())
    }

    /// The places of messages of a language: in the site's own wording, else in the built-in one.
    pub fn message_places(
        &self,
        language: &str,
        ids: BTreeSet<&str>,
    ) -> BTreeMap<String, (WordingOf, Origin)> {
        let prefix = format!("locales/{language}/");
        let of = |files: Vec<Arc<InputFile>>| -> Vec<Arc<InputFile>> {
            files.into_iter().filter(|file| file.path.starts_with(&prefix)).collect()
        };
        let own = of(self.wording.values().cloned().collect());
        let built_in = of(built_in_locales().into_values().collect());
        let place = |id: &str| {
            let own = wording::message_origin(id, &own).map(|place| (WordingOf::Site, place));
            own.or_else(|| Some((WordingOf::Klartext, wording::message_origin(id, &built_in)?)))
        };
        ids.into_iter().filter_map(|id| Some((id.to_owned(), place(id)?))).collect()
    }

    /// Composes released facts with today's wording.
    pub fn compose_again(&self, facts: &Notice, id: &str, languages: &[String]) -> Vec<Document> {
        let composers =
            languages.iter().filter_map(|language| self.composer(facts, id, languages, language));
        composers.map(|composer| composer.compose().0).collect()
    }

    fn composer<'a>(
        &'a self,
        facts: &'a Notice,
        id: &str,
        languages: &'a [String],
        language: &str,
    ) -> Option<Composer<'a>> {
        let locale = self.locales.get(language)?;
        let mut composer = Composer::new(facts, languages, locale, &self.tables);
        if derive::is_for_children(facts, id) {
            composer.level = ReadingLevel::Child;
        }
        Some(composer)
    }
}

/// Parses a file and removes what does not fit its shape.
///
/// A value that is not valid TOML is reported once, and not as of a wrong type too.
fn parse_shaped(file: &Arc<InputFile>, shape: &Shape) -> (Node, Vec<Diagnostic>) {
    let (mut tree, mut diagnostics) = parse(file);
    let spans: Vec<_> = diagnostics
        .iter()
        .filter_map(|fault| unreadable(fault).or_else(|| Some(fault.origin.as_ref()?.span.clone())))
        .collect();
    let misfits = shape::check(&mut tree, shape).into_iter().filter(|misfit| {
        let span = misfit.origin.as_ref().map(|origin| &origin.span);
        span.is_none_or(|span| {
            !spans.iter().any(|fault| fault.start <= span.end && span.start <= fault.end)
        })
    });
    diagnostics.extend(misfits);
    (tree, diagnostics)
}
