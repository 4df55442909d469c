//! The values of a key: words, ids with what they name, yes and no.

use std::collections::BTreeSet;

use super::{Asked, Item, ItemKind, fit};
use crate::facts::{EntryTable, IdsOf};
use crate::lsp::forms::{FileKind, Written, forms_at, ids_at};
use crate::lsp::known::Known;
use crate::model::STANDARD_SECTIONS;
use crate::rules;
use crate::site::built_in_languages;
use crate::toml_writer::quoted;

/// What a key can say. `siblings` are the other items of the list.
pub fn values(asked: &Asked<'_>, path: &[String], siblings: Option<&[String]>) -> Vec<Item> {
    let forms = forms_at(asked.kind, path);
    let mut items = Vec::new();
    let mut has_string = false;
    for form in &forms {
        let words = form.words().into_iter();
        for word in words {
            let mut item = asked.item(word, ItemKind::Word, fit::word(asked, path, word));
            item.about = form.about.map(str::to_owned);
            items.push(item);
        }
        match form.written() {
            Some(Written::Flag) if asked.cursor.quote.is_none() => {
                items.extend(["true", "false"].map(|word| plain(asked, word)));
            }
            Some(Written::String) if form.words().is_empty() && !has_string => {
                has_string = true;
                items.extend(ids(asked, path));
            }
            Some(Written::Table) if asked.cursor.quote.is_none() && asked.snippets => {
                items.push(braces(asked));
            }
            _ => {}
        }
    }
    let others: BTreeSet<&String> = siblings.unwrap_or_default().iter().collect();
    items.retain(|item| !others.contains(&item.label));
    let in_list = siblings.is_some();
    let is_list = forms.iter().any(|form| form.is_item) && forms.iter().all(|form| form.is_item);
    for item in items.iter_mut().filter(|item| matches!(item.kind, ItemKind::Word | ItemKind::Id)) {
        if asked.cursor.quote.is_none() && !is_plain(item) {
            item.insert = quoted(&item.insert);
        }
        let is_alone =
            forms.iter().any(|form| !form.is_item && form.words().contains(&item.label.as_str()));
        if asked.cursor.quote.is_none() && !in_list && is_list && !is_alone {
            item.insert = format!("[{}]", item.insert);
        }
    }
    items
}

fn is_plain(item: &Item) -> bool {
    item.kind == ItemKind::Word && (item.label == "true" || item.label == "false")
}

fn plain(asked: &Asked<'_>, word: &str) -> Item {
    asked.item(word, ItemKind::Word, 1)
}

fn braces(asked: &Asked<'_>) -> Item {
    let mut item = asked.item("{ … }", ItemKind::Snippet, 3);
    item.insert = "{ $0 }".to_owned();
    item.is_snippet = true;
    item.asks_again = true;
    item
}

/// The ids that a text can be.
fn ids(asked: &Asked<'_>, path: &[String]) -> Vec<Item> {
    if asked.kind == FileKind::Site {
        let is_languages = path.first().is_some_and(|key| key == "languages");
        let known = built_in_languages().filter(|_| is_languages);
        return known.map(|language| asked.item(language, ItemKind::Id, 1)).collect();
    }
    match ids_at(path) {
        Some(of) => {
            let known = asked.facts.all(of);
            let item = |one: Known| {
                let fit = fit::id(asked, path, of, &one);
                asked.known(one, fit)
            };
            known.into_iter().map(item).collect()
        }
        None => other_words(asked, path),
    }
}

