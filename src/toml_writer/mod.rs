//! TOML written with toml_edit: values, and changes of a file that leave its other bytes as they are.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

mod difference;

use std::ops::Range;
use std::sync::Arc;

use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, TableLike, Value};

use crate::diagnostic::Edit;
use crate::origin::{InputFile, Origin};

use difference::offset_in;

pub use difference::difference;

/// A text as a TOML value.
pub fn quoted(words: &str) -> String {
    Value::from(words).to_string()
}

/// Texts as a TOML list.
pub fn list<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts.into_iter().collect::<Array>().to_string()
}

/// A table in a file: its key path, and whether a table found there is the one that is meant.
///
/// The second matters where the path has an index, which counts items that were read only.
pub struct Place<'a> {
    /// The file.
    pub file: &'a Arc<InputFile>,
    /// Where it, or something in it, is in the text of the file, in bytes.
    pub offset: usize,
    /// The key path.
    pub path: &'a str,
    /// Whether it is this table.
    pub is_it: &'a dyn Fn(&dyn TableLike) -> bool,
}

/// The edit that adds keys, which may be dotted, to a table; their values are TOML.
pub fn add_keys(place: &Place<'_>, entries: &[(String, String)]) -> Option<Edit> {
    edit(place.file, place.offset, |document| {
        let (table, braces) = table_at(document, place.path)?;
        if !(place.is_it)(table) {
            return None;
        }
        for (key, value) in entries {
            add_key(table, braces, key, value.parse().ok()?)?;
        }
        Some(())
    })
}

/// The edit that adds a table with keys, of a name that may be dotted, at the end of a file.
pub fn add_table(file: &Arc<InputFile>, name: &str, entries: &[(String, String)]) -> Option<Edit> {
    edit(file, file.text.len(), |document| {
        let mut before = document.trailing().as_str()?.to_owned();
        if !before.is_empty() && !before.ends_with('\n') {
            before.push('\n');
        }
        if !document.is_empty() || !before.is_empty() {
            before.push('\n');
        }
        document.set_trailing("");
        let mut table = Table::new();
        table.decor_mut().set_prefix(before);
        for (key, value) in entries {
            add_key(&mut table, false, key, value.parse().ok()?)?;
        }
        let mut keys = name.split('.');
        let last = keys.next_back()?;
        let parent = keys.try_fold(document.as_table_mut(), |table, key| {
            let new = || {
                let mut table = Table::new();
                table.set_implicit(true);
                Item::Table(table)
            };
            table.entry(key).or_insert_with(new).as_table_mut()
        })?;
        // An entry of this name is the editor's work.
        parent.insert(last, Item::Table(table)).is_none().then_some(())
    })
}

/// The edit that adds a language to the text at a key path. A text in braces on one line gets a line
/// for each language.
pub fn add_language(place: &Place<'_>, language: &str, value: &str) -> Option<Edit> {
    let mut value: Value = value.parse().ok()?;
    edit(place.file, place.offset, |document| {
        if !(place.is_it)(table_at(document, place.path)?.0) {
            return None;
        }
        let (parent, key) = place.path.rsplit_once('.').unwrap_or(("", place.path));
        if let Some((table, false)) = table_at(document, parent)
            && let Some(suffix) = expand(table, key)
        {
            value.decor_mut().set_suffix(suffix);
        }
        let (table, braces) = table_at(document, place.path)?;
        add_key(table, braces, language, value)
    })
}

