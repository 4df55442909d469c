//! Phrases of a language and a text → where the text says one of them.
//!
//! A phrase is found as whole words, in capitals or not, over line breaks, the longest first; the
//! lists stand in `locales/*/language.toml` under `[vague]`, by the name of the rule that reads
//! them.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "positions that were found in this text"
)]

use std::ops::Range;

use rustc_hash::FxHashMap;
use serde::Deserialize;

/// A list of phrases, ready for search.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Lexicon {
    /// The phrases by their first word, folded, the longest first.
    by_word: FxHashMap<String, Vec<String>>,
}

/// A phrase that a text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The words as the text has them.
    pub words: &'a str,
    /// Their bytes in the text.
    pub span: Range<usize>,
}

impl<'a> Hit<'a> {
    /// The words of a text at several places of its folded form.
    pub(super) fn all_of(text: &'a str, spans: impl Iterator<Item = Range<usize>>) -> Vec<Hit<'a>> {
        let written = written(text);
        spans.map(|span| Hit::in_written(text, &written, span)).collect()
    }

    fn in_written(text: &'a str, written: &[usize], span: Range<usize>) -> Hit<'a> {
        // The offset of what follows: a folded letter may have fewer bytes than the written.
        let end = written.get(span.end).copied().unwrap_or(text.len());
        let start = written[span.start];
        let words = text[start..end].trim_end();
        Hit { words, span: start..start + words.len() }
    }
}

impl From<Vec<String>> for Lexicon {
    fn from(phrases: Vec<String>) -> Lexicon {
        let mut by_word: FxHashMap<String, Vec<String>> = FxHashMap::default();
        for phrase in phrases {
            // "etc." is found without its stop too.
            let phrase = fold(&phrase).trim().trim_end_matches('.').to_owned();
            let Some(first) = words(&phrase).next() else { continue };
            by_word.entry(phrase[first].to_owned()).or_default().push(phrase);
        }
        for phrases in by_word.values_mut() {
            phrases.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
            phrases.dedup();
        }
        Lexicon { by_word }
    }
}

impl Lexicon {
    /// The phrases that a text says, in its order; where one holds another, the longer alone.
    pub fn find<'a>(&self, text: &'a str) -> Vec<Hit<'a>> {
        self.find_in(text, &Folded::of(text))
    }

    /// The same, where the text is folded already.
    fn find_in<'a>(&self, text: &'a str, folded: &Folded) -> Vec<Hit<'a>> {
        let spans = self.spans(folded);
        if spans.is_empty() {
            return Vec::new();
        }
        let written = written(text);
        spans.into_iter().map(|span| Hit::in_written(text, &written, span)).collect()
    }

    /// Where a folded text says phrases.
    fn spans(&self, folded: &Folded) -> Vec<Range<usize>> {
        let mut spans: Vec<Range<usize>> = Vec::new();
        for word in &folded.words {
            if spans.last().is_some_and(|last| word.start < last.end) {
                continue;
            }
            let Some(phrases) = self.by_word.get(&folded.text[word.clone()]) else { continue };
            let rest = &folded.text[word.start..];
            let phrase = phrases.iter().find(|phrase| begins_with(rest, phrase));
            spans.extend(phrase.map(|phrase| word.start..word.start + phrase.len()));
        }
        spans
    }
}

/// A text as phrases are searched in it: folded, and where its words stand.
#[derive(Debug)]
pub(super) struct Folded {
    pub(super) text: String,
    pub(super) words: Vec<Range<usize>>,
}

impl Folded {
    pub(super) fn of(text: &str) -> Folded {
        let text = fold(text);
        let words = words(&text).collect();
        Folded { text, words }
    }

    /// How many words are between two places.
    pub(super) fn words_between(&self, one: &Range<usize>, other: &Range<usize>) -> usize {
        let (first, second) = if one.start <= other.start { (one, other) } else { (other, one) };
        let until = self.words.partition_point(|word| word.end <= second.start);
        let from = self.words.partition_point(|word| word.start < first.end);
        until.saturating_sub(from)
    }
}

/// Texts that are folded once for all who search them.
#[derive(Debug, Default)]
pub struct FoldedTexts<'a>(FxHashMap<&'a str, Folded>);

