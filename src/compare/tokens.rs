//! Marked-up words as a flat list of tokens, and back.
//!
//! Tokens are words, spaces and signs by Unicode's word borders; each knows the marks around it.
//! Dates and technical names are one token each: half a date is not one.

#![expect(clippy::indexing_slicing, clippy::string_slice, reason = "indices that are counted here")]

use jiff::civil::Date;
use similar::DiffableStr;

use crate::document::{Inline, Inlines};
use crate::locale::push;

/// A word, space or sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    /// Its letters.
    pub text: &'a str,
    /// Which of the styles of its `Tokens` is around it.
    style: usize,
}

/// The tokens of one piece of text.
#[derive(Clone, Debug, Default)]
pub(super) struct Tokens<'a> {
    /// The tokens in order.
    pub all: Vec<Token<'a>>,
    styles: Vec<Vec<Style<'a>>>,
}

/// A mark around words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style<'a> {
    Strong,
    Emphasis,
    Code,
    Link(&'a str),
    Date(Date),
    Foreign(&'a str),
    Break,
}

impl<'a> Tokens<'a> {
    /// Takes marked-up words apart.
    pub fn of(inlines: &'a Inlines) -> Tokens<'a> {
        let mut tokens = Tokens::default();
        tokens.add(inlines, &mut Vec::new());
        tokens
    }

    fn add(&mut self, inlines: &'a Inlines, around: &mut Vec<Style<'a>>) {
        for inline in inlines {
            match inline {
                Inline::Text(words) => {
                    self.words(split(words), around, None);
                }
                Inline::Code { code } => self.words(vec![code], around, Some(Style::Code)),
                Inline::Date { date, text } => {
                    self.words(vec![text], around, Some(Style::Date(*date)));
                }
                Inline::Break { .. } => self.words(vec![" "], around, Some(Style::Break)),
                Inline::Strong { strong } => self.within(strong, around, Style::Strong),
                Inline::Emphasis { emphasis } => self.within(emphasis, around, Style::Emphasis),
                Inline::Link { link, text } => self.within(text, around, Style::Link(link)),
                Inline::Foreign { foreign, text } => {
                    self.within(text, around, Style::Foreign(foreign));
                }
            }
        }
    }

    fn within(&mut self, inlines: &'a Inlines, around: &mut Vec<Style<'a>>, style: Style<'a>) {
        around.push(style);
        self.add(inlines, around);
        around.pop();
    }

    fn words(&mut self, words: Vec<&'a str>, around: &[Style<'a>], own: Option<Style<'a>>) {
        let style: Vec<Style<'a>> = around.iter().copied().chain(own).collect();
        if self.styles.last() != Some(&style) {
            self.styles.push(style);
        }
        let style = self.styles.len() - 1;
        let words = words.into_iter().filter(|word| !word.is_empty());
        self.all.extend(words.map(|text| Token { text, style }));
    }

    /// Where a token leads; empty where nowhere.
    pub fn link(&self, token: usize) -> &'a str {
        let styles = self.styles[self.all[token].style].iter();
        styles
            .rev()
            .find_map(|style| if let Style::Link(to) = style { Some(*to) } else { None })
            .unwrap_or("")
    }

    /// The marked-up words of some tokens, in order.
    pub fn inlines(&self, tokens: &[usize]) -> Inlines {
        let styled: Vec<(&[Style<'a>], &str)> = tokens
            .iter()
            .map(|token| &self.all[*token])
            .map(|token| (self.styles[token.style].as_slice(), token.text))
            .collect();
        nest(&styled)
    }
}

/// Takes a text apart at Unicode's word borders.
///
/// To look for those letter by letter was a third of comparing. Between two letters that join
/// nothing X/// has only letters and digits.
pub(super) fn split(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut start = 0;
    for (blank, _) in text.match_indices(' ') {
        let after = text[blank + 1..].chars().next();
        if text[..blank].chars().next_back().is_some_and(is_plain) && after.is_some_and(is_plain) {
            split_chunk(&text[start..blank], &mut tokens);
            tokens.push(&text[blank..=blank]);
            start = blank + 1;
        }
    }
    split_chunk(&text[start..], &mut tokens);
    tokens
}

fn split_chunk<'a>(chunk: &'a str, tokens: &mut Vec<&'a str>) {
    let is_word = !chunk.is_empty() && chunk.chars().all(|c| is_plain(c) && c.is_alphanumeric());
    match is_word {
        true => tokens.push(chunk),
        false => tokens.extend(chunk.tokenize_unicode_words()),
    }
}

/// Whether a letter is a token of its own kind: no blank, and nothing that joins its neighbours.
/// Fractions are digits to Rust and none to Unicode's borders.
fn is_plain(letter: char) -> bool {
    letter.is_ascii_graphic() || ('\u{c0}'..'\u{250}').contains(&letter)
}

/// Puts tokens with the same outermost style together, from outside in.
fn nest(tokens: &[(&[Style<'_>], &str)]) -> Inlines {
    let mut inlines = Inlines::new();
    let same = |a: &(&[Style<'_>], &str), b: &(&[Style<'_>], &str)| a.0.first() == b.0.first();
    for group in tokens.chunk_by(same) {
        let Some(style) = group[0].0.first() else {
            let text = group.iter().map(|(_, text)| *text).collect();
            push(&mut inlines, Inline::Text(text));
            continue;
        };
        let within: Vec<(&[Style<'_>], &str)> =
            group.iter().map(|(styles, text)| (&styles[1..], *text)).collect();
        match style {
            Style::Strong => inlines.push(Inline::Strong { strong: nest(&within) }),
            Style::Emphasis => inlines.push(Inline::Emphasis { emphasis: nest(&within) }),
            Style::Link(to) => {
                inlines.push(Inline::Link { link: (*to).to_owned(), text: nest(&within) });
            }
            Style::Foreign(language) => inlines
                .push(Inline::Foreign { foreign: (*language).to_owned(), text: nest(&within) }),
            Style::Code | Style::Date(_) | Style::Break => {
                inlines.extend(group.iter().map(|(_, text)| single_token(*style, text)));
            }
        }
    }
    inlines
}

/// What is one token.
fn single_token(style: Style<'_>, text: &str) -> Inline {
    match style {
        Style::Code => Inline::Code { code: text.to_owned() },
        Style::Date(date) => Inline::Date { date, text: text.to_owned() },
        Style::Break => Inline::Break { line: true },
        _ => Inline::Text(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn splits_where_unicode_does(
            text in "([a-zA-Zåäöß×ŉ0-9 ]|[ .,:'_@/()-]|[\\u{a0}-\\u{ff}]|[\\u{300}\\u{200d}\\u{ad}א☺️\n\t]){0,40}"
        ) {
            prop_assert_eq!(split(&text), text.as_str().tokenize_unicode_words());
        }
    }
}
