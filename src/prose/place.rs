//! A sentence → the places where it says that work with data is done: "support from India".
//!
//! A name alone decides nothing: a travel agency speaks of India too. So a place counts after "in"
//! or "from" in a sentence about work with data, or after "to" in one about data that go there. What
//! a recipient does somewhere is work with data, unless it is about goods or journeys alone; "from" a
//! place come goods too, so that it needs a word of work before it. A people counts with a company or its
//! technology: "Indian subcontractors".

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
    /// What comes before the place where something is done: "in".
    pub before: Vec<String>,
    /// What joins two places: "and".
    pub and: Vec<String>,
    /// What comes before the place from which something is done: "from".
    pub from: Vec<String>,
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
    /// Beginnings of words for what comes from a place and is not data: "coffee".
    pub goods: Vec<String>,
    /// Beginnings of words for companies and their technology.
    pub bodies: Vec<String>,
    /// The peoples of countries, by the country's code.
    pub peoples: BTreeMap<String, Vec<String>>,
    /// Other names of countries, and cities in them, by the country's code.
    pub names: BTreeMap<String, Vec<String>>,
}

/// What a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// What a recipient does.
    Activity,
    /// Anything else.
    Anything,
}

/// So many words before a place, "from" included, can say that something is done there.
const NEAR: usize = 5;

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
        (sentence, about): (&'a str, About),
        countries: impl Fn() -> Vec<(String, String)>,
    ) -> Vec<NamedPlace<'a>> {
        let lower = sentence.to_lowercase();
        let words = || lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let says = |stems: &[String]| {
            words().any(|word| stems.iter().any(|stem| word.contains(stem.as_str())))
        };
        let is_of_goods =
            words().any(|word| self.goods.iter().any(|stem| word.starts_with(stem.as_str())));
        let is_work = match about {
            About::Activity => says(&self.work) || !is_of_goods,
            About::Anything => says(&self.work),
        };
        let goes = says(&self.data);
        if self.denies(sentence) || !(is_work || goes) {
            return Vec::new();
        }
        let outside = self.outside.iter().filter_map(|words| named(sentence, words));
        let mut found: Vec<NamedPlace<'a>> =
            outside.map(|at| NamedPlace { country: None, words: &sentence[at] }).collect();
        if is_work {
            found.extend(self.of_peoples(sentence));
        }
        if !sentence.chars().any(char::is_uppercase) {
            return found;
        }
        let own = self.names.iter();
        let own = own.flat_map(|(code, names)| names.iter().map(move |name| (code, name)));
        let all = countries();
        let standard = all.iter().map(|(code, name)| (code, name));
        let named_places: Vec<(&String, &String)> = own.chain(standard).collect();
        let is_place = |at: &Range<usize>| {
            let start = self.first_of_list(sentence, at.start, &named_places);
            is_work && follows(sentence, start, &self.before)
                || is_work
                    && follows(sentence, start, &self.from)
                    && self.is_worked(sentence, start)
                || goes && follows(sentence, start, &self.to)
        };
        for &(code, name) in &named_places {
            let seen = found.iter().any(|place| place.country.as_ref() == Some(code));
            let at = named(sentence, name).filter(|at| !seen && is_place(at));
            let place = |at| NamedPlace { country: Some(code.clone()), words: &sentence[at] };
            found.extend(at.map(place));
        }
        found
    }

    /// Where a list of places begins that goes on with the place that starts here: "in India and Peru". In
    /// "countries such as India and Peru" it is missing that something is done there.
    fn first_of_list(&self, sentence: &str, start: usize, places: &[(&String, &String)]) -> usize {
        let before = sentence[..start].trim_end();
        let joined =
            |and: &String| before.strip_suffix(and.as_str()).filter(|rest| rest.ends_with(' '));
        let rest = self.and.iter().find_map(joined).or_else(|| before.strip_suffix(','));
        let Some(rest) = rest.map(str::trim_end) else { return start };
        let earlier = places.iter().find_map(|(_, name)| rest.strip_suffix(name.as_str()));
        match earlier {
            Some(earlier) => self.first_of_list(sentence, earlier.len(), places),
            None => start,
        }
    }

    /// Whether one of the words before a place is of work.
    fn is_worked(&self, sentence: &str, place: usize) -> bool {
        let before = sentence[..place].to_lowercase();
        let words = before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let near: Vec<&str> = words.collect();
        let near = near.get(near.len().saturating_sub(NEAR)..).unwrap_or_default();
        near.iter().any(|word| self.work.iter().any(|stem| word.contains(stem.as_str())))
    }

    /// The companies of other countries that a sentence names, each country once.
    fn of_peoples<'a>(&self, sentence: &'a str) -> Vec<NamedPlace<'a>> {
        let peoples = self.peoples.iter();
        let place = |(code, names): (&String, &Vec<String>)| {
            let words = names.iter().find_map(|name| self.body_of(sentence, name))?;
            Some(NamedPlace { country: Some(code.clone()), words })
        };
        peoples.filter_map(place).collect()
    }

    /// A people with the company after it, one word between them at most.
    fn body_of<'a>(&self, sentence: &'a str, people: &str) -> Option<&'a str> {
        let is_body = |word: &&str| {
            let word = word.to_lowercase();
            self.bodies.iter().any(|body| word.starts_with(body.as_str()))
        };
        sentence.match_indices(people).find_map(|(start, _)| {
            let rest = &sentence[start..];
            let is_word = !sentence[..start].ends_with(char::is_alphanumeric);
            let body = rest.split(' ').skip(1).take(2).find(is_body).filter(|_| is_word)?;
            let end = rest.find(body)? + body.len();
            Some(rest[..end].trim_end_matches(|c: char| !c.is_alphanumeric()))
        })
    }
}

/// Whether a place in a sentence comes after one of some words, with or without "the".
fn follows(sentence: &str, start: usize, words: &[String]) -> bool {
    let before = sentence[..start].trim_end().to_lowercase();
    let before = before.strip_suffix(" the").unwrap_or(&before);
    words.iter().any(|word| {
        before
            .strip_suffix(word.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.ends_with(|c: char| !c.is_alphanumeric()))
    })
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
