//! Another id for an entry, in everything of a file that names it.

use std::ops::Range;

use super::operation::is_id;
use super::{FormError, FormValue, node_at, set, tree_of};
use crate::facts::{EntryTable, IdsOf};
use crate::lsp::{ids_at, key_parts};
use crate::parse::{Data, Node};

/// Gives an entry another id; `was` says the old one where that is asked for.
pub fn rename(text: &str, at: &[String], to: &str, was: bool) -> Result<String, FormError> {
    let [table, id] = at else { return Err(FormError::Missing) };
    let entry_table = EntryTable::of_key(table).ok_or(FormError::Missing)?;
    if !is_id(to) {
        return Err(FormError::BadId);
    }
    let tree = tree_of(text).ok_or(FormError::Unreadable)?;
    let is_here = node_at(&tree, at).is_some();
    if is_here && node_at(&tree, &[table.clone(), to.to_owned()]).is_some() {
        return Err(FormError::Taken);
    }
    let mut spans = mentions_in(&tree, entry_table, id);
    if spans.is_empty() {
        return Err(FormError::Missing);
    }
    spans.sort_by_key(|span| span.start);
    let mut new = text.to_owned();
    for span in spans.into_iter().rev() {
        new.replace_range(span, to);
    }
    if !(was && is_here) {
        return Ok(new);
    }
    let path = [table.clone(), to.to_owned(), "was".to_owned()];
    let value = match node_at(&tree, at).and_then(|entry| entry.get("was")).map(|old| &old.data) {
        None => FormValue::Text(id.clone()),
        Some(old) => {
            let mut names: Vec<String> = match old {
                Data::Array(items) => {
                    items.iter().filter_map(Node::text).map(str::to_owned).collect()
                }
                Data::String(name) => vec![name.clone()],
                _ => Vec::new(),
            };
            names.push(id.clone());
            FormValue::List(names)
        }
    };
    set::set(&new, &path, &value)
}

/// The bytes of each id that names an entry: in headers and keys, and in values.
pub fn mentions_in(tree: &Node, table: EntryTable, id: &str) -> Vec<Range<usize>> {
    let text = &tree.file.text;
    let is_it = |path: &[String]| matches!(path, [first, own] if first == table.key() && own == id);
    let mut spans: Vec<Range<usize>> = key_parts(text)
        .into_iter()
        .filter(|part| is_it(&part.path))
        .map(|part| part.span)
        .collect();
    values(tree, &mut Vec::new(), &mut |path, node| {
        let names = ids_at(path) == Some(IdsOf::Entries(table)) && node.text() == Some(id);
        let raw = text.get(node.span.clone()).unwrap_or_default();
        if let Some(start) = raw.find(id).filter(|_| names) {
            let start = node.span.start + start;
            spans.push(start..start + id.len());
        }
    });
    spans
}

fn values(node: &Node, path: &mut Vec<String>, visit: &mut dyn FnMut(&[String], &Node)) {
    match &node.data {
        Data::Table(table) => {
            for (key, below) in table {
                path.push(key.clone());
                values(below, path, visit);
                path.pop();
            }
        }
        Data::Array(items) => {
            for (index, below) in items.iter().enumerate() {
                path.push(index.to_string());
                values(below, path, visit);
                path.pop();
            }
        }
        _ => visit(path, node),
    }
}
