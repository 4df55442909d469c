//! One of the editor's texts and new words for it → the change of its file.

use std::sync::Arc;

use super::apply_edits;
use super::toml::{add_language_as, replace, reword};
use crate::diagnostic::Edit;
use crate::origin::{InputFile, Origin};
use crate::parse::parse;
use crate::resolve::{Draft, OwnText};
use crate::toml_writer::{list, quoted};

/// One text that is to change.
#[derive(Clone, Debug)]
pub enum Change {
    /// A value in a TOML file.
    Value(Edit),
    /// The whole text of a Markdown file.
    File(Origin, String),
}

impl Change {
    /// The file, and its text with the change; `None` where that is not valid TOML.
    pub fn apply(self) -> Option<(Arc<InputFile>, String)> {
        match self {
            Change::File(origin, text) => Some((origin.file, text)),
            Change::Value(edit) => {
                let file = edit.origin.file.clone();
                let text = apply_edits(&file.text, [&edit].into_iter());
                let new = Arc::new(InputFile::new(file.path.clone(), text));
                let is_readable = |file| parse(file).1.is_empty();
                (is_readable(&file) && is_readable(&new)).then(|| (file, new.text.clone()))
            }
        }
    }
}

/// Changes a text to other words in a language, which may be missing so far. The lines of a list of words
/// are its items.
///
/// `None` where it is written in a way that cannot be changed byte for byte.
pub fn rewrite(draft: &Draft, text: &OwnText, language: &str, words: &str) -> Option<Change> {
    let is_parts = text.kind == "parts";
    let value = || match is_parts {
        true => list(words.lines()),
        false => quoted(words),
    };
    match text.by_language.get(language).or(text.plain.as_ref()) {
        Some((written, origin)) if origin.file.path.ends_with(".md") => {
            let end = if words.ends_with('\n') { "" } else { "\n" };
            Some(Change::File(origin.clone(), with_line_ends_of(&format!("{words}{end}"), written)))
        }
        Some((_, origin)) if is_parts => Some(Change::Value(replace(origin, value()))),
        Some((written, origin)) => {
            // The line end of a cell or a field is not a part of a text on one line.
            let words = if written.ends_with('\n') { words } else { words.trim_end_matches('\n') };
            let value = || quoted(words);
            let edit = reword(origin, written, &with_line_ends_of(words, written));
            Some(Change::Value(edit.unwrap_or_else(|| replace(origin, value()))))
        }
        None if let Some(origin) = text.file_to_make(language) => {
            Some(Change::File(origin, format!("{}\n", words.trim_end())))
        }
        None => add_language_as(&draft.tree, &text.at, language, value()).map(Change::Value),
    }
}

/// Words with the line ends of the earlier ones.
fn with_line_ends_of(words: &str, before: &str) -> String {
    match before.contains("\r\n") {
        true => words.replace("\r\n", "\n").replace('\n', "\r\n"),
        false => words.to_owned(),
    }
}
