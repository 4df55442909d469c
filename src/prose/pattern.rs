//! Patterns of words, and where a text has them.
//!
//! A pattern is one word or several; `*` at the start or end of a word is any letters, so that
//! `*sjukdom*` is found in compounds ("ögonsjukdomar"). `(system*|program*)` is one of several words,
//! and `…` stands for a few words or none.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "places that were found in this text"
)]

use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::lexicon::{Folded, Hit};

/// Patterns, ready for search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Patterns {
    patterns: Vec<Vec<Step>>,
    /// All patterns by the first letters of their first word.
    by_start: FxHashMap<Key, Vec<usize>>,
    /// Those whose first word may begin inside another ("*sjukdom*"), in the same way.
    inside: FxHashMap<Key, Vec<usize>>,
}

/// A pattern that a text has, by its number, with its place.
pub(super) type Match = (usize, Range<usize>);

/// What comes next in a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    /// One of these words.
    Word(Vec<Part>),
    /// A few words, or none.
    Gap,
}

/// One word of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    letters: String,
    is_open_before: bool,
    is_open_after: bool,
}

/// What is between two words: "doctor's" ends one, and "a/b test" has three.
const BETWEEN: [char; 4] = [' ', '/', '\'', '\u{2019}'];

/// What may be between two words of a pattern.
const GAPS: [&str; 8] = [" ", "/", "'", "\u{2019}", "' ", "\u{2019} ", "–", " – "];

/// The letters that choose the patterns to try, as one number.
type Key = u64;

/// The key of a word, which can be shorter than others: "ai".
fn key(word: &str) -> Key {
    word.chars().take(3).fold(0, |key, letter| key << 21 | Key::from(u32::from(letter)))
}

/// How a gap is written, and how many words it can hold.
const GAP: &str = "…";
const FAR: usize = 6;

impl Patterns {
    /// Adds a pattern with the next number; not one without words.
    pub(super) fn add(&mut self, pattern: &str) -> bool {
        let pattern = pattern.to_lowercase();
        let parts = pattern.split(BETWEEN).filter(|part| !part.is_empty());
        let steps: Vec<Step> = parts.map(Step::of).collect();
        let Some(Step::Word(first)) = steps.first() else { return false };
        for part in first {
            let key = key(&part.letters);
            if part.is_open_before {
                self.inside.entry(key).or_default().push(self.patterns.len());
            }
            self.by_start.entry(key).or_default().push(self.patterns.len());
        }
        self.patterns.push(steps);
        true
    }

    /// Each pattern that a text has, in the order of its words.
    pub(super) fn matches(&self, folded: &Folded) -> Vec<Match> {
        let mut found = Vec::new();
        for (index, word) in folded.words.iter().enumerate() {
            let word = &folded.text[word.clone()];
            for (at, _) in word.char_indices() {
                let patterns = if at == 0 { &self.by_start } else { &self.inside };
                for pattern in patterns.get(&key(&word[at..])).into_iter().flatten() {
                    let span = at_words(&self.patterns[*pattern], folded, index, at);
                    found.extend(span.map(|span| (*pattern, span)));
                }
            }
        }
        found
    }
}

impl Step {
    fn of(written: &str) -> Step {
        let words = written.trim_start_matches('(').trim_end_matches(')');
        match written {
            GAP => Step::Gap,
            _ => Step::Word(words.split('|').map(Part::of).collect()),
        }
    }

    /// Whether a word is one of these, from a place in it on.
    fn fits(&self, word: &str, at: usize) -> bool {
        match self {
            Step::Word(parts) => parts.iter().any(|part| part.fits(word, at)),
            Step::Gap => false,
        }
    }
}

impl Part {
    fn of(written: &str) -> Part {
        Part {
            letters: written.trim_matches('*').to_owned(),
            is_open_before: written.starts_with('*'),
            is_open_after: written.ends_with('*'),
        }
    }

