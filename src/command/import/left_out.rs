//! What of an imported file is not in its version, as findings.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Message, Value, import};
use crate::document::Document;
use crate::import::{LeftOutKind, Page};
use crate::origin::{InputFile, Origin};

/// How many words and how many letters of what is left out are shown.
const WORDS: usize = 12;
const LETTERS: usize = 80;

/// What is left out of a file: a finding for each kind, at its first place.
pub fn left_out(page: &Page) -> Vec<Diagnostic> {
    let kinds = [
        (LeftOutKind::Surroundings, "surroundings"),
        (LeftOutKind::Hidden, "hidden"),
        (LeftOutKind::Embedded, "embedded"),
        (LeftOutKind::Picture, "picture"),
        (LeftOutKind::Link, "link"),
        (LeftOutKind::Character, "character"),
        (LeftOutKind::Deleted, "deleted"),
        (LeftOutKind::Inserted, "inserted"),
        (LeftOutKind::Comment, "comment"),
        (LeftOutKind::Mark, "mark"),
    ];
    let mut findings = Vec::new();
    for (kind, word) in kinds {
        let mut found = page.left_out.iter().filter(|one| one.what == kind);
        let Some(first) = found.next() else { continue };
        let message = Message::new("import-left-out")
            .with("kind", Value::Word(word))
            .with("words", excerpt(&first.words))
            .with("more", found.count());
        let origin = place_of(&page.file, &first.words);
        findings.push(Diagnostic::in_file(&import::IMPORT_LEFT_OUT, origin, message));
    }
    findings
}

/// That words of a file would be missing from its version, or that there are none.
pub fn incomplete(
    file: &Arc<InputFile>,
    document: &Document,
    lost: &[String],
) -> Option<Diagnostic> {
    if document.sections.is_empty() {
        let origin = Origin { file: file.clone(), span: 0..0 };
        return Some(Diagnostic::in_file(
            &import::IMPORT_INCOMPLETE,
            origin,
            Message::new("import-incomplete-empty"),
        ));
    }
    let first = lost.first()?;
    let message = Message::new("import-incomplete")
        .with("words", Value::all(lost.iter().take(WORDS)))
        .with("count", lost.len())
        .with("more", lost.len().saturating_sub(WORDS));
    Some(Diagnostic::in_file(&import::IMPORT_INCOMPLETE, place_of(file, first), message))
}

fn excerpt(words: &str) -> String {
    let short: String = words.chars().take(LETTERS).collect();
    if short.len() < words.len() { format!("{}…", short.trim_end()) } else { short }
}

/// Where words, or their first one, are in a file.
fn place_of(file: &Arc<InputFile>, words: &str) -> Origin {
    let hidden = words.strip_prefix("U+").and_then(|code| u32::from_str_radix(code, 16).ok());
    let hidden = hidden.and_then(char::from_u32).map(String::from);
    let first = words.split_whitespace().next().unwrap_or_default();
    let wanted = [hidden.as_deref().unwrap_or(words), first];
    let found = wanted.into_iter().find_map(|one| Some((file.text.find(one)?, one.len())));
    let (start, length) = found.unwrap_or_default();
    Origin { file: file.clone(), span: start..start + length }
}
