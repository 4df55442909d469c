//! A place in a file → what can be written there, the most fitting first.

mod fit;
mod keys;
mod snippets;
mod values;

use std::ops::Range;
use std::path::Path;

use super::cursor::{Cursor, CursorPlace};
use super::forms::FileKind;
use super::known::{Facts, Known};
use crate::diagnostic::Diagnostic;
use crate::parse::Node;
use crate::suggest::synonym_of;

/// A place in a file that an editor asks about.
pub struct Asked<'a> {
    /// The facts around it.
    pub facts: &'a Facts<'a>,
    /// The tree of the file itself.
    pub own: &'a Node,
    /// The kind of file.
    pub kind: FileKind,
    /// The file.
    pub path: &'a Path,
    /// Its text.
    pub text: &'a str,
    /// What is written at the place.
    pub cursor: Cursor,
    /// What is found in the file.
    pub found: &'a [Diagnostic],
    /// Whether the editor can put the caret into what is inserted.
    pub snippets: bool,
}

/// What kind of thing an item is, for its picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// A key.
    Key,
    /// A word of klartext's.
    Word,
    /// An id.
    Id,
    /// Several lines to fill in.
    Snippet,
}

/// Something that can be written at a place.
#[derive(Clone, Debug)]
pub struct Item {
    /// How it is listed.
    pub label: String,
    /// What it is called, in a few words.
    pub detail: Option<String>,
    /// What it means, in Markdown.
    pub about: Option<String>,
    /// What kind of thing it is.
    pub kind: ItemKind,
    /// What is written.
    pub insert: String,
    /// Whether `insert` has places for the caret.
    pub is_snippet: bool,
    /// Whether more can be asked for after it is written.
    pub asks_again: bool,
    /// Whether it is no longer in force.
    pub is_old: bool,
    /// What typed words are compared with.
    pub filter: String,
    /// The bytes that it replaces.
    pub span: Range<usize>,
    order: (u8, u8),
}

/// What can be written at a place, in order.
pub fn complete(asked: &Asked<'_>) -> Vec<Item> {
    let mut items = match &asked.cursor.place {
        CursorPlace::Header { above, .. } => keys::headers(asked, above),
        CursorPlace::Key { table, .. } => {
            let mut items = keys::keys(asked, table);
            if asked.is_line_start() {
                items.extend(snippets::all(asked, table));
            }
            items
        }
        CursorPlace::Value { path, siblings } => values::values(asked, path, siblings.as_deref()),
        CursorPlace::Nothing => Vec::new(),
    };
    for item in &mut items {
        item.order.0 = match_of(&asked.cursor.typed, item);
    }
    items.retain(|item| item.order.0 < NO_MATCH);
    // The sort is stable: what fits as well stays in its order.
    items.sort_by_key(|item| item.order);
    items
}

impl Asked<'_> {
    /// Whether nothing but the typed word is before the place on its line.
    fn is_line_start(&self) -> bool {
        let before = self.text.get(..self.cursor.span.start).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        line.trim().is_empty()
    }

    /// Whether a value follows what is written.
    fn has_equals(&self) -> bool {
        let after = self.text.get(self.cursor.span.end..).unwrap_or_default();
        after.trim_start_matches([' ', '\t']).starts_with('=')
    }

    fn item(&self, label: impl Into<String>, kind: ItemKind, fit: u8) -> Item {
        let label = label.into();
        Item {
            detail: None,
            about: None,
            kind,
            insert: label.clone(),
            is_snippet: false,
            asks_again: false,
            is_old: false,
            filter: label.clone(),
            span: self.cursor.span.clone(),
            order: (0, fit),
            label,
        }
    }

    /// An id, as it is named in the reader's language.
    fn known(&self, known: Known, fit: u8) -> Item {
        let name = known.name.unwrap_or_default();
        let filter = format!("{} {name} {}", known.id, known.detail);
        let mut item = self.item(known.id, ItemKind::Id, fit);
        item.filter = filter.trim_end().to_owned();
        let detail = [name, known.detail];
        let detail: Vec<String> = detail.into_iter().filter(|part| !part.is_empty()).collect();
        item.detail = (!detail.is_empty()).then(|| detail.join(" · "));
        item.is_old = known.is_old;
        item
    }
}

const NO_MATCH: u8 = 5;

/// How well what was typed fits an item: it begins its label, is another word for it, begins its name
/// or a word of it, is in it.
fn match_of(typed: &str, item: &Item) -> u8 {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return 0;
    }
    let label = item.label.to_lowercase();
    let filter = item.filter.to_lowercase();
    let begins_word = |text: &str| {
        text.split(|letter: char| !letter.is_alphanumeric()).any(|part| part.starts_with(&typed))
    };
    if label.starts_with(&typed) {
        0
    } else if synonym_of(&typed).any(|word| word == item.label) {
        1
    } else if filter.get(label.len()..).is_some_and(|name| name.trim_start().starts_with(&typed)) {
        2
    } else if begins_word(&filter) {
        3
    } else if filter.contains(&typed) {
        4
    } else {
        NO_MATCH
    }
}
