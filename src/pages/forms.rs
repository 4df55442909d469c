//! One version of a notice in the forms that leave the site's frame: its text for mail and
//! machines, its facts for other programs.

use std::collections::BTreeMap;

use super::draft::{chain_of, version_of};
use super::version::{chain_view, in_site_order, view};
use super::{Making, Released, notice_address};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::export::{self, Edition, Stamped};
use crate::model::Notice;
use crate::render::page;
use crate::render::{markdown, text};
use crate::version::{Chain, Record, content_hash};

/// A version, or what is written now, with what its forms are made from.
pub struct Text<'a> {
    making: &'a Making<'a>,
    id: &'a str,
    of: Of<'a>,
    documents: BTreeMap<String, &'a Document>,
    facts: Option<Notice>,
    slugs: BTreeMap<String, String>,
    stamped: Stamped,
}

enum Of<'a> {
    Release(&'a Chain, &'a Record),
    Draft,
}

impl<'a> Text<'a> {
    /// A released version; none where the record holds no text.
    pub fn released(
        making: &'a Making<'a>,
        released: &'a Released,
        record: &'a Record,
    ) -> Option<Text<'a>> {
        let chain = &released.chain;
        let documents = record.documents().iter();
        Some(Text {
            making,
            id: &released.id,
            of: Of::Release(chain, record),
            documents: documents.map(|(language, one)| (language.clone(), one)).collect(),
            // Facts that cannot be read today are left out, as on the pages of changes.
            facts: record.facts().ok().flatten(),
            slugs: chain.slugs(making.today),
            stamped: Stamped::of(chain, record, making.today)?,
        })
    }

    /// What is written now.
    pub fn draft(
        making: &'a Making<'a>,
        id: &'a str,
        documents: &'a [Document],
        facts: Notice,
    ) -> Text<'a> {
        let content = content_hash(Some(&facts), documents);
        let slug = |one: &Document| (one.language.clone(), one.slug.clone());
        Text {
            making,
            id,
            of: Of::Draft,
            documents: documents.iter().map(|one| (one.language.clone(), one)).collect(),
            facts: Some(facts),
            slugs: documents.iter().map(slug).collect(),
            stamped: Stamped::draft(content, making.today),
        }
    }

    /// The languages, the one that prevails first.
    pub fn languages(&self) -> Vec<String> {
        let mut languages = in_site_order(self.making, self.documents.keys());
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
            (language.clone(), format!("{}{address}", self.making.base_url))
        };
        let languages = self.languages();
        let title = |(language, document): (&String, &&Document)| {
            (language.clone(), document.title.clone())
        };
        Some(Edition {
            notice: self.id,
            facts: self.facts.as_ref()?,
            titles: self.documents.iter().map(title).collect(),
            addresses: languages.iter().map(address).collect(),
            languages,
            version: self.stamped.clone(),
            today: self.making.today,
            locales: self.making.locales,
            tables: self.making.tables,
        })
    }

    /// The text in Markdown; none in a language that the version is not in.
    ///
    /// # Errors
    /// When the locale lacks a message.
    pub fn markdown(&self, language: &str) -> Result<Option<String>, Box<Diagnostic>> {
        let Some((document, chain, version)) = self.views(language) else { return Ok(None) };
        let stamp = self.making.theme.stamp(&chain, &version)?;
        Ok(Some(markdown::markdown(document, &stamp)))
    }

    /// The text alone; none in a language that the version is not in.
    ///
    /// # Errors
    /// As [`Text::markdown`].
    pub fn text(&self, language: &str) -> Result<Option<String>, Box<Diagnostic>> {
        let Some((document, chain, version)) = self.views(language) else { return Ok(None) };
        let stamp = self.making.theme.stamp(&chain, &version)?;
        Ok(Some(text::text(document, &stamp)))
    }

    /// The facts in a language's file of TILT.
    pub fn tilt(&self, language: &str) -> Option<String> {
        export::tilt::tilt(&self.edition()?, language)
    }

    fn views(&self, language: &str) -> Option<(&'a Document, page::Chain, page::Version)> {
        let document = *self.documents.get(language)?;
        Some(match self.of {
            Of::Release(chain, record) => {
                let slug = self.slugs.get(language).unwrap_or(&document.slug);
                let address = notice_address(language, slug);
                let own = chain_view(self.making, chain, language, &document.title, &address);
                (document, own, view(self.making, chain, record, language))
            }
            Of::Draft => {
                let languages: Vec<&Document> = self.documents.values().copied().collect();
                let version = version_of(self.making, &languages, &self.stamped.hash);
                (document, chain_of(document), version)
            }
        })
    }
}