    /// Whether a word is this one, from a place in it on; a bare `*` is any word.
    fn fits(&self, word: &str, at: usize) -> bool {
        (at == 0 || self.is_open_before)
            && word[at..]
                .strip_prefix(&self.letters)
                .is_some_and(|rest| rest.is_empty() || self.is_open_after)
    }
}

/// The words that a text has of a pattern, from a place in one of its words on.
fn at_words(pattern: &[Step], folded: &Folded, index: usize, at: usize) -> Option<Range<usize>> {
    let (first, rest) = pattern.split_first()?;
    let word = &folded.words[index];
    let fits = first.fits(&folded.text[word.clone()], at);
    let end = if fits { end_of(rest, folded, index) } else { None };
    Some(word.start..end?)
}

/// Where the rest of a pattern ends that goes on after a word, if it does.
fn end_of(steps: &[Step], folded: &Folded, index: usize) -> Option<usize> {
    let word = folded.words.get(index)?;
    let Some((step, rest)) = steps.split_first() else { return Some(word.end) };
    let is_next = |step: &Step, at: usize| {
        let next = folded.words.get(at).map(|word| &folded.text[word.clone()]);
        next.is_some_and(|next| next.char_indices().any(|(at, _)| step.fits(next, at)))
    };
    if *step == Step::Gap {
        let (step, rest) = rest.split_first()?;
        let places = index + 1..=index + 1 + FAR;
        return places.filter(|at| is_next(step, *at)).find_map(|at| end_of(rest, folded, at));
    }
    let next = folded.words.get(index + 1)?;
    let follows = GAPS.contains(&&folded.text[word.end..next.start]);
    (follows && is_next(step, index + 1)).then(|| end_of(rest, folded, index + 1))?
}

/// Terms by id, each with the patterns of the words that a language has for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "BTreeMap<String, Vec<String>>")]
pub struct Vocabulary {
    patterns: Patterns,
    ids: Vec<String>,
}

/// A term that a text has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term<'a> {
    /// Its id.
    pub id: &'a str,
    /// The bytes of its words in the text.
    pub span: Range<usize>,
}

impl From<BTreeMap<String, Vec<String>>> for Vocabulary {
    fn from(words: BTreeMap<String, Vec<String>>) -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        for (id, patterns) in words {
            patterns.iter().for_each(|pattern| vocabulary.add(&id, pattern));
        }
        vocabulary
    }
}

impl Vocabulary {
    /// Adds a pattern for a term.
    pub fn add(&mut self, id: &str, pattern: &str) {
        if self.patterns.add(pattern) {
            self.ids.push(id.to_owned());
        }
    }

    /// The terms that a text has, in its order; where one covers another, the longer alone.
    pub fn find(&self, text: &str) -> Vec<Term<'_>> {
        let folded = Folded::of(text);
        let mut matches = self.patterns.matches(&folded);
        // What no letter follows in a pattern goes on to the end of the text's word.
        matches.sort_by(|(a, one), (b, other)| {
            (one.start, other.end, a).cmp(&(other.start, one.end, b))
        });
        let mut end = 0;
        matches.retain(|(_, span)| {
            let is_next = span.start >= end;
            if is_next {
                end = span.end;
            }
            is_next
        });
        if matches.is_empty() {
            return Vec::new();
        }
        let hits = Hit::all_of(text, matches.iter().map(|(_, span)| span.clone()));
        let ids = matches.iter().map(|(pattern, _)| self.ids[*pattern].as_str());
        ids.zip(hits).map(|(id, hit)| Term { id, span: hit.span }).collect()
    }

    /// The first of them.
    pub fn find_first(&self, text: &str) -> Option<Term<'_>> {
        self.find(text).into_iter().next()
    }

    /// Whether a text has a term.
    pub fn has(&self, text: &str) -> bool {
        !self.find(text).is_empty()
    }
}
