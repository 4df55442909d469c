//! What is written within a value: a key of a table in braces is removed.

use toml_edit::{DocumentMut, Item, TableLike, Value};

use super::statements::Statement;
use super::{FormError, TextChange, line_end};

/// Removes a key within the value of a statement; a table that has no more keys goes as a whole.
pub fn remove(text: &str, all: &[Statement], at: &[String]) -> Result<String, FormError> {
    let mut tables: &[String] = &[];
    for one in all {
        if one.is_header {
            tables = &one.path;
        } else if at.starts_with(&one.path) {
            return remove_in(text, one, &at[tables.len()..]);
        }
    }
    Err(FormError::Missing)
}

fn remove_in(text: &str, one: &Statement, at: &[String]) -> Result<String, FormError> {
    let lines = &text[one.span.clone()];
    let bare = lines.replace("\r\n", "\n");
    let mut document: DocumentMut = bare.parse().map_err(|_| FormError::Unwritable)?;
    take(document.as_table_mut(), at).ok_or(FormError::Missing)?;
    let new = match document.is_empty() {
        true => String::new(),
        false => document.to_string().replace('\n', line_end(lines)),
    };
    let change = TextChange::between(lines, &new);
    let new = change.and_then(|change| change.apply(lines)).unwrap_or(new);
    Ok([&text[..one.span.start], &new, &text[one.span.end..]].concat())
}

fn take(table: &mut dyn TableLike, at: &[String]) -> Option<()> {
    let (key, rest) = at.split_first()?;
    // One value may be in place of a list.
    if !table.contains_key(key) && key.parse::<usize>().is_ok() {
        return take(table, rest);
    }
    if rest.is_empty() {
        return take_key(table, key);
    }
    let is_empty = match table.get_mut(key)? {
        Item::Value(value) => take_in_value(value, rest)?,
        Item::Table(inner) => {
            take(inner, rest)?;
            inner.is_empty()
        }
        _ => return None,
    };
    if is_empty {
        take_key(table, key)?;
    }
    Some(())
}

/// Whether the value says nothing more.
fn take_in_value(value: &mut Value, at: &[String]) -> Option<bool> {
    match value {
        Value::InlineTable(inner) => {
            take(inner, at)?;
            Some(inner.is_empty())
        }
        Value::Array(items) => {
            let (index, rest) = at.split_first()?;
            let index: usize = index.parse().ok()?;
            if rest.is_empty() || take_in_value(items.get_mut(index)?, rest)? {
                (index < items.len()).then(|| drop(items.remove(index)))?;
            }
            Some(items.is_empty())
        }
        // One thing in place of a list.
        _ => (at.len() == 1 && at[0].parse::<usize>() == Ok(0)).then_some(true),
    }
}

/// Removes a key; the blank before a closing brace stays.
fn take_key(table: &mut dyn TableLike, key: &str) -> Option<()> {
    let is_last = table.iter().last().is_some_and(|(last, _)| last == key);
    let gone = table.remove(key)?;
    let suffix = gone.as_value().and_then(|value| value.decor().suffix()?.as_str());
    if let (true, Some(suffix)) = (is_last, suffix)
        && let Some((_, Item::Value(last))) = table.iter_mut().last()
        && !suffix.contains('#')
    {
        last.decor_mut().set_suffix(suffix);
    }
    Some(())
}
