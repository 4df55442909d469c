//! The keys of a table and the names of tables, what the law still asks for first.

use std::collections::BTreeSet;

use super::{Asked, Item, ItemKind};
use crate::diagnostic::Message;
use crate::facts::{CitedLaw, EntryTable, IdsOf};
use crate::lsp::forms::{FileKind, Form, Key, Written, forms_at, ids_at, keys_at, row};
use crate::lsp::known::Known;
use crate::parse::{Data, Node};
use crate::rules;

/// The keys that a table can have besides those that it has.
pub fn keys(asked: &Asked<'_>, table: &[String]) -> Vec<Item> {
    let existing = existing(asked, table);
    let forms = forms_at(asked.kind, table);
    let mut items = Vec::new();
    if forms.iter().any(|form| matches!(form.written(), Some(Written::Text(_)))) {
        items.extend(languages(asked, &existing));
    }
    if forms.iter().any(|form| form.written() == Some(Written::Entries)) {
        items.extend(ids(asked, table, &existing));
    }
    let wanted = wanted(asked, table);
    for key in keys_at(asked.kind, table) {
        if !existing.contains(key.name) {
            items.push(item(asked, table, &key, &wanted));
        }
    }
    items
}

/// The keys that a table has, except the one that is being written.
fn existing(asked: &Asked<'_>, table: &[String]) -> BTreeSet<String> {
    let (node, found) = asked.own.nearest(&table.join("."));
    let keys = node.table().filter(|_| found).into_iter().flatten();
    let is_other = |node: &Node| node.key.as_ref() != Some(&asked.cursor.span);
    keys.filter(|(_, node)| is_other(node)).map(|(key, _)| key.clone()).collect()
}

/// What findings about a table ask to write there.
fn wanted(asked: &Asked<'_>, table: &[String]) -> BTreeSet<String> {
    let at = table.join(".");
    let mut wanted = BTreeSet::new();
    for one in asked.found {
        let below = match at.as_str() {
            "" => Some(one.at.as_str()),
            at => one.at.strip_prefix(at).map(|rest| rest.trim_start_matches('.')),
        };
        // What is about a part of it that exists asks for nothing new here.
        let Some(below) = below else { continue };
        wanted.extend(below.split('.').next().filter(|key| !key.is_empty()).map(str::to_owned));
        if below.is_empty() {
            let lines = one.help.iter().filter_map(|line| match line {
                Message::Verbatim(text) => Some(text.as_str()),
                Message::Worded { .. } => None,
            });
            let edits = one.fix.iter().map(|edit| edit.text.as_str());
            wanted.extend(lines.chain(edits).flat_map(str::lines).filter_map(key_of_line));
        }
    }
    wanted
}

/// `retention = { years = 3 }` → `retention`.
fn key_of_line(line: &str) -> Option<String> {
    let key = line.split_once('=')?.0.split('.').next()?.trim();
    let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    is_key.then(|| key.to_owned())
}

/// A key: first those that a finding asks for, then those of the duty to inform, then others.
fn item(asked: &Asked<'_>, table: &[String], key: &Key, wanted: &BTreeSet<String>) -> Item {
    let path: Vec<String> = table.iter().cloned().chain([key.name.to_owned()]).collect();
    let row = row(&path).filter(|_| asked.kind != FileKind::Site);
    let is_duty = row.is_some_and(|row| {
        row.article.law == CitedLaw::Gdpr && [13, 14].contains(&row.article.article)
    });
    let fit = match (wanted.contains(key.name), is_duty, key.name) {
        (true, ..) => 0,
        // An entry is called something before all else.
        (false, _, "name" | "title") => 1,
        (false, true, _) => 2,
        (false, false, "was") => 4,
        (false, false, _) => 3,
    };
    let mut item = asked.item(key.name, ItemKind::Key, fit);
    item.about = Some(key.about.to_owned());
    item.detail = row.filter(|row| row.published).map(|row| row.article.to_string());
    if !asked.has_equals() {
        (item.insert, item.is_snippet) = insert(asked, table, key);
        item.asks_again = true;
    }
    item
}

/// What is written for a key, with places for the caret where the editor knows them.
fn insert(asked: &Asked<'_>, table: &[String], key: &Key) -> (String, bool) {
    let written: Vec<Written> = key.forms.iter().filter_map(Form::written).collect();
    let name = key.name;
    let has = |one: Written| written.contains(&one);
    let is_text = written.iter().any(|one| matches!(one, Written::Text(_)));
    let is_list = key.forms.iter().all(|form| form.is_item);
    let is_table = has(Written::Table) || has(Written::Entries);
    let is_word = written.iter().any(|one| matches!(one, Written::Word(_) | Written::String));
    if !asked.snippets {
        return (format!("{name} = "), false);
    }
    let text = match () {
        () if is_text && asked.is_line_start() => text_lines(asked, name),
        () if is_text => format!("{name} = {{ {} }}", inline_texts(asked)),
        () if table.is_empty() && has(Written::Entries) && !is_word => {
            format!("[{name}.${{1:id}}]\n$0")
        }
        () if table.is_empty() && is_table && !is_word => format!("[{name}]\n$0"),
        () if is_list && is_word => format!("{name} = [\"$0\"]"),
        () if is_table && !is_word => format!("{name} = {{ $0 }}"),
        () if is_word && !is_table => format!("{name} = \"$0\""),
        () => format!("{name} = $0"),
    };
    (text, true)
}

