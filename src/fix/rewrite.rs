//! One of the editor's texts and new words for it → what is to change in its file.

use std::sync::Arc;

use super::put_in;
use super::toml::{add_language_as, quoted, replace, reword};
use crate::diagnostic::Edit;
use crate::origin::{InputFile, Origin};
use crate::parse::parse;
use crate::resolve::{Draft, OwnText};

/// One text that is to change.
#[derive(Clone, Debug)]
pub enum Change {
    /// A value in a TOML file.
    Value(Edit),
    /// The whole text of a Markdown file.
    File(Origin, String),
}

impl Change {
    /// The file, and its text with the change; none where TOML could not read that.
    pub fn put_in(self) -> Option<(Arc<InputFile>, String)> {
        match self {
            Change::File(origin, text) => Some((origin.file, text)),
            Change::Value(edit) => {
                let file = edit.origin.file.clone();
                let text = put_in(&file.text, [&edit].into_iter());
                let new = Arc::new(InputFile { path: file.path.clone(), text });
                let is_readable = |file| parse(file).1.is_empty();
                (is_readable(&file) && is_readable(&new)).then(|| (file, new.text.clone()))
            }
        }
    }
}

/// Gives a text other words in a language, which it may lack so far. The lines of a list of words
/// are its items.
///
/// `None` where it is written in a way that cannot be changed byte for byte.
pub fn rewrite(draft: &Draft, text: &OwnText, language: &str, words: &str) -> Option<Change> {
    let is_parts = text.kind == "parts";
    let value = || match is_parts {
        true => {
            let items: Vec<String> = words.lines().map(quoted).collect();
            format!("[{}]", items.join(", "))
        }
        false => quoted(words),
    };
    match text.by_language.get(language).or(text.plain.as_ref()) {
        Some((written, origin)) if origin.file.path.ends_with(".md") => {
            let end = if words.ends_with('\n') { "" } else { "\n" };
            Some(Change::File(origin.clone(), as_before(&format!("{words}{end}"), written)))
        }
        Some((_, origin)) if is_parts => Some(Change::Value(replace(origin, value()))),
        Some((written, origin)) => {
            let edit = reword(origin, written, &as_before(words, written));
            Some(Change::Value(edit.unwrap_or_else(|| replace(origin, value()))))
        }
        None if let Some(origin) = text.file_to_make(language) => {
            Some(Change::File(origin, format!("{}\n", words.trim_end())))
        }
        None => {
            let (node, found) = draft.tree.nearest(&text.at);
            let node = found.then_some(node)?;
            add_language_as(node, language, value()).map(Change::Value)
        }
    }
}

/// Words with the line ends that were there before.
fn as_before(words: &str, before: &str) -> String {
    match before.contains("\r\n") {
        true => words.replace("\r\n", "\n").replace('\n', "\r\n"),
        false => words.to_owned(),
    }
}