impl<'a> FoldedTexts<'a> {
    /// Folds texts.
    pub fn new(texts: impl Iterator<Item = &'a str>) -> FoldedTexts<'a> {
        let mut folded: FxHashMap<&str, Folded> = FxHashMap::default();
        for text in texts {
            folded.entry(text).or_insert_with(|| Folded::of(text));
        }
        FoldedTexts(folded)
    }

    /// The phrases of a list that a text says, be it one of these or not.
    pub fn find<'b>(&self, lexicon: &Lexicon, text: &'b str) -> Vec<Hit<'b>> {
        match self.0.get(text) {
            Some(folded) => lexicon.find_in(text, folded),
            None => lexicon.find(text),
        }
    }

    /// The first of them, if any.
    pub fn find_first<'b>(&self, lexicon: &Lexicon, text: &'b str) -> Option<Hit<'b>> {
        self.find(lexicon, text).into_iter().next()
    }
}

/// Whether a text begins with a phrase, and not in the middle of a word.
fn begins_with(text: &str, phrase: &str) -> bool {
    text.strip_prefix(phrase).is_some_and(|rest| {
        let mut rest = rest.chars();
        match rest.next() {
            Some('-') => !rest.next().is_some_and(char::is_alphanumeric),
            next => !next.is_some_and(char::is_alphanumeric),
        }
    })
}

/// The words of a folded text: letters and digits, with hyphens inside ("e-post" is one word).
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(char::is_alphanumeric)?;
        let is_end = |c: char| !c.is_alphanumeric() && c != '-';
        let end = text[start..].find(is_end).map_or(text.len(), |length| start + length);
        let end = start + text[start..end].trim_end_matches('-').len();
        from = end;
        Some(start..end)
    })
}

/// A text in small letters, with one space between words and no soft hyphens.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|letter| push_folded(&mut folded, letter));
    folded
}

/// For each byte of a folded text, the byte of the text as written. Few texts say a phrase, so that
/// most are folded without it.
fn written(text: &str) -> Vec<usize> {
    let mut folded = String::with_capacity(text.len());
    let mut written = Vec::with_capacity(text.len());
    for (offset, letter) in text.char_indices() {
        push_folded(&mut folded, letter);
        written.resize(folded.len(), offset);
    }
    written
}

fn push_folded(folded: &mut String, letter: char) {
    match letter {
        'a'..='z' | '0'..='9' => folded.push(letter),
        '\u{AD}' => {}
        space if space.is_whitespace() => {
            if !folded.ends_with(' ') {
                folded.push(' ');
            }
        }
        letter if letter.is_ascii() => folded.push(letter.to_ascii_lowercase()),
        letter => folded.extend(letter.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &[&str], text: &str) -> Vec<String> {
        let phrases: Vec<String> = phrases.iter().map(|phrase| (*phrase).to_owned()).collect();
        let hits = Lexicon::from(phrases);
        hits.find(text)
            .into_iter()
            .inspect(|hit| assert_eq!(&text[hit.span.clone()], hit.words))
            .map(|hit| hit.words.to_owned())
            .collect()
    }

    #[test]
    fn finds_whole_words_alone() {
        assert_eq!(found(&["some", "kan"], "Something, somehow, kanske"), [""; 0]);
        assert_eq!(found(&["some"], "SOME data; some."), ["SOME", "some"]);
        assert_eq!(found(&["post", "e-post"], "e-post, e-postlista"), ["e-post"]);
        assert_eq!(found(&["ändamål"], "ÄNDAMÅL"), ["ÄNDAMÅL"]);
    }

    #[test]
    fn finds_the_longest_phrase_over_spaces_and_lines() {
        let phrases = ["including", "including but not limited to"];
        assert_eq!(
            found(&phrases, "Including but\n  not\u{A0}limited to x, including y"),
            ["Including but\n  not\u{A0}limited to", "including"]
        );
    }

    #[test]
    fn finds_abbreviations_with_and_without_their_stop() {
        assert_eq!(found(&["t.ex.", "m.m."], "namn, t.ex. X m.m"), ["t.ex", "m.m"]);
        assert_eq!(found(&["e.g."], "(e.g. this)"), ["e.g"]);
    }
}
