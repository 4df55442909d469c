//! Places in a TOML file and what is to stand there → edits that keep all other bytes.

use std::ops::Range;
use std::sync::Arc;

use super::PLACEHOLDER;
use crate::diagnostic::Edit;
use crate::origin::{InputFile, Origin};
use crate::parse::{Data, Node};

/// Puts a raw value in the place of another.
pub fn replace(origin: &Origin, value: impl Into<String>) -> Edit {
    Edit { origin: origin.clone(), text: value.into() }
}

/// A text as a TOML value.
pub fn quoted(words: &str) -> String {
    let mut text = String::from("\"");
    push_escaped(&mut text, words, Lines::One);
    text.push('"');
    text
}

/// Whether a text in quotes may go over several lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    Several,
}

fn push_escaped(text: &mut String, words: &str, lines: Lines) {
    for letter in words.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' | '\r' if lines == Lines::Several => text.push(letter),
            '\n' => text.push_str("\\n"),
            '\t' => text.push('\t'),
            control if control.is_control() => {
                text.push_str(&format!("\\u{:04X}", u32::from(control)));
            }
            letter => text.push(letter),
        }
    }
}

/// Gives a text other words, and changes no more of the file than differs: its quotes stay.
/// `None` where the text holds escapes over several lines.
pub fn reword(origin: &Origin, written: &str, words: &str) -> Option<Edit> {
    let raw = origin.file.text.get(origin.span.clone())?;
    let quote = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| raw.starts_with(quote))?;
    let inside = raw.get(quote.len()..raw.len().checked_sub(quote.len())?)?;
    match inside.rfind(written).filter(|_| !written.is_empty()) {
        Some(start) => {
            let (differs, words) = difference(written, words);
            let start = origin.span.start + quote.len() + start;
            let span = start + differs.start..start + differs.end;
            let mut text = String::new();
            let lines = if quote.len() == 1 { Lines::One } else { Lines::Several };
            match quote.starts_with('"') {
                true => push_escaped(&mut text, words, lines),
                false if words.contains('\'') => return None,
                false if words.contains(['\n', '\r']) && lines == Lines::One => return None,
                false => text.push_str(words),
            }
            Some(Edit { origin: Origin { file: origin.file.clone(), span }, text })
        }
        None if quote.len() == 1 => Some(replace(origin, quoted(words))),
        None => None,
    }
}

/// The bytes of a text that another has not, and what the other has there.
fn difference<'a>(old: &str, new: &'a str) -> (Range<usize>, &'a str) {
    let same = |a: &str, b: &str| -> usize {
        a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
    };
    let start = same(old, new);
    let (rest, new_rest) = (&old[start..], &new[start..]);
    let backwards = rest.chars().rev().zip(new_rest.chars().rev());
    let end: usize = backwards.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    (start..old.len() - end, &new_rest[..new_rest.len() - end])
}

/// Adds keys with raw values to a table, after those it has. `None` where the table has no lines
/// of its own.
pub fn add(table: &Node, entries: &[(String, String)]) -> Option<Edit> {
    let text = &table.file.text;
    let raw = text.get(table.span.clone())?;
    if raw.starts_with('{') {
        return Some(add_inline(table, entries));
    }
    let last = own_lines(table).max_by_key(|(_, end)| *end);
    let (indent, end) = match last {
        Some(own) => own,
        // The header's own line, with its comment.
        None if raw.starts_with('[') => (line_before(text, table.span.start), table.span.end),
        None => return None,
    };
    let (at, newline, at_end) = match text[end..].find('\n') {
        Some(offset) if text[..end + offset].ends_with('\r') => (end + offset + 1, "\r\n", false),
        Some(offset) => (end + offset + 1, "\n", false),
        None => (text.len(), "\n", true),
    };
    let lines = entries.iter().map(|(key, value)| format!("{indent}{key} = {value}"));
    let lines = lines.collect::<Vec<_>>().join(newline);
    let new = if at_end { format!("{newline}{lines}") } else { format!("{lines}{newline}") };
    Some(Edit { origin: Origin { file: table.file.clone(), span: at..at }, text: new })
}

/// The entries of a table that stand on lines of its own: what stands before their key, and where
/// their value ends.
fn own_lines(table: &Node) -> impl Iterator<Item = (&str, usize)> {
    let entries = table.table().into_iter().flatten().map(|(_, node)| node);
    entries.filter(|node| node.file.path == table.file.path).filter_map(|node| {
        let before = line_before(&table.file.text, node.key.as_ref()?.start);
        is_key_path(before).then(|| (before, end_of(node)))
    })
}

fn line_before(text: &str, offset: usize) -> &str {
    &text[text[..offset].rfind('\n').map_or(0, |newline| newline + 1)..offset]
}

/// Whether only blanks or the beginning of a dotted key stand before a key.
fn is_key_path(before: &str) -> bool {
    let before = before.trim();
    before.is_empty() || (before.ends_with('.') && !before.contains(['[', '{', '=', ',', '#']))
}

