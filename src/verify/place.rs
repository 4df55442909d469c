//! A fault of a record → the line of its file that a message shows.

use std::sync::Arc;

use crate::origin::{InputFile, Origin};
use crate::version::{ChainError, Layout, Part, RecordError, place_of_key};

/// Where in a record's file a fault of it stands; its start, where that cannot be told.
pub fn record_origin(path: &str, bytes: &[u8], error: &RecordError) -> Origin {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let start = match error {
        RecordError::NotText { .. } => text.find('\u{fffd}'),
        RecordError::NotJson { line, .. }
        | RecordError::Layout { cause: Layout::Other { line }, .. } => line_start(&text, *line),
        RecordError::Changed { parts, .. } => parts.iter().find_map(|part| of_part(&text, part)),
        RecordError::Newer { .. } => place_of_key(&text, "format"),
        RecordError::Misnamed { .. } => place_of_key(&text, "version"),
        _ => None,
    };
    origin(path, text, start.unwrap_or(0))
}

/// Where in a record's file a fault of the chain stands.
pub fn chain_origin(path: &str, bytes: &[u8], error: &ChainError) -> Origin {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let key = match error {
        ChainError::Fork { .. } | ChainError::Missing { .. } => "previous",
        ChainError::Stranger { .. } => "feed",
        ChainError::NothingWithdrawn { .. } => "withdraws",
        ChainError::Duplicate { .. } | ChainError::Rewritten { .. } => "hash",
    };
    let start = place_of_key(&text, key);
    origin(path, text, start.unwrap_or(0))
}

fn of_part(text: &str, part: &Part) -> Option<usize> {
    match part {
        Part::Field(key) => place_of_key(text, key),
        Part::Fact(path) => {
            let id = path.rsplit('.').next().unwrap_or(path);
            let facts = place_of_key(text, "facts")?;
            text[facts..].find(&format!("\"id\": \"{id}\"")).map(|at| facts + at)
        }
        Part::Block { language, id } => {
            let documents = place_of_key(text, "documents")?;
            let document = text[documents..].find(&format!("\n\"{language}\": {{"))?;
            let document = documents + document;
            text[document..].find(&format!("\"id\": \"{id}\"")).map(|at| document + at)
        }
    }
}

fn line_start(text: &str, line: usize) -> Option<usize> {
    let lines = text.split_inclusive('\n');
    (line > 0).then(|| lines.take(line - 1).map(str::len).sum())
}

fn origin(path: &str, text: String, start: usize) -> Origin {
    let start = start.min(text.len());
    let end = text[start..].find('\n').map_or(text.len(), |end| start + end);
    Origin { file: Arc::new(InputFile { path: path.to_owned(), text }), span: start..end }
}
