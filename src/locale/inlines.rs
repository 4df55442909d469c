//! Words with their marks: put into messages and joined, the first letter raised or lowered.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use crate::document::{Inline, Inlines};

// Private characters: around the number of an argument in formatted text, whose words, which may
// contain links, are put there afterwards.
pub(super) const OPEN: char = '\u{E000}';
pub(super) const CLOSE: char = '\u{E001}';

/// Replaces the marks of arguments by their words, and joins neighbouring plain texts.
pub(super) fn fill(text: &str, words: &[&Inlines]) -> Inlines {
    let mut inlines = Inlines::new();
    for (index, piece) in text.split(OPEN).enumerate() {
        let rest = match piece.split_once(CLOSE) {
            Some((number, rest)) if index > 0 => {
                if let Some(words) = number.parse().ok().and_then(|number: usize| words.get(number))
                {
                    words.iter().for_each(|inline| push(&mut inlines, inline.clone()));
                }
                rest
            }
            _ => piece,
        };
        if !rest.is_empty() {
            push(&mut inlines, Inline::Text(rest.to_owned()));
        }
    }
    inlines
}

/// Adds words; plain ones to plain ones before them.
pub fn push(inlines: &mut Inlines, inline: Inline) {
    match (inlines.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(more)) => before.push_str(&more),
        (_, inline) => inlines.push(inline),
    }
}

/// The words with their first letter raised, unless they begin with a name such as "iPhone".
pub fn capital(mut inlines: Inlines) -> Inlines {
    match inlines.first_mut() {
        Some(Inline::Text(text)) => *text = capital_text(text),
        Some(
            Inline::Strong { strong: words }
            | Inline::Emphasis { emphasis: words }
            | Inline::Link { text: words, .. }
            | Inline::Foreign { text: words, .. },
        ) => *words = capital(std::mem::take(words)),
        _ => {}
    }
    inlines
}

/// The text with its first letter raised, unless it begins with a name such as "iPhone"
/// or "e-Avrop".
pub fn capital_text(text: &str) -> String {
    let word_end = text.find(|c: char| !c.is_alphabetic() && c != '-').unwrap_or(text.len());
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !text[..word_end].chars().skip(1).any(char::is_uppercase) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// The words with their first letter lowered, unless they begin with a name such as "IT" or a link.
pub fn small(mut inlines: Inlines) -> Inlines {
    if let Some(Inline::Text(text)) = inlines.first_mut() {
        *text = small_text(text);
    }
    inlines
}

/// The text with its first letter lowered, unless it begins with a name such as "IT" or "H&M".
pub fn small_text(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain([second]).chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}
