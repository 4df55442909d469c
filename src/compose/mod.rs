//! Notice × locale → Document: every fact in words, in typed blocks with stable ids.
//!
//! A file for each kind of section. Sentences are messages of the locale; an editor's words are
//! put in as they are, never inflected (MODEL.md, "Kinds of text"). The same notice gives the
//! same ids in every language.

mod basis;
mod children;
mod complaint;
mod contact;
mod controller;
mod cookies;
mod coverage;
mod decision;
mod glance;
mod group;
mod label;
mod languages;
mod letter;
mod markdown;
mod marks;
mod objection;
mod on_behalf;
mod purpose;
mod recipient;
mod retention;
mod right;
mod section;
mod transfer;
mod words;

use crate::document::{Document, Section};
use crate::locale::Locale;
use crate::model::{Notice, STANDARD_SECTIONS};
use crate::tables::Tables;

pub use markdown::{Markdown, Refused, read as read_markdown};
pub use marks::{Run, Source, runs};
pub use words::{Composer, Reader, Words};

/// A word that could not be said: a message that is missing, or a text in a language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unsaid {
    /// A message of the locale is missing or lacks an argument; the reason in words.
    Message(String),
    /// A text of the notice, by key path, is missing in the language.
    Text(String),
}

/// Whom a whole notice is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Anybody.
    Everybody,
    /// Children: standard sentences are the simpler ones, where the locale has such (Art. 12(1)).
    Children,
}

/// Words a notice in one language.
///
/// `languages` are the notice's, the prevailing one first. What could not be said is listed; in
/// its place stands the prevailing language's text, marked as such, or nothing.
pub fn compose(
    notice: &Notice,
    readers: Readers,
    languages: &[String],
    locale: &Locale,
    tables: &Tables,
) -> (Document, Vec<Unsaid>) {
    let mut composer = Composer::new(notice, languages, locale, tables);
    composer.readers = readers;
    (composer.document(), composer.unsaid())
}

/// The same words as [`compose`] makes, marked with where each comes from: to be asked with
/// [`runs`], never shown or kept.
pub fn compose_marked(
    notice: &Notice,
    readers: Readers,
    languages: &[String],
    locale: &Locale,
    tables: &Tables,
) -> Document {
    let mut composer = Composer::new(notice, languages, locale, tables);
    (composer.readers, composer.marks) = (readers, marks::Marks::Sources);
    composer.document()
}

/// The ids of all sections in order: as the notice says, then what it leaves off.
pub fn section_order(notice: &Notice) -> Vec<String> {
    let mut order: Vec<String> = Vec::new();
    let free = notice.section.keys().map(String::as_str);
    let (head, tail) = STANDARD_SECTIONS.split_at(STANDARD_SECTIONS.len() - 1);
    let all: Vec<&str> = head.iter().copied().chain(free).chain(tail.iter().copied()).collect();
    for id in notice.order.iter().map(String::as_str).chain(all.iter().copied()) {
        if all.contains(&id) && !order.iter().any(|known| known == id) {
            order.push(id.to_owned());
        }
    }
    order
}

impl Composer<'_> {
    fn document(&self) -> Document {
        let mut sections = vec![self.glance()];
        for id in section_order(self.notice) {
            sections.extend(self.section(&id));
        }
        sections.extend(self.label_section());
        sections.extend(self.letters_section());
        let title = self
            .notice
            .title
            .as_ref()
            .map(|title| self.own_plain("title", title))
            .unwrap_or_default();
        Document {
            language: self.locale.language.clone(),
            slug: self.slug(),
            description: self.description(&title),
            title,
            sections,
            groups: self.groups(),
        }
    }

    fn section(&self, id: &str) -> Option<Section> {
        match id {
            "controller" => self.controller_section(),
            "purposes" => self.purposes_section(),
            "recipients" => self.recipients_section(),
            "transfers" => self.transfers_section(),
            "automated-decisions" => self.decisions_section(),
            "cookies" => self.cookies_section(),
            "children" => self.children_section(),
            "on-behalf" => self.on_behalf_section(),
            "rights" => self.rights_section(),
            "right-to-object" => self.objection_section(),
            "complaint" => self.complaint_section(),
            "languages" => self.languages_section(),
            free => self.free_section(free),
        }
    }
}