/// The edit that a change near an offset makes; `None` where nothing is to be changed.
///
/// Only the section around the offset is read, as a file has many sections and each of them may
/// have a finding. What cannot be read alone, such as a value over several lines of which one looks
/// like a header, is read with the complete file.
fn edit(
    file: &Arc<InputFile>,
    offset: usize,
    change: impl FnOnce(&mut DocumentMut) -> Option<()>,
) -> Option<Edit> {
    let sections = [section_at(&file.text, offset), 0..file.text.len()];
    let (start, text, old, mut document) = sections.into_iter().find_map(|span| {
        let text = &file.text[span.clone()];
        // toml_edit ends every line as Unix does.
        let old = text.replace("\r\n", "\n");
        let document: DocumentMut = old.parse().ok()?;
        Some((span.start, text, old, document))
    })?;
    change(&mut document)?;
    let new = document.to_string();
    let (span, added) = difference(&old, &new)?;
    let added = match text.contains("\r\n") {
        true => added.replace('\n', "\r\n"),
        false => added.to_owned(),
    };
    let place = |offset| start + offset_in(text, offset);
    let span = place(span.start)..place(span.end);
    Some(Edit { origin: Origin { file: file.clone(), span }, text: added })
}

/// The lines from the header before an offset to the next header.
fn section_at(text: &str, offset: usize) -> Range<usize> {
    let line_end = text[offset..].find('\n').map_or(text.len(), |newline| offset + newline + 1);
    let is_header = |line: &&str| line.trim_start().starts_with('[');
    let before = text[..line_end].split_inclusive('\n').rev();
    let mut is_done = false;
    let before = before.take_while(|line| !std::mem::replace(&mut is_done, is_header(line)));
    let after = text[line_end..].split_inclusive('\n').take_while(|line| !is_header(line));
    line_end - before.map(str::len).sum::<usize>()..line_end + after.map(str::len).sum::<usize>()
}

/// A table, and whether it is in braces.
type TableAt<'a> = (&'a mut dyn TableLike, bool);

/// The table at a key path; a number is an index, or names a single value in place of a list.
fn table_at<'a>(document: &'a mut DocumentMut, path: &str) -> Option<TableAt<'a>> {
    let path: Vec<&str> = path.split('.').filter(|key| !key.is_empty()).collect();
    table_in(document.as_table_mut(), false, &path)
}

fn table_in<'a>(table: &'a mut dyn TableLike, braces: bool, path: &[&str]) -> Option<TableAt<'a>> {
    let Some((key, rest)) = path.split_first() else { return Some((table, braces)) };
    if !table.contains_key(key) && key.parse::<usize>().is_ok() {
        return table_in(table, braces, rest);
    }
    match table.get_mut(key)? {
        Item::Table(table) => table_in(table, false, rest),
        Item::ArrayOfTables(tables) => {
            let (index, rest) = rest.split_first()?;
            // One section has the item that is meant alone.
            let index = index.parse::<usize>().ok()?.min(tables.len().checked_sub(1)?);
            table_in(tables.get_mut(index)?, false, rest)
        }
        Item::Value(value) => table_in_value(value, braces, rest),
        Item::None => None,
    }
}

fn table_in_value<'a>(value: &'a mut Value, braces: bool, path: &[&str]) -> Option<TableAt<'a>> {
    match value {
        Value::InlineTable(table) => {
            let braces = braces || !table.is_dotted();
            table_in(table, braces, path)
        }
        Value::Array(items) => {
            let (index, rest) = path.split_first()?;
            table_in_value(items.get_mut(index.parse().ok()?)?, true, rest)
        }
        _ => None,
    }
}

/// Adds a key after those that a table has.
fn add_key(table: &mut dyn TableLike, braces: bool, key: &str, mut value: Value) -> Option<()> {
    let indent = indent_of(table);
    if braces && let Some(last) = last_value(table) {
        // The blank before the brace.
        let suffix = last.decor().suffix().and_then(|suffix| suffix.as_str()).map(str::to_owned);
        last.decor_mut().set_suffix("");
        value.decor_mut().set_suffix(suffix.unwrap_or_default());
    }
    let (table, key) = match key.split_once('.') {
        Some((outer, inner)) => {
            if !table.contains_key(outer) {
                let mut dotted = InlineTable::new();
                dotted.set_dotted(true);
                table.insert(outer, Item::Value(Value::InlineTable(dotted)));
            }
            (table.get_mut(outer)?.as_table_like_mut()?, inner)
        }
        None => (table, key),
    };
    if table.contains_key(key) {
        return None;
    }
    table.insert(key, Item::Value(value));
    if !indent.is_empty() {
        table.key_mut(key)?.leaf_decor_mut().set_prefix(indent);
    }
    Some(())
}

