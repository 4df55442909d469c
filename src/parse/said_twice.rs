//! A key with a value, and again as a table: `dpo = "none"` and below it `[dpo]`.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use std::ops::Range;
use std::sync::Arc;

use super::lines::Line;
use crate::diagnostic::{Diagnostic, Edit, Message, files};
use crate::origin::{InputFile, Origin};

/// The value that says that there is nothing of a kind.
const NONE: &str = "\"none\"";

/// What a line that opens a table or extends a key contradicts: the line that gave the key a value.
/// None where no earlier line does.
pub(super) fn explain(file: &Arc<InputFile>, at: usize) -> Option<Diagnostic> {
    let text = &file.text;
    let line = Line::at(text, at);
    let path = path_of(&line, header_before(text, line.start));
    let given = values(text, line.start).into_iter().find(|given| {
        path.strip_prefix(&*given.path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })?;
    // The same key again is a double, not a contradiction.
    if !line.is_header() && given.path == path {
        return None;
    }
    let number = text[..given.line.start].matches('\n').count() + 1;
    let written = text[given.line.clone()].trim();
    let place = line.start..line.start + line.text.trim_end().len();
    let origin = Origin { file: file.clone(), span: place };
    if given.value == NONE {
        let message = Message::new("toml-syntax-none")
            .with("line", number)
            .with("written", without_comment(written));
        let removed = given.line.start..(given.line.end + 1).min(text.len());
        let edit =
            Edit { origin: Origin { file: file.clone(), span: removed }, text: String::new() };
        return Some(Diagnostic::in_file(&files::TOML_SYNTAX, origin, message).fix([edit]));
    }
    let message = Message::new("toml-syntax-value")
        .with("line", number)
        .with("written", without_comment(written));
    let finding = Diagnostic::in_file(&files::TOML_SYNTAX, origin, message);
    // `name = "x"`, then `name.sv = "y"`.
    let key = given.path.rsplit('.').next().unwrap_or_default();
    let is_language = path.strip_prefix(&*given.path).is_some_and(|rest| rest.len() == 3);
    let help = match is_language {
        true => Message::new("toml-syntax-value-language")
            .with("line", number)
            .with("first", format!("{key}.en = {}", given.value)),
        false => Message::new("toml-syntax-value-remove").with("line", number),
    };
    Some(finding.help(help))
}

/// A line that gives a key one value.
struct Given {
    /// The key with its table.
    path: String,
    value: String,
    line: Range<usize>,
}

/// The keys with one value in the lines before a place.
fn values(text: &str, until: usize) -> Vec<Given> {
    let mut values = Vec::new();
    let (mut start, mut header) = (0, "");
    for written in text[..until].split_inclusive('\n') {
        let line = start..start + written.trim_end_matches('\n').len();
        start += written.len();
        let bare = without_comment(written.trim());
        if bare.starts_with('[') {
            header = bare;
        } else if let Some((key, value)) = bare.split_once('=') {
            let path = joined(header, key.trim());
            values.push(Given { path, value: value.trim().to_owned(), line });
        }
    }
    values
}

/// The last header before a place.
fn header_before(text: &str, until: usize) -> &str {
    let mut headers = text[..until].lines().map(|line| without_comment(line.trim()));
    headers.rfind(|line| line.starts_with('[')).unwrap_or_default()
}

/// The path that a line names: of its header, or of its key below a header.
fn path_of(line: &Line<'_>, header: &str) -> String {
    if line.is_header() {
        return joined(without_comment(line.text.trim()), "");
    }
    let key = line.text.split('=').next().unwrap_or_default().trim();
    joined(header, key)
}

fn joined(header: &str, key: &str) -> String {
    let table = header.trim_start_matches('[').split(']').next().unwrap_or_default().trim();
    match (table, key) {
        ("", key) => key.to_owned(),
        (table, "") => table.to_owned(),
        (table, key) => format!("{table}.{key}"),
    }
}

/// A line without the comment at its end; a text with `#` in it is left as it is.
fn without_comment(line: &str) -> &str {
    match line.split_once(" #") {
        Some((before, _)) if before.matches('"').count() % 2 == 0 => before.trim_end(),
        _ => line,
    }
}
