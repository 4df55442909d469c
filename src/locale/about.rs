//! What `language.toml` says of a language: plain data.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::prose::{
    AnswerWords, Lexicon, Meanings, Measure, ModalWords, PlaceWords, ReferenceWords,
};

/// The contents of a `language.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Its own name, as a link says it ("Svenska").
    pub name: String,
    /// The tag that dates and lists follow (`en-GB`).
    pub formats: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// How readability is measured: `lix` or `flesch`.
    pub readability: Measure,
    /// Vague words and open lists, with the kind of each.
    #[serde(default)]
    pub vague: BTreeMap<String, Lexicon>,
    /// Words by what they name, with words that look alike.
    #[serde(default)]
    pub meaning: Meanings,
    /// Abbreviations whose full stop ends no sentence.
    #[serde(default)]
    pub abbreviations: Vec<String>,
    /// Legal terms that cannot be said in another way, counted as short.
    #[serde(default)]
    pub terms: Vec<String>,
    /// Words for what may happen, and who is their subject.
    #[serde(default)]
    pub modal: ModalWords,
    /// Words that say nothing, and words that begin an answer.
    #[serde(default)]
    pub answer: AnswerWords,
    /// Words for where work with data is done.
    #[serde(default)]
    pub place: PlaceWords,
    /// Words that refer the reader to another document.
    #[serde(default)]
    pub pointer: ReferenceWords,
    /// Beginnings of words by the topic that they show.
    #[serde(default)]
    pub topics: BTreeMap<String, Vec<String>>,
    /// Small numbers in words, from two on.
    #[serde(default)]
    pub numbers: Vec<String>,
    /// The infinitive marker, which a purpose is written without: "att", "to".
    #[serde(default)]
    pub infinitive: String,
}