/// The last value of a table, or of the table below a dotted key.
fn last_value(table: &mut dyn TableLike) -> Option<&mut Value> {
    let (_, item) = table.iter_mut().last()?;
    match item {
        Item::Table(inner) if inner.is_dotted() => last_value(inner),
        Item::Value(value) => match value {
            Value::InlineTable(inner) if inner.is_dotted() => {
                last_value(value.as_inline_table_mut()?)
            }
            value => Some(value),
        },
        _ => None,
    }
}

/// The blanks before the last key of a table that has a line of its own.
fn indent_of(table: &dyn TableLike) -> String {
    let values = table.iter().filter(|(_, item)| match item {
        Item::Table(table) => table.is_dotted(),
        item => item.is_value(),
    });
    let Some((name, item)) = values.last() else { return String::new() };
    if let Some(inner) = item.as_table_like().filter(|inner| inner.is_dotted()) {
        return indent_of(inner);
    }
    let prefix = table.key(name).and_then(|key| key.leaf_decor().prefix()?.as_str());
    last_line(prefix.unwrap_or_default()).to_owned()
}

fn last_line(text: &str) -> &str {
    text.rsplit('\n').next().unwrap_or_default()
}

/// Writes a table in braces as dotted keys, a line each, unless there is a line or a comment in it;
/// returns what was behind the closing brace.
fn expand(parent: &mut dyn TableLike, key: &str) -> Option<String> {
    let prefix = parent.key(key)?.leaf_decor().prefix().and_then(|prefix| prefix.as_str());
    let prefix = prefix.unwrap_or_default().to_owned();
    let item = parent.get_mut(key)?;
    let inline = item.as_inline_table().filter(|inline| !inline.is_dotted())?;
    let suffix = inline.decor().suffix().and_then(|suffix| suffix.as_str()).unwrap_or_default();
    let suffix = suffix.to_owned();
    let mut lines = InlineTable::new();
    lines.set_dotted(true);
    for (index, (language, value)) in inline.iter().enumerate() {
        if value.to_string().contains(['\n', '#']) {
            return None;
        }
        lines.insert(language, value.clone().decorated(" ", ""));
        let prefix = if index == 0 { &prefix } else { last_line(&prefix) };
        lines.key_mut(language)?.leaf_decor_mut().set_prefix(prefix);
    }
    *item = Item::Value(Value::InlineTable(lines));
    Some(suffix)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> Arc<InputFile> {
        Arc::new(InputFile::new("notice.toml", text))
    }

    /// The text of a file with an edit.
    fn edited(text: &str, edit: Option<Edit>) -> String {
        let edit = edit.expect("an edit");
        let span = edit.origin.span;
        format!("{}{}{}", &text[..span.start], edit.text, &text[span.end..])
    }

    fn keys(text: &str, path: &str, entries: &[(&str, &str)]) -> String {
        let entries: Vec<_> =
            entries.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        let file = file(text);
        let place = Place { file: &file, offset: offset(text, path), path, is_it: &|_| true };
        edited(text, add_keys(&place, &entries))
    }

    fn language(text: &str, path: &str) -> String {
        let file = file(text);
        let place = Place { file: &file, offset: offset(text, path), path, is_it: &|_| true };
        edited(text, add_language(&place, "en", "\"x\""))
    }

    /// Where the table at a path is in a text: the first of its name, or with an index the last.
    fn offset(text: &str, path: &str) -> usize {
        match path.rsplit_once('.') {
            Some((list, index)) if index.parse::<usize>().is_ok() => text.rfind(list),
            Some((_, key)) => text.find(key),
            None => text.find(path),
        }
        .unwrap_or_default()
    }

    #[test]
    fn keys_come_after_those_of_the_table() {
        let new = &[("why.sv", "\"a\""), ("why.en", "\"b\"")];
        assert_eq!(
            keys("# who\n[a] # we\n  b = 'c'  # d\n\n# e\n[a.f]\ng = 1\n", "a", new),
            "# who\n[a] # we\n  b = 'c'  # d\n  why.sv = \"a\"\n  why.en = \"b\"\n\n# e\n[a.f]\ng = 1\n"
        );
        assert_eq!(
            keys("[a]\r\nb = 1 # c\r\n\r\n[d]\r\n", "a", &new[..1]),
            "[a]\r\nb = 1 # c\r\nwhy.sv = \"a\"\r\n\r\n[d]\r\n"
        );
        assert_eq!(keys("[a]\nb = 1", "a", &[("c", "2")]), "[a]\nb = 1\nc = 2\n");
        assert_eq!(
            keys("[[a]]\nb = 1\n[[a]]\n", "a.1", &[("c", "2")]),
            "[[a]]\nb = 1\n[[a]]\nc = 2\n"
        );
    }

    #[test]
    fn keys_come_into_braces() {
        assert_eq!(keys("a = { b = 1 } # c\n", "a", &[("d", "2")]), "a = { b = 1, d = 2 } # c\n");
        assert_eq!(keys("a = {b=1}\n", "a", &[("d.e", "2")]), "a = {b=1, d.e = 2}\n");
        assert_eq!(
            keys("a = [{ b = 1 }, {}]\n", "a.1", &[("d", "2")]),
            "a = [{ b = 1 }, { d = 2 }]\n"
        );
        assert_eq!(keys("a = { b = 1 }\n", "a.0", &[("d", "2")]), "a = { b = 1, d = 2 }\n");
    }

    #[test]
    fn a_table_comes_last() {
        let table = |text: &str| {
            edited(text, add_table(&file(text), "b", &[("c".to_owned(), "2".to_owned())]))
        };
        assert_eq!(table("a = 1\n"), "a = 1\n\n[b]\nc = 2\n");
        assert_eq!(table(""), "[b]\nc = 2\n");
        assert_eq!(table("a = 1 # x\r\n# y"), "a = 1 # x\r\n# y\r\n\r\n[b]\r\nc = 2\r\n");
    }

    #[test]
    fn a_value_with_what_looks_like_a_header_stays_whole() {
        let text = |added: &str| format!("[a]\nb = [\n[1],\n]\n{added}\n[c]\nd = 1\n");
        assert_eq!(keys(&text(""), "a", &[("e", "2")]), text("e = 2\n"));
        let text = "[a]\nb = '''\n[x](y)\n'''\nc.sv = 'd'\n";
        assert_eq!(language(text, "a.c"), format!("{text}c.en = \"x\"\n"));
    }

    #[test]
    fn another_table_at_the_same_path_stays() {
        let file = file("[[a]]\nb = 1\n");
        let is_it = |table: &dyn TableLike| table.contains_key("c");
        let place = Place { file: &file, offset: 2, path: "a.0", is_it: &is_it };
        assert_eq!(add_keys(&place, &[("d".to_owned(), "2".to_owned())]), None);
    }

    #[test]
    fn a_language_gets_a_line() {
        assert_eq!(
            language("[a]\n# c\nname = { sv = 'x' }   # what\ndata = 1\n", "a.name"),
            "[a]\n# c\nname.sv = 'x'\nname.en = \"x\"   # what\ndata = 1\n"
        );
        assert_eq!(
            language("  a.sv = 'x' # y\n  b = 1\n", "a"),
            "  a.sv = 'x' # y\n  a.en = \"x\"\n  b = 1\n"
        );
        assert_eq!(language("[a]\nsv = 'x'\n", "a"), "[a]\nsv = 'x'\nen = \"x\"\n");
        assert_eq!(
            language("a = { b = { sv = 'x' } }\n", "a.b"),
            "a = { b = { sv = 'x', en = \"x\" } }\n"
        );
    }

    #[test]
    fn values_are_quoted() {
        assert_eq!(quoted("a"), "\"a\"");
        assert_eq!(quoted("a \"b\" c"), "'a \"b\" c'");
        assert_eq!(list(["a", "b"]), "[\"a\", \"b\"]");
    }
}
