//! One version of a notice in the forms without the site's frame: its text for mail and machines, its
//! facts for other programs.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::draft::{chain_of, version_of};
use super::version::{chain_view, in_site_order, view};
use super::{Comparisons, PageContext, notice_address, page as page_of};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::export::{self, Coming, Edition, Stamped};
use crate::listing::{Order, Page};
use crate::model::{Notice, PageKind};
use crate::render::fragment::{Fragment, LEVEL, Styles};
use crate::render::page;
use crate::render::scope::Companion;
use crate::render::{docx, markdown, text};
use crate::version::{Record, Status, content_hash};

/// A file next to a notice's page.
struct FormKind {
    kind: PageKind,
    file: &'static str,
    media: &'static str,
    name: &'static str,
    of_facts: bool,
    styles: Styles,
}

const fn form(
    kind: PageKind,
    file: &'static str,
    media: &'static str,
    name: &'static str,
) -> FormKind {
    let of_facts = matches!(kind, PageKind::Json | PageKind::JsonLd | PageKind::Tilt);
    FormKind { kind, file, media, name, of_facts, styles: Styles::Own }
}

/// The forms of a text. Pages list those that have a name: a fragment is not a page of its own.
const FORMS: [FormKind; 8] = [
    form(PageKind::Markdown, "notice.md", "text/markdown", "Markdown"),
    form(PageKind::Text, "notice.txt", "text/plain", "Text"),
    form(PageKind::Json, "notice.json", "application/json", "JSON"),
    form(PageKind::JsonLd, "notice.jsonld", "application/ld+json", "JSON-LD (DPV)"),
    form(PageKind::Tilt, "notice.tilt.json", "application/json", "TILT"),
    form(PageKind::Fragment, FRAGMENT, "text/html", ""),
    FormKind {
        styles: Styles::Cards,
        ..form(PageKind::Fragment, "fragment-cards.html", "text/html", "")
    },
    FormKind {
        styles: Styles::Host,
        ..form(PageKind::Fragment, "fragment-plain.html", "text/html", "")
    },
];

/// How much of a notice a file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What its page has.
    Notice,
    /// Also the notice on one page, and the letters.
    Complete,
}

impl Extent {
    fn of(self, document: &Document) -> Cow<'_, Document> {
        match self {
            Extent::Complete => Cow::Borrowed(document),
            Extent::Notice => {
                let mut part = document.clone();
                part.sections.retain(|section| Companion::of(section).is_none());
                Cow::Owned(part)
            }
        }
    }
}

/// The file of a text for another site's page.
pub(super) const FRAGMENT: &str = "fragment.html";

/// The forms next to a notice's page; those of facts only if the text has facts.
pub(super) fn listed(context: &PageContext<'_>, address: &str, record: &Record) -> Vec<page::Form> {
    let has_facts = !record.imported;
    let made = FORMS
        .iter()
        .filter(|one| context.makes(one.kind) && (has_facts || !one.of_facts))
        .filter(|one| !one.name.is_empty());
    made.map(|one| page::Form {
        address: format!("{address}{}", one.file),
        media: one.media,
        name: one.name,
    })
    .collect()
}

/// A version, or the working copy, with what its forms are made from.
pub struct Text<'a> {
    context: &'a PageContext<'a>,
    id: &'a str,
    of: Of<'a>,
    documents: BTreeMap<String, &'a Document>,
    facts: Option<Cow<'a, Notice>>,
    slugs: BTreeMap<String, String>,
    stamped: Stamped,
}

enum Of<'a> {
    Release(&'a Comparisons<'a>, &'a Record),
    Draft,
}

