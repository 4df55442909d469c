//! A list of texts as it is written → with other items: those that stay keep their lines and comments.

use std::ops::Range;

use super::{FormError, line_end, node_at, tree_of};
use crate::parse::{Data, Node};
use crate::toml_writer::{list, quoted};

/// Whether the items that stay are texts in the order that is wanted, before all new ones.
pub fn can_become(items: &[Node], wanted: &[String]) -> bool {
    let Some(before) = items.iter().map(Node::text).collect::<Option<Vec<&str>>>() else {
        return false;
    };
    let is_once =
        |all: &[&str]| all.iter().all(|one| all.iter().filter(|it| *it == one).count() == 1);
    let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
    let stay: Vec<&str> = before.iter().copied().filter(|one| wanted.contains(one)).collect();
    is_once(&before) && is_once(&wanted) && wanted.starts_with(&stay)
}

/// Removes what is not wanted, and adds what is new.
pub fn become_list(text: &str, at: &[String], wanted: &[String]) -> Result<String, FormError> {
    let mut text = text.to_owned();
    loop {
        let tree = tree_of(&text).ok_or(FormError::Unwritable)?;
        let node = node_at(&tree, at).ok_or(FormError::Missing)?;
        let Data::Array(items) = &node.data else { return Err(FormError::Unwritable) };
        let is_wanted = |item: &Node| wanted.iter().any(|one| item.text() == Some(one));
        if wanted.is_empty() || items.is_empty() {
            let all = list(wanted.iter().map(String::as_str));
            text.replace_range(node.span.clone(), &all);
            return Ok(text);
        }
        if let Some(index) = items.iter().position(|item| !is_wanted(item)) {
            if items.len() == 1 {
                text.replace_range(items[0].span.clone(), &quoted(&wanted[0]));
                continue;
            }
            let gone = without(&text, items, index);
            text.replace_range(gone, "");
            continue;
        }
        let has = |one: &&String| items.iter().any(|item| item.text() == Some(one));
        let Some(new) = wanted.iter().find(|one| !has(one)) else { return Ok(text) };
        let last = items.last().ok_or(FormError::Missing)?.span.clone();
        push(&mut text, &last, node.span.end, &quoted(new));
    }
}

/// The bytes to remove with an item: its line, if it has one alone.
fn without(text: &str, items: &[Node], index: usize) -> Range<usize> {
    let span = items[index].span.clone();
    let line = line_of(text, &span);
    let is_blank = |part: &str| part.trim().is_empty();
    let rest = text[span.end..line.end].trim_start().trim_start_matches(',').trim();
    let has_end = text[..line.end].ends_with('\n');
    if is_blank(&text[line.start..span.start])
        && has_end
        && (rest.is_empty() || rest.starts_with('#'))
    {
        return line;
    }
    match items.get(index + 1) {
        Some(next) if !text[span.end..next.span.start].contains('\n') => {
            span.start..next.span.start
        }
        _ if index > 0 && !text[items[index - 1].span.end..span.start].contains(['\n', '#']) => {
            items[index - 1].span.end..span.end
        }
        // The comma after it goes with it; comments between stay.
        _ => {
            let after = &text[span.end..];
            let comma = after.find(|letter: char| letter != ' ' && letter != '\t');
            match comma.filter(|comma| after[*comma..].starts_with(',')) {
                Some(comma) => span.start..span.end + comma + 1,
                None => span,
            }
        }
    }
}

fn line_of(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text[..span.start].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[span.end..].find('\n').map_or(text.len(), |newline| span.end + newline + 1);
    start..end
}

/// Adds an item behind the last one; on a line of its own where that has one.
fn push(text: &mut String, last: &Range<usize>, end: usize, item: &str) {
    let line = line_of(text, last);
    let indent = text[line.start..last.start].to_owned();
    if !indent.trim().is_empty() || line.end > end {
        return text.insert_str(last.end, &format!(", {item}"));
    }
    let ending = line_end(text);
    let has_comma = text[last.end..line.end].trim_start().starts_with(',');
    let comma = if has_comma { "," } else { "" };
    text.insert_str(line.end, &format!("{indent}{item}{comma}{ending}"));
    if !has_comma {
        text.insert(last.end, ',');
    }
}
