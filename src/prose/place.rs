//! A sentence → the places where it says that work with data is done: "support from India".
//!
//! A name alone decides nothing: a travel agency speaks of India too. So a place counts after "in"
//! or "from" in a sentence about work with data, or after "to" in one about data that go there.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;

/// The words of one language for places and for work there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PlaceWords {
    /// What is outside the EU and the EEA, whatever the country.
    pub outside: Vec<String>,
    /// What comes before the place where something is done: "in", "from".
    pub before: Vec<String>,
    /// What comes before the place where something goes.
    pub to: Vec<String>,
    /// Beginnings of words of work with data.
    pub work: Vec<String>,
    /// Beginnings of words for data.
    pub data: Vec<String>,
    /// Who speaks: "we".
    pub we: Vec<String>,
    /// What denies a sentence.
    pub no: Vec<String>,
    /// Other names of countries, and cities in them, by the country's code.
    pub names: BTreeMap<String, Vec<String>>,
}

/// A place that a sentence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPlace<'a> {
    /// The country's code; none for "outside the EU" and the like.
    pub country: Option<String>,
    /// The words.
    pub words: &'a str,
}

impl PlaceWords {
    /// Whether a sentence is about what the controller does, and not about others.
    pub fn is_ours(&self, sentence: &str) -> bool {
        let lower = sentence.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphanumeric());
        words.any(|word| self.we.iter().any(|we| we == word))
    }

    /// Whether a sentence denies something: "never", "no".
    pub fn denies(&self, sentence: &str) -> bool {
        let lower = sentence.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphanumeric());
        words.any(|word| self.no.iter().any(|no| no == word))
    }

    /// The places where a sentence says that data is handled, each country once. `countries` are
    /// codes with their names in this language.
    pub fn find<'a>(
        &self,
        sentence: &'a str,
        countries: impl Fn() -> Vec<(String, String)>,
    ) -> Vec<NamedPlace<'a>> {
        let lower = sentence.to_lowercase();
        let words = || lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let says = |stems: &[String]| {
            words().any(|word| stems.iter().any(|stem| word.contains(stem.as_str())))
        };
        let is_work = says(&self.work);
        let goes = says(&self.data);
        if self.denies(sentence) || !(is_work || goes) {
            return Vec::new();
        }
        let mut found: Vec<NamedPlace<'a>> = Vec::new();
        for outside in &self.outside {
            let place = |at: Range<usize>| NamedPlace { country: None, words: &sentence[at] };
            found.extend(named(sentence, outside).map(place));
        }
        let after = |list: &[String], start: usize| {
            let before = sentence[..start].trim_end().to_lowercase();
            let before = before.strip_suffix(" the").unwrap_or(&before);
            list.iter().any(|word| {
                before.strip_suffix(word.as_str()).is_some_and(|rest| {
                    rest.is_empty() || rest.ends_with(|c: char| !c.is_alphanumeric())
                })
            })
        };
        let is_place = |at: &Range<usize>| {
            is_work && after(&self.before, at.start) || goes && after(&self.to, at.start)
        };
        if !sentence.chars().any(char::is_uppercase) {
            return found;
        }
        let own = self.names.iter();
        let own = own.flat_map(|(code, names)| names.iter().map(move |name| (code, name)));
        let all = countries();
        let standard = all.iter().map(|(code, name)| (code, name));
        let mut places: Vec<NamedPlace<'a>> = Vec::new();
        for (code, name) in own.chain(standard) {
            let seen = places.iter().any(|place| place.country.as_ref() == Some(code));
            let at = named(sentence, name).filter(|at| !seen && is_place(at));
            let place = |at| NamedPlace { country: Some(code.clone()), words: &sentence[at] };
            places.extend(at.map(place));
        }
        found.extend(places);
        found
    }
}

/// Where a sentence has a name, as whole words, in capital letters where the name has them.
fn named(sentence: &str, name: &str) -> Option<Range<usize>> {
    let is_edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    let spans = sentence.match_indices(name).map(|(at, words)| at..at + words.len());
    spans.into_iter().find(|span| {
        let before = sentence[..span.start].chars().next_back();
        let after = sentence[span.end..].chars().next();
        is_edge(before) && is_edge(after)
    })
}
