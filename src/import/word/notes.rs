//! The footnotes and endnotes of a Word file, in the order in which its text refers to them.

use std::collections::HashMap;

use roxmltree::Node;

use super::numbering::written;
use super::xml::{attribute, child, children, name, value};

/// What a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NoteKind {
    /// At the end of its page.
    Footnote,
    /// At the end of the text.
    Endnote,
}

impl NoteKind {
    /// By the name of a reference or of a note.
    pub fn of(name: &str) -> NoteKind {
        if name.starts_with("endnote") { NoteKind::Endnote } else { NoteKind::Footnote }
    }

    fn word(self) -> &'static str {
        match self {
            NoteKind::Footnote => "footnote",
            NoteKind::Endnote => "endnote",
        }
    }
}

/// All notes, and those that were referred to.
#[derive(Default)]
pub struct Notes<'a, 'i> {
    by_id: HashMap<(NoteKind, &'a str), Node<'a, 'i>>,
    /// How the notes of a kind are numbered, where it is not as usual.
    formats: HashMap<NoteKind, String>,
    counts: HashMap<NoteKind, u32>,
    /// What was referred to: the label, the name that links lead to, and the note.
    pub referred: Vec<(String, String, Node<'a, 'i>)>,
}

impl<'a, 'i> Notes<'a, 'i> {
    /// Adds the notes of a part.
    pub fn add(&mut self, root: Node<'a, 'i>) {
        for note in root.children().filter(|one| matches!(name(*one), "footnote" | "endnote")) {
            // Separators of pages have a type.
            let is_text = matches!(attribute(note, "type"), None | Some("normal"));
            if let Some(id) = attribute(note, "id").filter(|_| is_text) {
                self.by_id.insert((NoteKind::of(name(note)), id), note);
            }
        }
    }

    /// Reads how notes are numbered, from the settings or from the text.
    pub fn add_formats(&mut self, root: Node<'_, '_>) {
        for kind in [NoteKind::Footnote, NoteKind::Endnote] {
            let wanted = format!("{}Pr", kind.word());
            let mut found = children(root, &wanted);
            if let Some(format) = found.find_map(|one| value(one, "numFmt")) {
                self.formats.insert(kind, format.to_owned());
            }
        }
    }

    /// Refers to a note: what is shown, and the name that links lead to. None where there is no such
    /// note, or where the text itself shows a mark.
    pub fn refer(
        &mut self,
        kind: NoteKind,
        id: &'a str,
        is_marked: bool,
    ) -> Option<(String, String)> {
        let note = self.by_id.remove(&(kind, id))?;
        let name = format!("{}-{id}", kind.word());
        if is_marked {
            self.referred.push((String::new(), name, note));
            return None;
        }
        let count = self.counts.entry(kind).or_default();
        *count += 1;
        let usual = match kind {
            NoteKind::Footnote => "decimal",
            NoteKind::Endnote => "lowerRoman",
        };
        let format = self.formats.get(&kind).map_or(usual, String::as_str);
        let label = written(*count, format);
        self.referred.push((label.clone(), name.clone(), note));
        Some((label, name))
    }

    /// The notes that nothing refers to.
    pub fn rest(&self) -> impl Iterator<Item = Node<'a, 'i>> {
        let mut rest: Vec<_> = self.by_id.iter().collect();
        rest.sort_by_key(|(id, _)| **id);
        rest.into_iter().map(|(_, note)| *note)
    }
}

/// The settings of the last section of a text.
pub fn section<'a, 'i>(body: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    child(body, "sectPr")
}