/// A line for each language, as in files that klartext writes.
pub(super) fn text_lines(asked: &Asked<'_>, key: &str) -> String {
    let languages = asked.facts.site.languages().iter().enumerate();
    let lines = languages.map(|(index, one)| format!("{key}.{one} = \"${}\"", index + 1));
    lines.collect::<Vec<_>>().join("\n")
}

fn inline_texts(asked: &Asked<'_>) -> String {
    let languages = asked.facts.site.languages().iter().enumerate();
    let texts = languages.map(|(index, one)| format!("{one} = \"${}\"", index + 1));
    texts.collect::<Vec<_>>().join(", ")
}

/// The languages that a text lacks.
fn languages(asked: &Asked<'_>, existing: &BTreeSet<String>) -> Vec<Item> {
    let missing = asked.facts.site.languages().iter().filter(|one| !existing.contains(*one));
    let item = |language: &String| {
        let mut item = asked.item(language, ItemKind::Key, 0);
        if !asked.has_equals() {
            item.insert = match asked.snippets {
                true => format!("{language} = \"$0\""),
                false => format!("{language} = "),
            };
            item.is_snippet = asked.snippets;
        }
        item
    };
    missing.map(item).collect()
}

/// The names of tables after some parts of one.
pub fn headers(asked: &Asked<'_>, above: &[String]) -> Vec<Item> {
    let existing = existing(asked, above);
    let forms = forms_at(asked.kind, above);
    let mut items = Vec::new();
    if forms.iter().any(|form| form.written() == Some(Written::Entries)) {
        items.extend(ids(asked, above, &existing));
    }
    let wanted = wanted(asked, above);
    for key in keys_at(asked.kind, above) {
        let written: Vec<Written> = key.forms.iter().filter_map(Form::written).collect();
        let has_entries = written.contains(&Written::Entries);
        // A table of entries is written many times.
        if has_entries || written.contains(&Written::Table) && !existing.contains(key.name) {
            let mut one = item(asked, above, &key, &wanted);
            one.insert = if has_entries { format!("{}.", key.name) } else { key.name.to_owned() };
            one.is_snippet = false;
            one.asks_again = has_entries;
            items.push(one);
        }
    }
    items
}

/// The ids that an entry of a table can have: those that are referred to and not described, then those
/// that klartext knows, then those of shared facts.
fn ids(asked: &Asked<'_>, table: &[String], existing: &BTreeSet<String>) -> Vec<Item> {
    let [key] = table else { return Vec::new() };
    if asked.kind == FileKind::Site {
        let known = rules::all().filter(|_| key == "rules").filter(|one| one.overridable);
        return known.map(|rule| asked.item(rule.name, ItemKind::Id, 1)).collect();
    }
    let Some(table) = EntryTable::of_key(key) else { return Vec::new() };
    let mut items: Vec<Item> = Vec::new();
    let mut add = |known: Known, fit: u8| {
        let is_new = items.iter().all(|item: &Item| item.label != known.id);
        if is_new && !existing.contains(&known.id) {
            items.push(asked.known(known, fit));
        }
    };
    let standard = asked.facts.standard(table);
    for id in mentioned(asked, table) {
        let is_known =
            standard.iter().any(|one| one.id == id) || asked.facts.entry(table, &id).is_some();
        let known = Known { id, name: None, detail: String::new(), is_old: false };
        if !is_known {
            add(known, 0);
        }
    }
    if table == EntryTable::Internal {
        let noted = [EntryTable::Purposes, EntryTable::Recipients, EntryTable::Data];
        noted.iter().flat_map(|one| asked.facts.entries(*one)).for_each(|one| add(one, 1));
    }
    standard.into_iter().for_each(|one| add(one, 1));
    asked.facts.entries(table).into_iter().for_each(|one| add(one, 2));
    items
}

/// The ids of a table that the facts refer to.
fn mentioned(asked: &Asked<'_>, table: EntryTable) -> Vec<String> {
    let mut ids = Vec::new();
    for tree in &asked.facts.trees {
        mentions(tree, &mut Vec::new(), &mut |path, id, _| {
            let is_of = ids_at(path).and_then(IdsOf::table) == Some(table);
            if is_of && !ids.iter().any(|one| one == id) {
                ids.push(id.to_owned());
            }
        });
    }
    ids
}

/// Calls `found` with every text of a tree and its path.
pub fn mentions<'a>(
    node: &'a Node,
    path: &mut Vec<String>,
    found: &mut dyn FnMut(&[String], &'a str, &'a Node),
) {
    match &node.data {
        Data::Table(table) => {
            for (key, node) in table {
                path.push(key.clone());
                mentions(node, path, found);
                path.pop();
            }
        }
        Data::Array(items) => {
            for (index, node) in items.iter().enumerate() {
                path.push(index.to_string());
                mentions(node, path, found);
                path.pop();
            }
        }
        Data::String(text) => found(path, text, node),
        _ => {}
    }
}
