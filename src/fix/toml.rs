//! Places in a TOML file and what to write there → edits that leave all other bytes as they are.

use std::sync::Arc;

use super::PLACEHOLDER;
use crate::diagnostic::Edit;
use crate::origin::{InputFile, Origin};
use crate::parse::{Data, Node};
use crate::toml_writer::{self, Place, difference, quoted};

/// Replaces a value by another one in TOML.
pub fn replace(origin: &Origin, value: impl Into<String>) -> Edit {
    Edit { origin: origin.clone(), text: value.into() }
}

/// Changes a text to other words, and no more of the file than differs: its quotes stay. `None` where
/// a text over several lines would need an escape.
pub fn reword(origin: &Origin, written: &str, words: &str) -> Option<Edit> {
    let raw = origin.file.text.get(origin.span.clone())?;
    let quote = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| raw.starts_with(quote))?;
    let inside = raw.get(quote.len()..raw.len().checked_sub(quote.len())?)?;
    let in_place = || {
        let start = inside.rfind(written).filter(|_| !written.is_empty())?;
        let (differs, words) = difference(written, words)?;
        let needs_escape = |letter: char| match letter {
            '\\' => quote.starts_with('"'),
            '\n' | '\r' => quote.len() == 1,
            '\t' => false,
            letter => letter.is_control() || quote.starts_with(letter),
        };
        let start = origin.span.start + quote.len() + start;
        let span = start + differs.start..start + differs.end;
        let origin = Origin { file: origin.file.clone(), span };
        (!words.contains(needs_escape)).then(|| Edit { origin, text: words.to_owned() })
    };
    in_place().or_else(|| (quote.len() == 1).then(|| replace(origin, quoted(words))))
}

/// Adds a key with a value in TOML to the table at a key path.
pub fn add(tree: &Node, at: &str, key: &str, value: String) -> Option<Edit> {
    add_keys(tree, at, &[(key.to_owned(), value)])
}

/// Adds a text in each language that an editor is to write, as `key` of the table at a key path.
pub fn add_text(tree: &Node, at: &str, key: &str, languages: &[String]) -> Option<Edit> {
    let (table, found) = tree.nearest(at);
    table.table().filter(|table| found && !table.contains_key(key))?;
    let entries = languages.iter().map(|language| (format!("{key}.{language}"), todo()));
    add_keys(tree, at, &entries.collect::<Vec<_>>())
}

/// Adds a table of one text in each language that an editor is to write, as `outer.key`.
pub fn add_text_in(
    tree: &Node,
    at: &str,
    (outer, key): (&str, &str),
    languages: &[String],
) -> Option<Edit> {
    let entries = languages.iter().map(|language| format!("{language} = {}", todo()));
    let text = entries.collect::<Vec<_>>().join(", ");
    add(tree, at, outer, format!("{{ {key} = {{ {text} }} }}"))
}

/// Adds values that an editor is to write, as keys of the table at a key path; a missing table is
/// added at the end of the file.
pub fn add_values(tree: &Node, at: &str, keys: &[&str]) -> Option<Edit> {
    let (table, found) = tree.nearest(at);
    let is_new = |key: &&&str| !found || table.get(key).is_none();
    let entries: Vec<_> =
        keys.iter().filter(is_new).map(|key| ((*key).to_owned(), todo())).collect();
    match found {
        true => add_keys(tree, at, &entries),
        false => toml_writer::add_table(&tree.file, at, &entries),
    }
}

/// Writes a text that an editor is to write into a new file.
pub fn new_text(path: String) -> Edit {
    let file = Arc::new(InputFile::new(path, ""));
    Edit { origin: Origin { file, span: 0..0 }, text: format!("{PLACEHOLDER}\n") }
}

/// Adds a language, which an editor is to write, to the text at a key path.
pub fn add_language(tree: &Node, at: &str, language: &str) -> Option<Edit> {
    let entries = tree.nearest(at).0.table()?;
    if let Some(blank) = entries.get(language) {
        return Some(replace(&blank.origin(), todo()));
    }
    let is_list = entries.values().any(|node| matches!(node.data, Data::Array(_)));
    add_language_as(tree, at, language, if is_list { format!("[{}]", todo()) } else { todo() })
}

/// Adds a language with a value in TOML to the text at a key path; one written in braces gets a line
/// for each.
pub fn add_language_as(tree: &Node, at: &str, language: &str, value: String) -> Option<Edit> {
    let (text, found) = tree.nearest(at);
    text.table().filter(|_| found)?;
    in_place(text, text, at, |place| toml_writer::add_language(place, language, &value))
}

fn add_keys(tree: &Node, at: &str, entries: &[(String, String)]) -> Option<Edit> {
    let (table, found) = tree.nearest(at);
    let children = table.table().filter(|_| found)?;
    // A table that is there already may have a header of its own.
    let outer = entries.first().and_then(|(key, _)| children.get(key.split_once('.')?.0));
    in_place(table, outer.unwrap_or(table), at, |place| toml_writer::add_keys(place, entries))
}

/// The place of a table, which is near a node, in its file. An index in the path may be of another
/// item there, as a list has lost the items that did not fit: the texts tell which it is.
fn in_place(
    table: &Node,
    near: &Node,
    path: &str,
    edit: impl FnOnce(&Place<'_>) -> Option<Edit>,
) -> Option<Edit> {
    let own = table.table().into_iter().flatten();
    let own: Vec<_> = own.filter(|(_, node)| node.file.path == table.file.path).collect();
    let is_it = |found: &dyn toml_edit::TableLike| {
        own.iter().all(|(key, node)| match found.get(key) {
            Some(item) => node.text().is_none() || item.as_str() == node.text(),
            // It may have a header of its own.
            None => node.table().is_some(),
        })
    };
    edit(&Place { file: &near.file, offset: near.span.start, path, is_it: &is_it })
}

fn todo() -> String {
    quoted(PLACEHOLDER)
}