/// Texts that name no entries, and of which there are only some.
fn other_words(asked: &Asked<'_>, path: &[String]) -> Vec<Item> {
    let keys: Vec<&str> =
        path.iter().map(String::as_str).filter(|part| part.parse::<usize>().is_err()).collect();
    let facts = asked.facts;
    match keys.as_slice() {
        ["order"] => {
            let sections = facts.entries(EntryTable::Section);
            let own = sections.into_iter().map(|one| asked.known(one, 0));
            own.chain(STANDARD_SECTIONS.map(|id| asked.item(id, ItemKind::Id, 1))).collect()
        }
        ["without"] => shared_entries(asked),
        ["allow", "rule"] => {
            let found: BTreeSet<&str> = asked.found.iter().map(|one| one.rule.name).collect();
            let fit = |name: &str| if found.contains(name) { 0 } else { 1 };
            let rules = rules::all().filter(|rule| rule.overridable);
            rules.map(|rule| asked.item(rule.name, ItemKind::Id, fit(rule.name))).collect()
        }
        ["allow", "at"] => places(asked),
        ["section", _, "file"] => section_files(asked),
        ["purposes", _, "dpv"] => terms(asked, &facts.site.tables.dpv.purposes),
        ["data", _, "dpv"] => terms(asked, &facts.site.tables.dpv.data),
        _ => Vec::new(),
    }
}

fn terms(asked: &Asked<'_>, terms: &BTreeSet<String>) -> Vec<Item> {
    terms.iter().map(|term| asked.item(term, ItemKind::Id, 1)).collect()
}

/// `purposes.newsletter` and others of shared facts.
fn shared_entries(asked: &Asked<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for tree in asked.facts.trees.iter().skip(1) {
        for table in EntryTable::ALL {
            let entries = tree.get(table.key()).and_then(crate::parse::Node::table);
            for (id, node) in entries.into_iter().flatten() {
                let known = Known {
                    id: format!("{}.{id}", table.key()),
                    name: asked.facts.name_of(node),
                    detail: node.file.path.clone(),
                    is_old: false,
                };
                items.push(asked.known(known, 1));
            }
        }
    }
    items
}

/// The places of findings, then all entries.
fn places(asked: &Asked<'_>) -> Vec<Item> {
    let found: BTreeSet<&str> =
        asked.found.iter().map(|one| one.at.as_str()).filter(|at| !at.is_empty()).collect();
    let mut items: Vec<Item> = found.iter().map(|at| asked.item(*at, ItemKind::Id, 0)).collect();
    for table in EntryTable::ALL {
        for one in asked.facts.entries(table) {
            let id = format!("{}.{}", table.key(), one.id);
            if !found.contains(id.as_str()) {
                items.push(asked.known(Known { id, ..one }, 1));
            }
        }
    }
    items
}

/// The Markdown files beside the notice, by the beginning that all languages share.
fn section_files(asked: &Asked<'_>) -> Vec<Item> {
    let site = asked.facts.site;
    let Some(paths) = crate::lsp::known::notice_at(site, asked.path) else { return Vec::new() };
    let Ok(files) = site.read_notice(paths) else { return Vec::new() };
    let stem = |name: &String| {
        let name = name.strip_suffix(".md")?;
        Some(name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned())
    };
    let stems: BTreeSet<String> = files.markdown.keys().filter_map(stem).collect();
    stems.into_iter().map(|stem| asked.item(stem, ItemKind::Id, 1)).collect()
}

/// Whether ids are codes of countries.
pub(super) fn is_country(of: IdsOf) -> bool {
    matches!(of, IdsOf::Countries | IdsOf::Places)
}

/// The words of a value that a table has under a key.
pub(super) fn sibling<'a>(asked: &Asked<'a>, path: &[String], key: &str) -> Vec<&'a str> {
    let Some((_, table)) = path.split_last() else { return Vec::new() };
    // Out of the list that the value may be an item of.
    let is_index = path.last().is_some_and(|last| last.parse::<usize>().is_ok());
    let table = if is_index { table.split_last().map_or(table, |(_, above)| above) } else { table };
    let at = table.iter().map(String::as_str).chain([key]).collect::<Vec<_>>().join(".");
    let (node, found) = asked.own.nearest(&at);
    match &node.data {
        _ if !found => Vec::new(),
        crate::parse::Data::Array(items) => items.iter().filter_map(|one| one.text()).collect(),
        _ => node.text().into_iter().collect(),
    }
}
