//! What of a text has no place in a key → own sections in its order, so that no sentence is lost.

use super::purpose::without_number;
use super::text::UnitKind;
use super::write::PolicyWriter;
use crate::document::{Body, Inline, Item, List};
use crate::import::link::Links;
use crate::import::tilt::toml::quoted;
use crate::limits;
use crate::model::STANDARD_SECTIONS;
use crate::render::markdown::block;
use crate::slug::slug_of;

/// A section of a text that stays in its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSection {
    /// The key path.
    pub key: String,
    /// The heading, or the first words.
    pub words: String,
    /// The line that it begins in.
    pub line: Option<usize>,
}

impl PolicyWriter<'_> {
    /// Writes what is not quoted.
    pub fn leftovers(&mut self) -> Vec<OwnSection> {
        let mut own = Vec::new();
        let mut headings = Vec::new();
        let text = self.text;
        for section in &text.sections {
            let heading = section.heading;
            let blocks = self.unplaced(section.blocks.clone(), heading);
            if blocks.is_empty() {
                headings.extend(heading.filter(|at| !self.placed.contains(at)));
                continue;
            }
            let title = heading.map(|at| text.units[at].words.as_str());
            let first = section.units.clone().find(|at| !self.placed.contains(at));
            for part in parts(blocks) {
                let key = self.section(title, heading, &part);
                let words = title.or(first.map(|at| text.units[at].words.as_str()));
                let line = heading.or(first).and_then(|at| text.units[at].line);
                own.push(OwnSection { key, words: words.unwrap_or_default().to_owned(), line });
            }
        }
        if !headings.is_empty() {
            self.toml.blank();
            self.toml.comment("Headings of the text with nothing left below them:");
            headings.into_iter().for_each(|at| self.quote(at));
        }
        own
    }

    fn section(&mut self, title: Option<&str>, heading: Option<usize>, text: &str) -> String {
        let words = title.map_or("text".to_owned(), without_number);
        let is_taken = STANDARD_SECTIONS.contains(&slug_of(&words).as_str());
        let id = if is_taken { format!("text-{words}") } else { words };
        let id = self.id("section", &id);
        let key = format!("section.{id}");
        self.table(&key);
        heading.into_iter().for_each(|at| self.quote(at));
        let title = title.map_or("TODO".to_owned(), without_number);
        self.toml.words(&format!("title.{}", self.language), &title);
        self.toml.key(&format!("text.{}", self.language), &quoted(text));
        key
    }

    /// The blocks below a heading with what is not quoted, in Markdown.
    fn unplaced(&self, blocks: std::ops::Range<usize>, heading: Option<usize>) -> Vec<String> {
        let mut result = Vec::new();
        for one in &self.text.blocks[blocks] {
            let left: Vec<usize> =
                one.units.clone().filter(|at| !self.placed.contains(at)).collect();
            if left.is_empty() || heading == Some(one.units.start) {
                continue;
            }
            let mut body = match &one.body {
                Body::Paragraph(_) if left.len() < one.units.len() => {
                    let all: Vec<&str> =
                        left.iter().map(|at| self.text.units[*at].words.as_str()).collect();
                    Body::Paragraph(vec![Inline::Text(all.join(" "))])
                }
                Body::List(_) if left.len() < one.units.len() => {
                    Body::List(List::unordered(self.items(&left)))
                }
                body => body.clone(),
            };
            // Where a relative link leads is not known here.
            Links::default().body(&mut body);
            result.push(block(&body));
        }
        result
    }
}

impl PolicyWriter<'_> {
    /// The items of a list of which only some sentences are left.
    fn items(&self, left: &[usize]) -> Vec<Item> {
        let item = |at: &usize| match self.text.units[*at].kind {
            UnitKind::Item { item, .. } => item,
            _ => *at,
        };
        let items = left.chunk_by(|one, next| item(one) == item(next));
        items
            .map(|units| {
                let words: Vec<&str> =
                    units.iter().map(|at| self.text.units[*at].words.as_str()).collect();
                Item::of(vec![Inline::Text(words.join(" "))])
            })
            .collect()
    }
}

/// Blocks of Markdown in as many texts as one text can hold.
fn parts(blocks: Vec<String>) -> Vec<String> {
    const LONGEST: usize = limits::TEXT - 1024;
    let mut parts: Vec<String> = Vec::new();
    let mut add = |piece: &str| match parts.last_mut() {
        Some(last) if last.len() + piece.len() < LONGEST => {
            last.push_str("\n\n");
            last.push_str(piece);
        }
        _ => parts.push(piece.to_owned()),
    };
    for block in blocks {
        let mut rest = block.trim_end();
        while rest.len() > LONGEST {
            let end = (0..=LONGEST).rev().find(|end| rest.is_char_boundary(*end)).unwrap_or(0);
            let end = rest[..end].rfind(char::is_whitespace).filter(|at| *at > 0).unwrap_or(end);
            add(&rest[..end]);
            rest = &rest[end..];
        }
        add(rest);
    }
    parts
}
