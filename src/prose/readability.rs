//! Sentences of a text → how hard they are to read.
//!
//! Swedish is measured by LIX (Björnsson 1968), English by Flesch Reading Ease (Flesch 1948);
//! `language.toml` says which. Both come in two figures: raw, and with the legal terms that the
//! law has fixed counted as short, since an editor cannot choose another word for them.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use serde::Deserialize;

use super::lexicon::{Hit, Lexicon};
use super::sentence::{Sentence, Splitter};
use super::syllable::syllables;
use crate::document::{Document, Section, Unit};

/// How a language is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Measure {
    /// LIX: higher is harder.
    Lix,
    /// Flesch Reading Ease: higher is easier.
    Flesch,
}

/// What reading a text of one language needs, made once for a locale.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The measure.
    pub measure: Measure,
    splitter: Splitter,
    terms: Lexicon,
}

/// What a measure is worked out from; counts of several texts add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Sentences.
    pub sentences: usize,
    /// Words; numbers and addresses are none.
    pub words: usize,
    /// For LIX words of more than six letters, for Flesch syllables.
    pub weight: usize,
    /// The same with fixed legal terms counted as short.
    pub weight_without_terms: usize,
}

/// How hard a text is to read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// As the words stand.
    pub raw: f64,
    /// With fixed legal terms counted as short.
    pub without_terms: f64,
}

/// Words of more letters than this are long (Björnsson).
const SHORT: usize = 6;

impl Reading {
    /// What `abbreviations` and `terms` of a language make.
    pub fn new(measure: Measure, abbreviations: &[String], terms: &[String]) -> Reading {
        Reading {
            measure,
            splitter: Splitter::new(abbreviations),
            terms: Lexicon::from(terms.to_vec()),
        }
    }

    /// The sentences of a text; a line is a paragraph, list item or heading and ends one.
    pub fn sentences(&self, text: &str) -> Vec<Sentence> {
        self.splitter.sentences(text)
    }

    /// Counts sentences that [`Reading::sentences`] found in a text.
    pub fn count_of(&self, text: &str, sentences: &[Sentence]) -> Count {
        let terms: Vec<_> = self.terms.find(text).into_iter().map(|hit| hit.span).collect();
        let mut count = Count { sentences: sentences.len(), ..Count::default() };
        let mut next_term = 0;
        for word in sentences.iter().flat_map(|sentence| &sentence.words) {
            while terms.get(next_term).is_some_and(|term| term.end <= word.start) {
                next_term += 1;
            }
            let fixed = terms.get(next_term).is_some_and(|term| term.start < word.end);
            let (weight, least) = self.weigh(&text[word.clone()]);
            count.words += 1;
            count.weight += weight;
            count.weight_without_terms += if fixed { least } else { weight };
        }
        count
    }

    /// The weight of a word, and that of a short one.
    fn weigh(&self, word: &str) -> (usize, usize) {
        match self.measure {
            Measure::Lix => {
                let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
                (usize::from(letters > SHORT), 0)
            }
            Measure::Flesch => (syllables(word), 1),
        }
    }

    /// The fixed legal terms that a text says, in its order.
    pub fn fixed<'a>(&self, text: &'a str) -> Vec<Hit<'a>> {
        self.terms.find(text)
    }

    /// Counts a text.
    pub fn count(&self, text: &str) -> Count {
        self.count_of(text, &self.sentences(text))
    }

    /// Counts units of a Document: each piece of one, such as an item or a cell, ends a sentence.
    pub fn count_units<'a>(&self, units: impl IntoIterator<Item = Unit<'a>>) -> Count {
        units.into_iter().map(|unit| self.count(&unit.text())).sum()
    }

    /// Counts a whole Document.
    pub fn count_document(&self, document: &Document) -> Count {
        self.count_units(document.units())
    }

    /// Counts a section with those below it.
    pub fn count_section(&self, section: &Section) -> Count {
        self.count_units(section.units())
    }

    /// The measure of what was counted; `None` where there are no words.
    pub fn score(&self, count: Count) -> Option<Score> {
        if count.words == 0 || count.sentences == 0 {
            return None;
        }
        let of = |weight| match self.measure {
            Measure::Lix => lix(count.words, count.sentences, weight),
            Measure::Flesch => flesch(count.words, count.sentences, weight),
        };
        Some(Score { raw: of(count.weight), without_terms: of(count.weight_without_terms) })
    }
}

impl std::iter::Sum for Count {
    fn sum<I: Iterator<Item = Count>>(counts: I) -> Count {
        counts.fold(Count::default(), |a, b| Count {
            sentences: a.sentences + b.sentences,
            words: a.words + b.words,
            weight: a.weight + b.weight,
            weight_without_terms: a.weight_without_terms + b.weight_without_terms,
        })
    }
}

/// LIX: words per sentence plus the percentage of words with more than six letters. Under 30
/// children's books, 40–50 newspapers, over 60 bureaucratic Swedish.
pub fn lix(words: usize, sentences: usize, long: usize) -> f64 {
    ratio(words, sentences) + 100.0 * ratio(long, words)
}

/// Flesch Reading Ease: 60–70 is plain English, under 50 is difficult.
pub fn flesch(words: usize, sentences: usize, syllables: usize) -> f64 {
    206.835 - 1.015 * ratio(words, sentences) - 84.6 * ratio(syllables, words)
}

#[expect(clippy::cast_precision_loss, reason = "no text has 2^52 words")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(list: &[&str]) -> Vec<String> {
        list.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn lix_counts_long_words_and_fixed_terms_as_short() {
        let reading = Reading::new(Measure::Lix, &words(&["t.ex."]), &words(&["personuppgifter"]));
        // 8 words, 2 sentences, 2 long: 4 + 25; without the fixed term 4 + 12.5.
        let count =
            reading.count("Vi sparar dina personuppgifter, t.ex. namn. Beställningar också");
        assert_eq!((count.words, count.sentences, count.weight), (8, 2, 2));
        let score = reading.score(count).expect("there are words");
        assert!((score.raw - 29.0).abs() < 1e-9, "{score:?}");
        assert!((score.without_terms - 16.5).abs() < 1e-9, "{score:?}");
    }

    #[test]
    fn flesch_counts_syllables_and_fixed_terms_as_one_a_word() {
        let reading = Reading::new(Measure::Flesch, &[], &words(&["personal data"]));
        let count = reading.count("We keep your personal data.");
        assert_eq!((count.words, count.sentences), (5, 1));
        assert_eq!((count.weight, count.weight_without_terms), (8, 5));
        let score = reading.score(count).expect("there are words");
        assert!((score.raw - (206.835 - 1.015 * 5.0 - 84.6 * 1.6)).abs() < 1e-9);
    }

    #[test]
    fn nothing_has_no_score() {
        let reading = Reading::new(Measure::Lix, &[], &[]);
        assert_eq!(reading.score(reading.count("2023, 12 – https://example.se/")), None);
    }
}
