//! One notice of a site: files → draft → documents → findings.

use jiff::civil::Date;
use rayon::prelude::*;

use super::cause::Causes;
use super::{NoticeFiles, Site, parse_shaped};
use crate::compose::MissingWording;
use crate::diagnostic::theme::MESSAGE_MISSING;
use crate::diagnostic::{self, Diagnostic};
use crate::document::Document;
use crate::language;
use crate::origin::Origin;
use crate::prose::FoldedTexts;
use crate::read::{self, NoticePaths};
use crate::resolve::{Draft, Layers, resolve};
use crate::rules;
use crate::shape::Shape;
use crate::version::LastRelease;

/// A notice that was composed; no rule has run.
pub struct Composed {
    /// The facts with their places.
    pub draft: Draft,
    /// The text in each of its languages, the prevailing one first.
    pub documents: Vec<Document>,
    /// The errors of its form.
    pub diagnostics: Vec<Diagnostic>,
}

/// A notice that all rules have run on.
pub struct Checked {
    /// The facts with their places.
    pub draft: Draft,
    /// The text in each of its languages, the prevailing one first.
    pub documents: Vec<Document>,
    /// All findings.
    pub diagnostics: Vec<Diagnostic>,
}

impl Site {
    /// Reads, resolves, composes and checks a notice. `last` is its last release.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn check(
        &self,
        paths: &NoticePaths,
        last: Option<&LastRelease>,
        today: Date,
    ) -> anyhow::Result<Checked> {
        let (draft, diagnostics) = self.resolve(paths, self.read_notice(paths)?);
        Ok(self.run_rules(self.compose(draft, diagnostics), last, today))
    }

    /// Reads the files of a notice.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn read_notice(&self, paths: &NoticePaths) -> anyhow::Result<NoticeFiles> {
        NoticeFiles::read(&self.found.root, paths, &self.buffers)
    }

    /// Resolves the files of a notice, with the errors of its form.
    pub fn resolve(&self, paths: &NoticePaths, files: NoticeFiles) -> (Draft, Vec<Diagnostic>) {
        let mut diagnostics = files.diagnostics;
        let (own, faults) = parse_shaped(&files.own, Shape::notice());
        diagnostics.extend(faults);
        let layers = Layers {
            id: &paths.id,
            shared: paths.shared.iter().filter_map(|path| self.shared.get(path)).collect(),
            own,
            markdown: &files.markdown,
        };
        let (draft, mut faults) = resolve(layers, Shape::notice(), &self.tables, self.languages());
        let causes = Causes::of(&diagnostics);
        faults.retain(|one| !causes.hide_unread(one));
        if !self.is_unreadable(&paths.id, &diagnostics) {
            diagnostics.extend(faults);
        }
        (draft, diagnostics)
    }

    /// Composes a draft in each of its languages. `diagnostics` are the errors found so far.
    pub fn compose(&self, draft: Draft, mut diagnostics: Vec<Diagnostic>) -> Composed {
        let mut documents = Vec::new();
        let in_language = |language: &String| {
            let composer = self.composer(&draft.notice, &draft.id, &draft.languages, language)?;
            Some((language.clone(), composer.compose()))
        };
        let composed: Vec<_> = draft.languages.par_iter().filter_map(in_language).collect();
        for (language, (document, missing)) in composed {
            // The rule `translation-missing` reports missing texts.
            let messages = missing.into_iter().filter_map(|missing| match missing {
                MissingWording::Message(error) => Some(error),
                MissingWording::Text(_) => None,
            });
            let messages =
                messages.filter(|error| error.reason.is_none() || !self.has_faulty(&language));
            diagnostics.extend(messages.map(|error| error.finding(&language)));
            documents.push(document);
        }
        Composed { draft, documents, diagnostics }
    }

    /// Whether a part of a notice's file, or of shared facts that concern it, could not be read.
    fn is_unreadable(&self, id: &str, diagnostics: &[Diagnostic]) -> bool {
        let folder = format!("content/{id}/");
        let concerns = |one: &&Diagnostic| {
            let path = one.origin.as_ref().map_or("", |origin| origin.file.path.as_str());
            path.strip_suffix(read::SHARED_FILE).is_some_and(|above| folder.starts_with(above))
        };
        let shared = self.diagnostics.iter().filter(concerns);
        diagnostics.iter().chain(shared).any(Diagnostic::is_unreadable)
    }

    /// Whether messages of the site's own in a language were reported already, with their places.
    fn has_faulty(&self, language: &str) -> bool {
        let folder = format!("locales/{language}/");
        let is_there = |origin: &Origin| origin.file.path.starts_with(&folder);
        let mut of_messages = self.diagnostics.iter().filter(|one| *one.rule == MESSAGE_MISSING);
        of_messages.any(|one| one.origin.as_ref().is_some_and(is_there))
    }

    /// Runs all rules on a composed notice. `last` is its last release.
    pub fn run_rules(
        &self,
        composed: Composed,
        last: Option<&LastRelease>,
        today: Date,
    ) -> Checked {
        let Composed { draft, documents, mut diagnostics } = composed;
        let words = language::own_words(&draft, &self.locales);
        let written =
            draft.texts.iter().flat_map(|text| text.by_language.values().chain(&text.plain));
        let written = written.map(|(words, _)| words.as_str());
        let folded = FoldedTexts::new(written.chain(words.iter().map(|own| own.plain.as_str())));
        let context = rules::Context {
            draft: &draft,
            notice: &draft.notice,
            last,
            documents: &documents,
            words: &words,
            mentions: &language::Mentions::read(&draft, &words, &self.locales),
            folded: &folded,
            notices: &self.found.notices,
            locales: &self.locales,
            tables: &self.tables,
            settings: &self.settings,
            today,
        };
        // What is missing may be in the part that could not be read.
        let mut found = match self.is_unreadable(&draft.id, &diagnostics) {
            true => Vec::new(),
            false => rules::check(&context),
        };
        let causes = Causes::of(&diagnostics);
        found.retain(|one| !causes.hide(one));
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
}
