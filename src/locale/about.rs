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
    /// Its letters in their order, in small; those of Latin if none are given.
    #[serde(default)]
    pub alphabet: String,
    /// The built-in language whose messages stand where this one has none yet.
    #[serde(default)]
    pub fallback: Option<String>,
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
    /// How telephone numbers of the language's country are written there.
    #[serde(default)]
    pub phone: PhoneForm,
    /// How lists end whose items hold commas or an "and" of their own.
    #[serde(default)]
    pub lists: ListEnds,
    /// The words that the number of a law is written before: "lagen (2018:1212) om …".
    #[serde(default)]
    pub citation_before: Vec<String>,
    /// The infinitive marker, which a purpose is written without: "att", "to".
    #[serde(default)]
    pub infinitive: String,
}

/// How telephone numbers are written within a country: `+46 8 123 456 00` → `08-123 456 00`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhoneForm {
    /// The country's code (`+46`).
    pub code: String,
    /// What replaces it (`0`).
    pub trunk: String,
    /// What separates the area from the rest (`-`).
    pub after_area: String,
}

impl PhoneForm {
    /// The number as it is written within the country; as it is where it is another country's, or
    /// where it does not show where the area ends.
    pub fn national(&self, written: &str) -> String {
        let rest = written.strip_prefix(&self.code).filter(|_| !self.code.is_empty());
        match rest.and_then(|rest| rest.strip_prefix(' ')?.split_once(' ')) {
            Some((area, rest)) if !area.starts_with(['0', '(']) => {
                format!("{}{area}{}{rest}", self.trunk, self.after_area)
            }
            _ => written.to_owned(),
        }
    }
}

/// How lists end whose items hold commas or an "and" of their own: "a och b; c; samt d".
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListEnds {
    /// Between two items.
    pub pair: String,
    /// Before the last of several.
    pub last: String,
}
