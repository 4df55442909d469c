//! Whole entries and keys as they are written: removed, added, moved, copied.

use std::ops::Range;

use super::operation::{is_id, is_key};
use super::statements::{Statement, statements};
use super::{FormError, FormValue, inline, line_end, node_at, tree_of};

/// Removes all that is written of a path.
pub fn remove(text: &str, at: &[String]) -> Result<String, FormError> {
    let all = statements(text);
    let spans = spans(&all, at);
    if spans.is_empty() {
        return inline::remove(text, &all, at);
    }
    let mut new = text.to_owned();
    for span in spans.into_iter().rev() {
        new.replace_range(with_blank_line(&new, span), "");
    }
    Ok(new)
}

/// The lines of a path: of a header with all that is below it, of keys their own. Comments above stay.
fn spans(all: &[Statement], at: &[String]) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = Vec::new();
    let mut is_below = false;
    for one in all {
        if !one.is_of(at) {
            is_below = false;
            continue;
        }
        match spans.last_mut().filter(|_| is_below) {
            Some(last) => last.end = one.span.end,
            None => spans.push(one.span.clone()),
        }
        is_below |= one.is_header;
    }
    spans
}

/// A span with one of the empty lines around it, where there is one on each side.
fn with_blank_line(text: &str, span: Range<usize>) -> Range<usize> {
    let before = &text[..span.start];
    let after = &text[span.end..];
    let is_blank = |line: &str| line.trim().is_empty();
    let above = before.split_inclusive('\n').next_back();
    let below = after.split_inclusive('\n').next();
    match (above, below) {
        (None, Some(line)) if is_blank(line) => span.start..span.end + line.len(),
        (Some(line), Some(next)) if is_blank(line) && is_blank(next) => {
            span.start..span.end + next.len()
        }
        (Some(line), None) if is_blank(line) => span.start - line.len()..span.end,
        _ => span,
    }
}

/// Adds an entry after the others of its table, or at the end of the file.
pub fn add(text: &str, at: &[String], values: &[(String, FormValue)]) -> Result<String, FormError> {
    let [_, id] = at else { return Err(FormError::BadId) };
    let is_dotted_key = |key: &str| key.split('.').all(is_key);
    if !is_id(id) || values.iter().any(|(key, _)| !is_dotted_key(key)) {
        return Err(FormError::BadId);
    }
    let tree = tree_of(text).ok_or(FormError::Unreadable)?;
    if node_at(&tree, at).is_some() {
        return Err(FormError::Taken);
    }
    let keys: String =
        values.iter().map(|(key, value)| format!("{key} = {}\n", value.toml())).collect();
    Ok(insert_section(text, at, &format!("[{}]\n{keys}", at.join("."))))
}

/// Inserts a section after the last of its table; an empty line surrounds it.
pub fn insert_section(text: &str, at: &[String], section: &str) -> String {
    let all = statements(text);
    let table = &at[..1];
    let last = all.iter().rposition(|one| one.is_of(table) && one.is_header);
    let last = last.map(|first| {
        let below = all[first + 1..].iter().take_while(|one| !one.is_header).count();
        all[first + below].span.end
    });
    insert_at(text, last.unwrap_or(text.len()), section)
}

fn insert_at(text: &str, place: usize, section: &str) -> String {
    let end = line_end(text);
    let (before, after) = text.split_at(place);
    let mut new = before.to_owned();
    if !new.is_empty() {
        if !new.ends_with('\n') {
            new.push_str(end);
        }
        if !new.ends_with(&end.repeat(2)) {
            new.push_str(end);
        }
    }
    new.push_str(&section.replace("\r\n", "\n").replace('\n', end));
    // A comment or header that followed directly.
    if after.split_inclusive('\n').next().is_some_and(|line| !line.trim().is_empty()) {
        new.push_str(end);
    }
    new.push_str(after);
    new
}

