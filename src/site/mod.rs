//! A site ready for use: its settings, languages, tables and shared facts; and its notices, read,
//! resolved, composed and checked.

mod cause;
pub mod chain;
mod locales;
mod settings;
pub mod slugs;
pub mod theme;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::compose::{Composer, MissingWording, ReadingLevel};
use crate::derive;
use crate::diagnostic::theme::MESSAGE_MISSING;
use crate::diagnostic::{self, Diagnostic};
use crate::document::Document;
use crate::language;
use crate::lexicon::Texts;
use crate::locale::Locale;
use crate::model::{Notice, Settings};
use crate::origin::{InputFile, Origin};
use crate::parse::{Node, parse, spoiled};
use crate::read::{self, Found, NoticePaths};
use crate::resolve::{Draft, Layers, resolve};
use crate::rules;
use crate::shape::{self, Shape};
use crate::tables::Tables;
use crate::version::LastRelease;
use crate::wording;

pub use locales::built_in_locales;

use cause::{hides, is_unread};
use locales::read_locales;
use settings::read_settings;

/// A site's settings and what all its notices share.
pub struct Site {
    /// Where its files are.
    pub found: Found,
    /// What `site.toml` says; shared, so that a theme made of it outlives a change of the rest.
    pub settings: Arc<Settings>,
    /// The tree of `site.toml`, for places.
    pub settings_tree: Node,
    /// The wording of each language of the site.
    pub locales: Arc<BTreeMap<String, Locale>>,
    /// What klartext knows.
    pub tables: Arc<Tables>,
    /// What is wrong with the site itself: settings, wording, shared facts.
    pub diagnostics: Vec<Diagnostic>,
    /// What should be mended in the settings before a release; it stops no build.
    pub findings: Vec<Diagnostic>,
    /// The site's own wording, as read.
    wording: Vec<Arc<InputFile>>,
    shape: Arc<Shape>,
    shared: BTreeMap<PathBuf, Node>,
}

/// The files of a notice as they were read.
pub struct NoticeFiles {
    /// `notice.toml`.
    pub own: Arc<InputFile>,
    /// The Markdown files beside it, by file name.
    pub markdown: BTreeMap<String, Arc<InputFile>>,
    /// What is wrong with the files and their characters.
    pub diagnostics: Vec<Diagnostic>,
}

/// Whose wording a message stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordingOf {
    /// The site's own `locales/`.
    Site,
    /// What klartext brings with it.
    Klartext,
}

/// A notice that was read and looked at.
pub struct Checked {
    /// The facts with their places.
    pub draft: Draft,
    /// The text in each of its languages, the prevailing one first.
    pub documents: Vec<Document>,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
}

impl Site {
    /// Reads a site's settings, wording and shared facts.
    ///
    /// # Errors
    /// When a file cannot be read, or the folder is no site.
    pub fn read(root: &Path) -> anyhow::Result<Site> {
        let found = read::find(root)?;
        let mut diagnostics = Vec::new();
        // What a site's files say, and what is the same in every site, side by side.
        let (own, (tables, shape)) = rayon::join(
            || -> anyhow::Result<_> {
                let (settings, tree) = read_settings(root, &mut diagnostics)?;
                let own = read::texts_below(root, "locales", &mut diagnostics)?;
                let locales = read_locales(&own, &settings, &tree, &mut diagnostics);
                Ok((settings, tree, own, locales))
            },
            || (Tables::built_in(), Shape::notice()),
        );
        let (settings, settings_tree, own, locales) = own?;
        let mut project = Site {
            locales: Arc::new(locales),
            wording: own.into_values().collect(),
            found,
            findings: rules::check_settings(&settings, &settings_tree),
            settings: Arc::new(settings),
            settings_tree,
            tables: Arc::new(tables),
            diagnostics,
            shape,
            shared: BTreeMap::new(),
        };
        project.read_shared()?;
        Ok(project)
    }

    /// The files that every page of the site is made from, except templates and static files.
    pub fn page_inputs(&self) -> impl Iterator<Item = Arc<InputFile>> {
        let settings = self.settings_tree.locate("").file;
        std::iter::once(settings).chain(self.wording.iter().cloned())
    }

    /// The site's languages, the default first.
    pub fn languages(&self) -> &[String] {
        &self.settings.languages
    }

