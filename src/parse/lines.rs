//! The lines, tables and brackets of a TOML text that cannot be parsed.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Message, files};
use crate::origin::{InputFile, Origin};

/// One line of a file.
pub(super) struct Line<'a> {
    /// Its text.
    pub text: &'a str,
    /// Where it begins.
    pub start: usize,
    /// Where it ends, before the line break.
    pub end: usize,
}

impl<'a> Line<'a> {
    /// The line of a place.
    pub fn at(text: &'a str, offset: usize) -> Line<'a> {
        let offset = text.floor_char_boundary(offset.min(text.len()));
        let before = text.get(..offset).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = text.get(start..).unwrap_or_default().split('\n').next().unwrap_or_default();
        Line { text: line, start, end: start + line.len() }
    }

    /// Whether it is a table's header.
    pub fn is_header(&self) -> bool {
        self.text.trim_start().starts_with('[')
    }

    /// The place of a part of the line.
    pub fn place(&self, part: &str) -> Range<usize> {
        let start = self.start + (part.as_ptr() as usize - self.text.as_ptr() as usize);
        start..start + part.len()
    }
}

/// The part of a file that an error of syntax makes unreadable: for a broken header its table, for an
/// open bracket the rest of the file.
pub fn unreadable(error: &Diagnostic) -> Option<Range<usize>> {
    let origin = error.origin.as_ref().filter(|_| error.rule.name == "toml-syntax")?;
    let text = &origin.file.text;
    let line = Line::at(text, origin.span.start);
    if ["[", "{"].contains(&text.get(origin.span.clone())?) && !line.is_header() {
        return Some(origin.span.start..text.len());
    }
    let end = if line.is_header() { next_header(text, line.end) } else { line.end };
    Some(line.start..end)
}

/// The lines of the table around a place: from its header to the next.
pub fn table_around(text: &str, offset: usize) -> Range<usize> {
    let mut start = 0;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > offset {
            break;
        }
        if line.trim_start().starts_with('[') {
            start = at;
        }
        at += line.len();
    }
    start..next_header(text, Line::at(text, offset).end)
}

fn next_header(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    rest.find("\n[").map_or(text.len(), |offset| from + offset + 1)
}

/// The start of a list or a table in braces that is still open where a line with a key or a header
/// begins.
pub(super) fn left_open(text: &str, line_start: usize) -> Option<usize> {
    let line = Line::at(text, line_start);
    let begins_key = line.text.split_once('=').is_some_and(|(key, _)| {
        let key = key.trim();
        !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "._-\"".contains(c))
    });
    let is_end =
        line.end == text.len() || text.get(line.end..).is_none_or(|rest| rest.trim().is_empty());
    match (is_end, begins_key || line.is_header()) {
        (true, _) => open_at(text, text.len()),
        (false, true) => open_at(text, line_start),
        (false, false) => None,
    }
}

/// The last bracket of a value that is open at a place.
fn open_at(text: &str, until: usize) -> Option<usize> {
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    let mut in_value = false;
    let mut line_begins = true;
    while at < until {
        let rest = text.get(at..)?;
        let letter = rest.chars().next()?;
        match letter {
            '#' => at += rest.find('\n').unwrap_or(rest.len()),
            '"' | '\'' => {
                let long = letter.to_string().repeat(3);
                let quote = if rest.starts_with(&long) { long } else { letter.to_string() };
                let line = rest.find('\n').unwrap_or(rest.len());
                let inside = rest.strip_prefix(&quote)?;
                let end = inside.find(&quote).map(|end| quote.len() * 2 + end);
                let end = end.filter(|end| quote.len() == 3 || *end <= line);
                at += end.unwrap_or(line).max(1);
            }
            '\n' => {
                line_begins = true;
                in_value = in_value && !open.is_empty();
                at += 1;
            }
            // A header, not a list.
            '[' if line_begins && open.is_empty() => at += rest.find('\n').unwrap_or(rest.len()),
            '=' => {
                in_value = true;
                at += 1;
            }
            '[' | '{' if in_value => {
                open.push(at);
                at += 1;
            }
            ']' | '}' => {
                open.pop();
                at += 1;
            }
            other => {
                at += other.len_utf8();
            }
        }
        line_begins = line_begins && (letter == '\n' || letter.is_whitespace());
    }
    open.pop()
}

/// The error of a bracket that is open.
pub(super) fn unclosed(file: &Arc<InputFile>, open: usize) -> Diagnostic {
    let origin = Origin { file: file.clone(), span: open..open + 1 };
    let message = match file.text.get(open..=open) {
        Some("[") => Message::new("toml-syntax-open-list"),
        _ => Message::new("toml-syntax-open-table"),
    };
    Diagnostic::in_file(&files::TOML_SYNTAX, origin, message)
}