/// The ids of a table in the order of the file, each with the lines of its entry, where these stand
/// together below headers of its own.
fn blocks(all: &[Statement], table: &str) -> Vec<(String, Option<Range<usize>>)> {
    let mut blocks: Vec<(String, Option<Range<usize>>)> = Vec::new();
    let mut before: Option<&str> = None;
    for one in all {
        let id = match one.path.as_slice() {
            [first, id, ..] if first == table => Some(id.as_str()),
            _ => None,
        };
        if let Some(id) = id {
            match blocks.iter_mut().find(|(known, _)| known == id) {
                None => {
                    let span = one.is_header.then_some(one.lead..one.span.end);
                    blocks.push((id.to_owned(), span));
                }
                Some((_, span)) if before != Some(id) => *span = None,
                Some((_, span)) => {
                    if let Some(span) = span {
                        span.end = one.span.end;
                    }
                }
            }
        }
        before = id;
    }
    blocks
}

/// Moves an entry by one place among those of its table.
pub fn shift(text: &str, at: &[String], up: bool) -> Result<String, FormError> {
    let [table, id] = at else { return Err(FormError::Missing) };
    let blocks = blocks(&statements(text), table);
    let here = blocks.iter().position(|(known, _)| known == id).ok_or(FormError::Missing)?;
    let first = if up { here.checked_sub(1).ok_or(FormError::AtEnd)? } else { here };
    let second = blocks.get(first + 1).ok_or(FormError::AtEnd)?;
    let (Some(a), Some(b)) = (&blocks[first].1, &second.1) else {
        return Err(FormError::Unwritable);
    };
    let end = line_end(text);
    // The last line of a file may have no end.
    let part = |span: &Range<usize>| match &text[span.clone()] {
        whole if whole.ends_with('\n') => whole.to_owned(),
        cut => format!("{cut}{end}"),
    };
    let gap = &text[a.end..b.start];
    let (mut first, second) = (part(a), part(b));
    if b.end == text.len() && !text.ends_with('\n') {
        first.truncate(first.len() - end.len());
    }
    Ok([&text[..a.start], &second, gap, &first, &text[b.end..]].concat())
}

/// Copies an entry under another id, after it.
pub fn duplicate(text: &str, at: &[String], to: &str) -> Result<String, FormError> {
    let [table, id] = at else { return Err(FormError::Missing) };
    if !is_id(to) {
        return Err(FormError::BadId);
    }
    let tree = tree_of(text).ok_or(FormError::Unreadable)?;
    if node_at(&tree, &[table.clone(), to.to_owned()]).is_some() {
        return Err(FormError::Taken);
    }
    let all = statements(text);
    let found = blocks(&all, table).into_iter().find(|(known, _)| known == id);
    let (_, span) = found.ok_or(FormError::Missing)?;
    let span = span.ok_or(FormError::Unwritable)?;
    let start = all.iter().find(|one| one.is_of(at)).map_or(span.start, |one| one.span.start);
    let copy = copied(text, &all, start..span.end, at, to)?;
    Ok(insert_at(text, span.end, &copy))
}

/// The lines of an entry under another id, without `was`: nothing else was called so.
pub fn copied(
    text: &str,
    all: &[Statement],
    span: Range<usize>,
    at: &[String],
    to: &str,
) -> Result<String, FormError> {
    let was = [at, &["was".to_owned()]].concat();
    let mut edits: Vec<(Range<usize>, &str)> = Vec::new();
    for part in crate::lsp::key_parts(text) {
        if part.path == at && span.contains(&part.span.start) {
            edits.push((part.span, to));
        }
    }
    let gone = all.iter().filter(|one| one.is_of(&was)).map(|one| (one.span.clone(), ""));
    edits.extend(gone);
    edits.sort_by_key(|(span, _)| span.start);
    let mut copy = String::new();
    let mut done = span.start;
    for (edit, text_there) in edits {
        copy.push_str(text.get(done..edit.start).ok_or(FormError::Unwritable)?);
        copy.push_str(text_there);
        done = edit.end;
    }
    copy.push_str(text.get(done..span.end).ok_or(FormError::Unwritable)?);
    if !copy.ends_with('\n') {
        copy.push_str(line_end(text));
    }
    Ok(copy)
}
