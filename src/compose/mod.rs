//! Notice × locale → Document: every fact in words, in typed blocks with stable ids.
//!
//! A file for each kind of section. Sentences are messages of the locale; an editor's words are
//! inserted unchanged, never inflected (MODEL.md, "Kinds of text"). The same notice has the same ids in
//! every language.

mod ai;
mod basis;
mod camera;
mod children;
mod common;
mod complaint;
mod contact;
mod controller;
mod cookies;
mod coverage;
mod decision;
mod event;
mod glance;
mod group;
mod joint;
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
mod security;
mod transfer;
mod words;

use crate::document::{Document, Section};
use crate::model::{Notice, STANDARD_SECTIONS};

pub use markdown::{Markdown, UnsupportedMarkdown, block_id, read as read_markdown};
pub use marks::{TextRun, WordSource, runs};
pub use recipient::ReceiverWords;
pub use words::{Addressee, Composer, MissingWording, ReadingLevel};

use marks::SourceMarks;

/// The ids of all sections: first in the notice's order, then those it does not list.
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
    /// The whole notice in words. Missing wording is listed; in its place is the prevailing
    /// language's text, marked as such, or nothing.
    pub fn compose(&self) -> (Document, Vec<MissingWording>) {
        (self.document(), self.missing())
    }

    /// The same words, marked with where they come from: input of [`runs`], never shown or stored.
    pub fn compose_marked(mut self) -> Document {
        self.marks = SourceMarks::On;
        self.document()
    }

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
            "ai-systems" => self.ai_section(),
            "camera-surveillance" => self.cameras_section(),
            "cookies" => self.cookies_section(),
            "children" => self.children_section(),
            "security-measures" => self.security_section(),
            "on-behalf" => self.on_behalf_section(),
            "rights" => self.rights_section(),
            "right-to-object" => self.objection_section(),
            "complaint" => self.complaint_section(),
            "languages" => self.languages_section(),
            free => self.free_section(free),
        }
    }
}
