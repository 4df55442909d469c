//! A notice's text as a part for a page that has its own frame: `fragment.html`.
//!
//! No `<html>`, one class above all, ids and classes with a prefix, headings from a level on,
//! links as full addresses; with styles of its own or without. It says which version it is.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use crate::diagnostic::{Diagnostic, theme};
use crate::document::Document;
use crate::render::article::check_article;
use crate::render::assets::colour;
use crate::render::html::{self, Form, HtmlWriter};
use crate::render::page::{ChainView, StatusView, VersionView};
use crate::render::scope::Scope;
use crate::render::theme::Theme;
use crate::render::version_note;
use crate::render::view::{FactView, FragmentView, FrameView};

/// What ids and classes of a fragment begin with.
pub const PREFIX: &str = "klartext-";

/// The level of a fragment's first headings, unless the caller asks for another: the page has its own title.
pub const LEVEL: u8 = 2;

/// A text that goes into another site's page.
pub struct Fragment<'a> {
    /// The text.
    pub document: &'a Document,
    /// Its chain.
    pub chain: &'a ChainView,
    /// Its version.
    pub version: &'a VersionView,
    /// The level of the sections' headings, from 1.
    pub level: u8,
    /// Whether it brings its own styles.
    pub styles: Styles,
}

/// Whether a fragment brings its own styles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Styles {
    /// It does, all below its one class: a few.
    Own,
    /// The same, with the site's look: cards, in the colours of the page around it.
    Cards,
    /// It looks as the page around it says.
    Host,
}

impl Theme<'_> {
    /// Renders a text for another site's page.
    ///
    /// # Errors
    /// When a template fails or leaves out a block, or the locale lacks a message.
    pub fn fragment(&self, fragment: &Fragment<'_>) -> Result<String, Box<Diagnostic>> {
        let Fragment { document, chain, version, .. } = fragment;
        let words = self.words_for(&document.language)?;
        let scope = Scope::complete(document);
        let own = self.full("", &chain.address);
        let date = |term, date| FactView {
            term: words.get(term).to_owned(),
            detail: words.date_html(date),
        };
        let is_released = version.status != StatusView::Draft;
        let published = date("published", version.published);
        let from = date("applies_from", version.effective);
        let view = FragmentView {
            language: document.language.clone(),
            direction: words.locale().about.direction.clone(),
            prefix: PREFIX,
            title: document.title.clone(),
            hash: version.hash.clone(),
            version: version.name.clone(),
            banner: self.banner(&document.language),
            status: version_note::status(words, version)?.map(|(_, said)| html::frame(&said)),
            dates: if is_released { vec![published, from] } else { Vec::new() },
            page: own.clone(),
            history: chain.history.then(|| format!("{own}versions/")),
            styles: fragment.styles != Styles::Host,
            cards: fragment.styles == Styles::Cards,
            accent: colour(self.settings.theme.accent.as_deref()),
            sections: self.fragment_sections(fragment, &scope, &own),
        };
        let html = self.list_page("fragment", FrameView::default(), &view, words)?;
        if self.is_built_in() {
            return Ok(html);
        }
        check_article(&html, &view.hash, &view.sections).map_err(|error| {
            let message = error.message("fragment.html");
            Box::new(Diagnostic::new(&theme::TEMPLATE_TEXT, "", message))
        })?;
        Ok(html)
    }

    fn fragment_sections(
        &self,
        fragment: &Fragment<'_>,
        scope: &Scope<'_>,
        own: &str,
    ) -> Vec<String> {
        let direction =
            |language: &str| Some(self.words(language)?.locale().about.direction.as_str());
        let host = own.find("://").and_then(|at| own[at + 3..].find('/').map(|end| at + 3 + end));
        let writer = HtmlWriter {
            ids: html::ids(scope),
            notice: String::new(),
            base: own.to_owned(),
            anchor: ("", ""),
            twins: Vec::new(),
            direction: &direction,
            companion: &|id| {
                let page = fragment.chain.companions.iter().find(|page| page.ids.contains(id))?;
                Some(format!("{own}{}/", page.companion.folder()))
            },
            form: Form::Fragment { prefix: PREFIX, origin: host.map_or("", |end| &own[..end]) },
            marks_unfinished: false,
        };
        let section = |shown| {
            let mut section = String::new();
            writer.section(shown, fragment.level, &mut section);
            section
        };
        scope.sections.iter().map(section).collect()
    }
}
