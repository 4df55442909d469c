//! A language that is still being translated: which of its messages are not in it yet.
//!
//! `klartext init --language` marks each message that it copies with a comment `# TODO`, which goes when
//! the message is translated. A message that is missing altogether falls back to the language that it
//! would be copied from. Neither may be on a page of a release: to find them there, pages are made with
//! each such message marked.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::messages::{Messages, name_of};
use crate::origin::InputFile;

// Private characters: around the name of a message that is not translated.
const OPEN: char = '\u{E010}';
const CLOSE: char = '\u{E011}';

/// How a comment begins that says that what follows is not translated.
const TODO: &str = "# TODO";

/// Whether messages that are not translated are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marking {
    /// As readers see them.
    Off,
    /// To find on which pages they are.
    On,
}

/// What a language that is being translated lacks.
pub struct Unfinished {
    /// The messages of the language that it falls back to.
    pub(super) fallback: Messages,
    /// Its messages and keys that are not translated.
    todo: BTreeSet<String>,
    marks: Marking,
}

/// A message or key of a file of wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Its first line.
    pub span: Range<usize>,
    /// Whether a comment says that it is not translated.
    pub is_todo: bool,
}

/// A message, by language and name, that is not translated.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnfinishedId {
    /// The language that lacks it.
    pub language: String,
    /// The message, or the key of `language.toml`.
    pub name: String,
}

impl Unfinished {
    /// What a language lacks: the messages that `todo` names, and those that only `fallback` has.
    pub fn new(
        fallback: &str,
        files: &[Arc<InputFile>],
        todo: BTreeSet<String>,
        marks: Marking,
    ) -> Unfinished {
        let mut messages = Messages::new(fallback);
        // A test reads the built-in wording.
        files.iter().for_each(|file| messages.overlay(file, &mut Vec::new()));
        Unfinished { fallback: messages, todo, marks }
    }

    /// The words of a message, marked if they are not translated and that is asked for.
    pub(super) fn marked(&self, language: &str, own: &Messages, id: &str, words: String) -> String {
        let is_todo = self.todo.contains(name_of(id)) || !own.has_message(id);
        match self.marks {
            Marking::On if is_todo => mark(language, id, &words),
            _ => words,
        }
    }

    /// The words of a key of `language.toml`, likewise.
    pub(super) fn mark_key(&self, language: &str, key: &str, words: &mut String) {
        if self.marks == Marking::On && self.todo.contains(key) {
            *words = mark(language, key, words);
        }
    }
}

fn mark(language: &str, id: &str, words: &str) -> String {
    format!("{OPEN}{language}.{}{CLOSE}{words}", name_of(id))
}

/// The messages on a page that was made with marks.
pub fn marked(page: &[u8]) -> BTreeSet<UnfinishedId> {
    // Letters are in the addresses of links too.
    let text = String::from_utf8_lossy(page).replace("%EE%80%90", "\u{E010}");
    let text = text.replace("%EE%80%91", "\u{E011}");
    let names =
        text.split(OPEN).skip(1).filter_map(|rest| rest.split_once(CLOSE)?.0.split_once('.'));
    names
        .map(|(language, name)| UnfinishedId { language: language.into(), name: name.into() })
        .collect()
}

/// The messages of a Fluent file, or the keys and tables of a `language.toml`, in their order.
pub fn entries(text: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut is_todo = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = start..start + line.trim_end().len();
        start += line.len();
        // What a copy of `language.toml` cannot use yet is a comment below its mark.
        let bare = if is_todo { line.strip_prefix("# ").unwrap_or(line) } else { line };
        if let Some(name) = entry_name(bare) {
            entries.push(Entry { name: name.to_owned(), span, is_todo });
            is_todo = false;
        } else {
            is_todo = line.starts_with(TODO) || (is_todo && line.starts_with('#'));
        }
    }
    entries
}

/// The name that a line begins with: `name = words` or `[name]`.
fn entry_name(line: &str) -> Option<&str> {
    if let Some(table) = line.strip_prefix('[') {
        return Some(table.split(']').next().unwrap_or(table));
    }
    let end = line.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_'))?;
    let (name, rest) = line.split_at(end);
    (name.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.trim_start().starts_with('='))
        .then_some(name)
}

/// A copy of a file of wording in which everything is still to be translated: each message is
/// marked, and so is each key of a `language.toml`, whose words for the rules are a comment.
pub fn copy_to_translate(text: &str, is_toml: bool) -> String {
    let mut copy = String::with_capacity(text.len() * 5 / 4);
    let (mut in_table, mut in_comment) = (false, false);
    for line in text.split_inclusive('\n') {
        if let Some(name) = entry_name(line) {
            in_table |= line.starts_with('[');
            in_comment = is_toml && (in_table || !ON_PAGES.contains(&name));
            copy.push_str(TODO);
            copy.push('\n');
        }
        if in_comment && !line.trim().is_empty() && !line.starts_with('#') {
            copy.push_str("# ");
        }
        copy.push_str(line);
    }
    copy
}

/// The keys of a `language.toml` whose words or forms are on pages.
const ON_PAGES: [&str; 8] =
    ["name", "formats", "direction", "fallback", "readability", "infinitive", "phone", "lists"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_marked_everywhere_and_can_be_read_back() {
        let copy =
            copy_to_translate("### All\n\n# One.\na = x\n .b = y\n## Group\nc =\n    z\n", false);
        assert_eq!(
            copy,
            "### All\n\n# One.\n# TODO\na = x\n .b = y\n## Group\n# TODO\nc =\n    z\n"
        );
        let found = entries(&copy.replace("# TODO\nc", "c"));
        let found: Vec<(&str, bool)> =
            found.iter().map(|entry| (entry.name.as_str(), entry.is_todo)).collect();
        assert_eq!(found, [("a", true), ("c", false)]);
    }

    #[test]
    fn words_for_the_rules_are_comments_until_they_are_translated() {
        let copy = copy_to_translate(
            "name = \"A\"\nterms = [\n  \"b\",\n]\n\n[vague]\nx = [\"y\"]\n",
            true,
        );
        assert!(toml::from_str::<toml::Table>(&copy).unwrap().keys().eq(["name"]), "{copy}");
        let found = entries(&copy);
        let names: Vec<&str> = found.iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, ["name", "terms", "vague", "x"]);
        assert!(found.iter().all(|entry| entry.is_todo));
    }

    #[test]
    fn marks_are_found_on_pages_and_in_addresses() {
        let page = format!(
            "<p>{}</p><a href=\"?body=%EE%80%90pl.b%EE%80%91\">",
            mark("pl", "a.third", "A")
        );
        let names: Vec<String> = marked(page.as_bytes()).into_iter().map(|id| id.name).collect();
        assert_eq!(names, ["a", "b"]);
    }
}
