//! A value for a key: in the place of the old one, or where the key belongs.

use super::entry::{insert_section, remove};
use super::{FormError, FormValue, list, node_at, tree_of};
use crate::diagnostic::Edit;
use crate::facts::EntryTable;
use crate::fix::toml;
use crate::parse::{Data, Node};

/// Gives a key a value.
pub fn set(text: &str, at: &[String], value: &FormValue) -> Result<String, FormError> {
    let tree = tree_of(text).ok_or(FormError::Unreadable)?;
    if let Some(node) = node_at(&tree, at) {
        return match &node.data {
            Data::Table(_) => {
                let bare = remove(text, at)?;
                set(&bare, at, value)
            }
            Data::Array(items) => match value {
                FormValue::List(wanted) if list::can_become(items, wanted) => {
                    list::become_list(text, at, wanted)
                }
                _ => with_edit(text, &replaced(node, value)),
            },
            _ => with_edit(text, &replaced(node, value)),
        };
    }
    let known = (1..at.len()).rev().find_map(|length| {
        let node = node_at(&tree, &at[..length])?;
        Some((length, node))
    });
    match known {
        // An entry's table is there where other entries are.
        Some((1, node)) if is_table(node) && EntryTable::of_key(&at[0]).is_some() => {
            Ok(new_section(text, at, value))
        }
        Some((length, node)) if is_table(node) => {
            let (key, value) = nested(&at[length..], value);
            let edit = toml::add(&tree, &at[..length].join("."), &key, value);
            with_edit(text, &edit.ok_or(FormError::Unwritable)?)
        }
        // `dpo = "none"` becomes a table.
        Some((length, node)) => {
            let (key, value) = nested(&at[length..], value);
            with_edit(text, &toml::replace(&node.origin(), format!("{{ {key} = {value} }}")))
        }
        None if at.len() == 1 => {
            let edit = toml::add(&tree, "", &at[0], value.toml());
            with_edit(text, &edit.ok_or(FormError::Unwritable)?)
        }
        // A text by language comes before the first table.
        None if is_text(at) => {
            let edit = toml::add(&tree, "", &at.join("."), value.toml());
            with_edit(text, &edit.ok_or(FormError::Unwritable)?)
        }
        None => Ok(new_section(text, at, value)),
    }
}

fn is_table(node: &Node) -> bool {
    node.table().is_some()
}

/// Whether a path is a language of a text at the top of a notice.
fn is_text(at: &[String]) -> bool {
    at.len() == 2 && matches!(at[0].as_str(), "title" | "slug")
}

/// What is written for the rest of a path: a language behind a dot, anything deeper in braces.
fn nested(rest: &[String], value: &FormValue) -> (String, String) {
    let Some((first, below)) = rest.split_first() else { return (String::new(), value.toml()) };
    match below {
        [] => (first.clone(), value.toml()),
        [language] if language.len() == 2 && matches!(value, FormValue::Text(_)) => {
            (format!("{first}.{language}"), value.toml())
        }
        below => {
            let (key, inner) = nested(below, value);
            (first.clone(), format!("{{ {key} = {inner} }}"))
        }
    }
}

/// A section for an entry, or for a table of its own.
fn new_section(text: &str, at: &[String], value: &FormValue) -> String {
    let length = if EntryTable::of_key(&at[0]).is_some() { 2 } else { 1 };
    let (header, rest) = at.split_at(length.min(at.len() - 1));
    let (key, value) = nested(rest, value);
    insert_section(text, header, &format!("[{}]\n{key} = {value}\n", header.join(".")))
}

/// The edit that gives an existing value another: quotes stay.
fn replaced(node: &Node, value: &FormValue) -> Edit {
    let origin = node.origin();
    match (&node.data, value) {
        (Data::String(written), FormValue::Text(words)) => {
            let edit = toml::reword(&origin, written, words);
            edit.unwrap_or_else(|| toml::replace(&origin, value.toml()))
        }
        _ => toml::replace(&origin, value.toml()),
    }
}

fn with_edit(text: &str, edit: &Edit) -> Result<String, FormError> {
    let span = edit.origin.span.clone();
    let parts = [text.get(..span.start), Some(edit.text.as_str()), text.get(span.end..)];
    let parts: Option<Vec<&str>> = parts.into_iter().collect();
    Ok(parts.ok_or(FormError::Unwritable)?.concat())
}