    fn read_shared(&mut self) -> anyhow::Result<()> {
        let paths: BTreeSet<PathBuf> =
            self.found.notices.iter().flat_map(|notice| notice.shared.clone()).collect();
        self.shared.retain(|path, _| paths.contains(path));
        for path in paths {
            if !self.shared.contains_key(&path) {
                self.read_shared_again(&path)?;
            }
        }
        Ok(())
    }

    /// Reads one `shared.toml` (again); whether it says something else now.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read_shared_again(&mut self, path: &Path) -> anyhow::Result<bool> {
        let (file, finding) = read::text(&self.found.root, path)?;
        if self.shared.get(path).is_some_and(|node| node.file == file) {
            return Ok(false);
        }
        self.forget_shared(&file.path);
        self.diagnostics.extend(finding);
        let (node, faults) = parse_shaped(&file, &self.shape);
        self.diagnostics.extend(faults);
        self.shared.insert(path.to_owned(), node);
        Ok(true)
    }

    fn forget_shared(&mut self, shown: &str) {
        let is_of = |one: &Diagnostic| one.origin.as_ref().is_some_and(|o| o.file.path == shown);
        self.diagnostics.retain(|one| !is_of(one));
    }

    /// Looks again for notices and shared files, where some may have come or gone.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub fn find_again(&mut self) -> anyhow::Result<()> {
        self.found = read::find(&self.found.root)?;
        let used: BTreeSet<&PathBuf> =
            self.found.notices.iter().flat_map(|notice| &notice.shared).collect();
        let gone = self.shared.iter().filter(|(path, _)| !used.contains(path));
        let gone: Vec<String> = gone.map(|(_, node)| node.file.path.clone()).collect();
        gone.iter().for_each(|shown| self.forget_shared(shown));
        self.read_shared()
    }

    /// The shared files that concern a notice, the farthest first.
    pub fn shared_files(&self, paths: &NoticePaths) -> impl Iterator<Item = &Arc<InputFile>> {
        paths.shared.iter().filter_map(|path| Some(&self.shared.get(path)?.file))
    }

    /// Reads, resolves, composes and checks one notice.
    ///
    /// `last` is its last release.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn check(
        &self,
        paths: &NoticePaths,
        last: Option<&LastRelease>,
        today: Date,
    ) -> anyhow::Result<Checked> {
        Ok(self.judge(self.compose_notice(paths)?, last, today))
    }

    /// Reads, resolves and composes one notice. The findings are those of its form alone.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn compose_notice(&self, paths: &NoticePaths) -> anyhow::Result<Checked> {
        Ok(self.compose_files(paths, self.read_notice(paths)?))
    }

    /// Reads the files of one notice.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn read_notice(&self, paths: &NoticePaths) -> anyhow::Result<NoticeFiles> {
        let root = &self.found.root;
        let (own, mut diagnostics) = read::text(root, &paths.folder.join(read::NOTICE_FILE))?;
        let markdown = read::markdown(root, &paths.folder, &mut diagnostics)?;
        Ok(NoticeFiles { own, markdown, diagnostics })
    }

    /// Resolves and composes the files of one notice. The findings are those of its form alone.
    pub fn compose_files(&self, paths: &NoticePaths, files: NoticeFiles) -> Checked {
        let (draft, diagnostics) = self.resolve_files(paths, files);
        self.compose_draft(draft, diagnostics)
    }

    /// Composes a draft; `diagnostics` are what was found so far.
    pub fn compose_draft(&self, draft: Draft, mut diagnostics: Vec<Diagnostic>) -> Checked {
        let documents = self.compose(&draft, &mut diagnostics);
        Checked { draft, documents, diagnostics }
    }

    /// Whether the site words anything itself.
    pub fn has_own_wording(&self) -> bool {
        !self.wording.is_empty()
    }

    /// Resolves the files of one notice, with the findings of its form.
    pub fn resolve_files(
        &self,
        paths: &NoticePaths,
        files: NoticeFiles,
    ) -> (Draft, Vec<Diagnostic>) {
        let mut diagnostics = files.diagnostics;
        let (own, faults) = parse_shaped(&files.own, &self.shape);
        diagnostics.extend(faults);
        let layers = Layers {
            id: &paths.id,
            shared: paths.shared.iter().filter_map(|path| self.shared.get(path)).collect(),
            own,
            markdown: &files.markdown,
        };
        let (draft, mut faults) = resolve(layers, &self.shape, &self.tables, self.languages());
        faults.retain(|one| !diagnostics.iter().any(|fault| is_unread(fault, one)));
        diagnostics.extend(faults);
        (draft, diagnostics)
    }

    /// The words of a draft in a language, marked with where they come from.
    pub fn compose_marked(&self, draft: &Draft, language: &str) -> Option<Document> {
        let composer = self.composer(&draft.notice, &draft.id, &draft.languages, language)?;
        Some(composer.compose_marked())
    }

    /// Where messages of a language stand: in the site's own wording, else in the built-in one.
    pub fn message_places(
        &self,
        language: &str,
        ids: BTreeSet<&str>,
    ) -> BTreeMap<String, (WordingOf, Origin)> {
        let prefix = format!("locales/{language}/");
        let of = |files: Vec<Arc<InputFile>>| -> Vec<Arc<InputFile>> {
            files.into_iter().filter(|file| file.path.starts_with(&prefix)).collect()
        };
        let own = of(self.wording.clone());
        let built_in = of(built_in_locales().into_values().collect());
        let place = |id: &str| {
            let own = wording::place(id, &own).map(|place| (WordingOf::Site, place));
            own.or_else(|| Some((WordingOf::Klartext, wording::place(id, &built_in)?)))
        };
        ids.into_iter().filter_map(|id| Some((id.to_owned(), place(id)?))).collect()
    }

    /// Checks a notice that was composed. `last` is its last release.
    pub fn judge(&self, composed: Checked, last: Option<&LastRelease>, today: Date) -> Checked {
        let Checked { draft, documents, mut diagnostics } = composed;
        let words = language::own_words(&draft, &self.locales);
        let written =
            draft.texts.iter().flat_map(|text| text.by_language.values().chain(&text.plain));
        let written = written.map(|(words, _)| words.as_str());
        let folded = Texts::new(written.chain(words.iter().map(|own| own.plain.as_str())));
        let context = rules::Context {
            draft: &draft,
            notice: &draft.notice,
            last,
            documents: &documents,
            words: &words,
            folded: &folded,
            notices: &self.found.notices,
            locales: &self.locales,
            tables: &self.tables,
            settings: &self.settings,
            today,
        };
        let mut found = rules::check(&context);
        found.retain(|one| !diagnostics.iter().any(|fault| hides(fault, one)));
        diagnostics.extend(found);
        for diagnostic in &mut diagnostics {
            let origin = diagnostic.origin.as_ref();
            if origin.is_some_and(|origin| origin.file.path.ends_with(read::SHARED_FILE)) {
                diagnostic.notices.push(draft.id.clone());
            }
        }
        diagnostic::sort(&mut diagnostics);
        Checked { draft, documents, diagnostics }
    }

    /// Words released facts anew, with today's wording.
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

    fn compose(&self, draft: &Draft, diagnostics: &mut Vec<Diagnostic>) -> Vec<Document> {
        let mut documents = Vec::new();
        let in_language = |language: &String| {
            let composer = self.composer(&draft.notice, &draft.id, &draft.languages, language)?;
            Some((language.clone(), composer.compose()))
        };
        let composed: Vec<_> = draft.languages.par_iter().filter_map(in_language).collect();
        for (language, (document, missing)) in composed {
            // The rule `translation-missing` reports missing texts.
            let messages = missing.into_iter().filter_map(|missing| match missing {
                MissingWording::Message(reason) => Some(reason),
                MissingWording::Text(_) => None,
            });
            diagnostics.extend(messages.map(|reason| {
                Diagnostic::new(&MESSAGE_MISSING, "", format!("in `{language}`: {reason}"))
                    .help(format!("add it to locales/{language}/"))
            }));
            documents.push(document);
        }
        documents
    }
}

/// Parses a file and takes out what does not fit its shape.
///
/// A value that could not be read as TOML is told once: not as of a wrong type too.
fn parse_shaped(file: &Arc<InputFile>, shape: &Shape) -> (Node, Vec<Diagnostic>) {
    let (mut tree, mut diagnostics) = parse(file);
    let spans: Vec<_> = diagnostics
        .iter()
        .filter_map(|fault| spoiled(fault).or_else(|| Some(fault.origin.as_ref()?.span.clone())))
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