/// Where the last line of a value ends that stands under dotted keys or is one value.
fn end_of(node: &Node) -> usize {
    let raw = node.file.text.get(node.span.clone()).unwrap_or_default();
    match &node.data {
        Data::Table(entries) if !raw.starts_with('{') => {
            let dotted = entries.values().filter(|entry| {
                let key = entry.key.as_ref().map(|key| line_before(&node.file.text, key.start));
                entry.file.path == node.file.path && key.is_some_and(is_key_path)
            });
            dotted.map(end_of).max().unwrap_or(node.span.end)
        }
        _ => node.span.end,
    }
}

fn add_inline(table: &Node, entries: &[(String, String)]) -> Edit {
    let entries = entries.iter().map(|(key, value)| format!("{key} = {value}"));
    let entries = entries.collect::<Vec<_>>().join(", ");
    let file = table.file.clone();
    let last = table.table().into_iter().flatten().map(|(_, node)| end_in(node)).max();
    let (span, text) = match last {
        Some(end) => (end..end, format!(", {entries}")),
        None => (table.span.clone(), format!("{{ {entries} }}")),
    };
    Edit { origin: Origin { file, span }, text }
}

/// Where a value ends inside an inline table; dotted keys give tables without braces.
fn end_in(node: &Node) -> usize {
    let raw = node.file.text.get(node.span.clone()).unwrap_or_default();
    match node.table() {
        Some(entries) if !raw.starts_with('{') => {
            entries.values().map(end_in).max().unwrap_or(node.span.end)
        }
        _ => node.span.end,
    }
}

/// Adds a text in each language that an editor is to write, as `key` of the table at a key path.
pub fn add_text(tree: &Node, at: &str, key: &str, languages: &[String]) -> Option<Edit> {
    let (table, found) = tree.nearest(at);
    table.table().filter(|table| found && !table.contains_key(key))?;
    let entries = languages.iter().map(|language| (format!("{key}.{language}"), todo()));
    add(table, &entries.collect::<Vec<_>>())
}

/// Adds a table of one text in each language that an editor is to write, as `outer.key`.
pub fn add_text_in(table: &Node, outer: &str, key: &str, languages: &[String]) -> Option<Edit> {
    let entries = languages.iter().map(|language| format!("{language} = {}", todo()));
    let text = entries.collect::<Vec<_>>().join(", ");
    add(table, &[(outer.to_owned(), format!("{{ {key} = {{ {text} }} }}"))])
}

/// Adds values that an editor is to write, as keys of the table at a key path; a table that is
/// missing from the top of the file comes at its end.
pub fn add_values(tree: &Node, at: &str, keys: &[&str]) -> Option<Edit> {
    let (table, found) = tree.nearest(at);
    if found {
        let keys = keys.iter().filter(|key| table.get(key).is_none());
        let entries: Vec<_> = keys.map(|key| ((*key).to_owned(), todo())).collect();
        return (!entries.is_empty()).then(|| add(table, &entries)).flatten();
    }
    let (file, text) = (&tree.file, &tree.file.text);
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let before = match (text.is_empty(), text.ends_with('\n')) {
        (true, _) => String::new(),
        (false, true) => newline.to_owned(),
        (false, false) => newline.repeat(2),
    };
    let lines = keys.iter().map(|key| format!("{key} = {}{newline}", todo())).collect::<String>();
    let origin = Origin { file: file.clone(), span: text.len()..text.len() };
    Some(Edit { origin, text: format!("{before}[{at}]{newline}{lines}") })
}

/// Writes a text that an editor is to write into a file that is not there yet.
pub fn new_text(path: String) -> Edit {
    let file = Arc::new(InputFile { path, text: String::new() });
    Edit { origin: Origin { file, span: 0..0 }, text: format!("{PLACEHOLDER}\n") }
}

/// Adds a language to a text by language; one written in braces gets a line for each.
pub fn add_language(text: &Node, language: &str) -> Option<Edit> {
    let entries = text.table()?;
    if let Some(blank) = entries.get(language) {
        return Some(replace(&blank.origin(), todo()));
    }
    let is_list = entries.values().any(|node| matches!(node.data, Data::Array(_)));
    add_language_as(text, language, if is_list { format!("[{}]", todo()) } else { todo() })
}

/// Adds a language that a text by language has not, with a raw value.
pub fn add_language_as(text: &Node, language: &str, value: String) -> Option<Edit> {
    let new = [(language.to_owned(), value)];
    one_language_a_line(text, &new[0]).or_else(|| add(text, &new))
}

fn one_language_a_line(text: &Node, new: &(String, String)) -> Option<Edit> {
    let all = &text.file.text;
    let raw = all.get(text.span.clone()).filter(|raw| raw.starts_with('{'))?;
    let key = text.key.clone()?;
    let before = line_before(all, key.start);
    if raw.contains(['\n', '#']) || !is_key_path(before) {
        return None;
    }
    let name = &all[key.clone()];
    let newline =
        if all[text.span.end..].split('\n').next()?.ends_with('\r') { "\r\n" } else { "\n" };
    let mut lines = Vec::new();
    for (language, node) in text.table()? {
        lines.push(format!("{name}.{language} = {}", &all[node.span.clone()]));
    }
    lines.push(format!("{name}.{} = {}", new.0, new.1));
    let span = key.start..text.span.end;
    let text_now = lines.join(&format!("{newline}{before}"));
    Some(Edit { origin: Origin { file: text.file.clone(), span }, text: text_now })
}

fn todo() -> String {
    quoted(PLACEHOLDER)
}
