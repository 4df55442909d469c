//! What of an imported file is not in its version, as findings.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, import};
use crate::document::Document;
use crate::import::{LeftOutKind, Page};
use crate::origin::{InputFile, Origin};

/// How many words and how many letters of what is left out are shown.
const WORDS: usize = 12;
const LETTERS: usize = 80;

/// What is left out of a file: a finding for each kind, at its first place.
pub fn left_out(page: &Page) -> Vec<Diagnostic> {
    let kinds = [
        (
            LeftOutKind::Surroundings,
            "the page's navigation and what is outside of its `<main>` or `<article>` is left out",
        ),
        (LeftOutKind::Hidden, "what the page hides is left out"),
        (LeftOutKind::Embedded, "embedded content is left out"),
        (LeftOutKind::Picture, "pictures are left out; their alternative text stays"),
        (LeftOutKind::Link, "a link that could run code is removed; its text stays"),
        (LeftOutKind::Character, "hidden characters are left out"),
        (LeftOutKind::Deleted, "tracked changes are read as accepted; they delete"),
        (LeftOutKind::Inserted, "tracked changes are read as accepted; they insert"),
        (LeftOutKind::Comment, "comments are left out"),
        (LeftOutKind::Mark, "marks without words are left out"),
    ];
    let mut findings = Vec::new();
    for (kind, message) in kinds {
        let mut found = page.left_out.iter().filter(|one| one.what == kind);
        let Some(first) = found.next() else { continue };
        let more = match found.count() {
            0 => String::new(),
            1 => ", and in 1 more place".to_owned(),
            more => format!(", and in {more} more places"),
        };
        let message = format!("{message}: `{}`{more}", excerpt(&first.words));
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
        return Some(
            Diagnostic::in_file(&import::IMPORT_INCOMPLETE, origin, "the file contains no text")
                .help("remove the file, or write the text as it was published into it"),
        );
    }
    let first = lost.first()?;
    let shown: Vec<String> = lost.iter().take(WORDS).map(|word| format!("`{word}`")).collect();
    let more = match lost.len().saturating_sub(WORDS) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let message = match shown.as_slice() {
        [word] => format!("the word {word} would be missing from the version"),
        _ => format!("words would be missing from the version: {}{more}", shown.join(", ")),
    };
    Some(
        Diagnostic::in_file(&import::IMPORT_INCOMPLETE, place_of(file, first), message)
            .help("write this part of the file in a simpler way, with the same words"),
    )
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