impl<'a> Text<'a> {
    /// A released version; none if the record has no text.
    pub fn released(
        comparisons: &'a Comparisons<'a>,
        id: &'a str,
        record: &'a Record,
    ) -> Option<Text<'a>> {
        let &Comparisons { context, chain, .. } = comparisons;
        let documents = record.documents().iter();
        Some(Text {
            context,
            id,
            of: Of::Release(comparisons, record),
            documents: documents.map(|(language, one)| (language.clone(), one)).collect(),
            // Facts that cannot be read today are left out, as on the pages of changes.
            facts: record.facts().map(Cow::Borrowed),
            slugs: chain.slugs(context.today),
            stamped: Stamped::of(chain, record, context.today)?,
        })
    }

    /// The working copy.
    pub fn draft(
        context: &'a PageContext<'a>,
        id: &'a str,
        documents: &'a [Document],
        facts: Notice,
    ) -> Text<'a> {
        let content = content_hash(Some(&facts), documents);
        let slug = |one: &Document| (one.language.clone(), one.slug.clone());
        Text {
            context,
            id,
            of: Of::Draft,
            documents: documents.iter().map(|one| (one.language.clone(), one)).collect(),
            facts: Some(Cow::Owned(facts)),
            slugs: documents.iter().map(slug).collect(),
            stamped: Stamped::draft(content, context.today),
        }
    }

    /// The languages, the one that prevails first.
    pub fn languages(&self) -> Vec<String> {
        let mut languages = in_site_order(self.context, self.documents.keys());
        let audience = self.facts.as_ref().and_then(|facts| facts.audience.as_ref());
        let named = audience.map(|audience| audience.languages.as_slice()).unwrap_or_default();
        let place = |language: &String| named.iter().position(|one| one == language);
        languages.sort_by_key(|language| place(language).unwrap_or(usize::MAX));
        languages
    }

    /// The facts on their way to other programs; none of an imported text, which has none.
    pub fn edition(&self) -> Option<Edition<'_>> {
        let address = |language: &String| {
            let slug = self.slugs.get(language).map_or("", String::as_str);
            let address = notice_address(language, slug);
            (language.clone(), format!("{}{address}", self.context.base_url))
        };
        let languages = self.languages();
        let title = |(language, document): (&String, &&Document)| {
            (language.clone(), document.title.clone())
        };
        Some(Edition {
            notice: self.id,
            facts: self.facts.as_deref()?,
            titles: self.documents.iter().map(title).collect(),
            addresses: languages.iter().map(address).collect(),
            languages,
            version: self.stamped.clone(),
            coming: self.coming(),
            today: self.context.today,
            locales: self.context.locales,
            tables: self.context.tables,
        })
    }

    /// What replaces this text on a known day. None for a text that no longer applies.
    fn coming(&self) -> Vec<Coming> {
        let Of::Release(Comparisons { chain, .. }, record) = self.of else { return Vec::new() };
        let waits = [Some(Status::InForce), Some(Status::Coming)];
        if !waits.contains(&self.stamped.status) {
            return Vec::new();
        }
        let later = chain.coming(self.context.today).into_iter();
        let later =
            later.filter(|one| chain.position(one.version) > chain.position(record.version));
        let coming = later.filter_map(|one| {
            let facts = one.facts()?.clone();
            Some(Coming { name: one.version.to_string(), effective: one.effective, facts })
        });
        coming.collect()
    }

    /// The text in Markdown; none in a language that the version is not in.
    ///
    /// # Errors
    /// When the locale lacks a message.
    pub fn markdown(&self, language: &str) -> Result<Option<String>, Box<Diagnostic>> {
        let Some((document, chain, version)) = self.views(language) else { return Ok(None) };
        let stamp = self.context.theme.version_note(&chain, &version)?;
        Ok(Some(markdown::markdown(document, &stamp)))
    }

    /// The plain text; none in a language that the version is not in.
    ///
    /// # Errors
    /// As [`Text::markdown`].
    pub fn text(&self, language: &str, extent: Extent) -> Result<Option<String>, Box<Diagnostic>> {
        let Some((document, chain, version)) = self.views(language) else { return Ok(None) };
        let stamp = self.context.theme.version_note(&chain, &version)?;
        Ok(Some(text::text(&extent.of(document), &stamp)))
    }

    /// A Word file; none in a language that the version is not in.
    ///
    /// # Errors
    /// As [`Text::markdown`].
    pub fn docx(&self, language: &str, extent: Extent) -> Result<Option<Vec<u8>>, Box<Diagnostic>> {
        let Some((document, chain, version)) = self.views(language) else { return Ok(None) };
        let stamp = self.context.theme.version_note(&chain, &version)?;
        Ok(Some(docx::docx(&extent.of(document), &stamp)))
    }

    /// One HTML file to read and print; none in a language that the version is not in.
    ///
    /// # Errors
    /// As [`Text::markdown`].
    pub fn html(&self, language: &str, extent: Extent) -> Result<Option<String>, Box<Diagnostic>> {
        let Some((document, chain, version)) = self.views(language) else { return Ok(None) };
        let stamp = self.context.theme.version_note(&chain, &version)?;
        Ok(Some(self.context.theme.standalone(&extent.of(document), &chain, &stamp)))
    }

    /// The text for a page that has its own frame; none in a language that the version is not in.
    ///
    /// # Errors
    /// When a template fails or leaves out a block, or the locale lacks a message.
    pub fn fragment(
        &self,
        language: &str,
        level: Option<u8>,
        styles: Styles,
    ) -> Result<Option<String>, Box<Diagnostic>> {
        let Some((document, chain, version)) = self.views(language) else { return Ok(None) };
        let theme = self.context.theme;
        let level = level.or(theme.settings.theme.fragment_heading_level).unwrap_or(LEVEL);
        let level = level.clamp(1, 6);
        let (chain, version) = (&chain, &version);
        theme.fragment(&Fragment { document, chain, version, level, styles }).map(Some)
    }

    /// The facts in a language's file of TILT.
    pub fn tilt(&self, language: &str) -> Option<String> {
        export::tilt::tilt(&self.edition()?, language)
    }

    /// The files next to the page at the notice's own address, in one language.
    ///
    /// # Errors
    /// As [`Text::fragment`].
    pub(super) fn files(
        &self,
        language: &str,
        address: &str,
    ) -> Result<Vec<Page>, Box<Diagnostic>> {
        let mut files = Vec::new();
        let edition = self.edition();
        for one in FORMS.iter().filter(|one| self.context.makes(one.kind)) {
            let made = match one.kind {
                PageKind::Markdown => self.markdown(language)?,
                PageKind::Text => self.text(language, Extent::Complete)?,
                PageKind::Json => edition.as_ref().map(export::facts::facts),
                PageKind::JsonLd => edition.as_ref().map(export::json_ld::json_ld),
                PageKind::Tilt => self.tilt(language),
                PageKind::Fragment => self.fragment(language, None, one.styles)?,
                _ => None,
            };
            let name = format!("{address}{}", one.file);
            files.extend(made.map(|made| page_of(&name, Order::Page, made)));
        }
        Ok(files)
    }

    fn views(&self, language: &str) -> Option<(&'a Document, page::ChainView, page::VersionView)> {
        let document = *self.documents.get(language)?;
        Some(match self.of {
            Of::Release(comparisons, record) => {
                let chain = comparisons.chain;
                let slug = self.slugs.get(language).unwrap_or(&document.slug);
                let address = notice_address(language, slug);
                let own = chain_view(self.context, chain, language, document, &address, None);
                (document, own, view(comparisons, record, language))
            }
            Of::Draft => {
                let languages: Vec<&Document> = self.documents.values().copied().collect();
                let version = version_of(self.context, &languages, &self.stamped.hash);
                (document, chain_of(self.context, document), version)
            }
        })
    }
}
