//! A sentence → the places where it says that work with data is done: "support from India".
//!
//! A name alone decides nothing: a travel agency speaks of India too. So a place counts after "in"
//! or "from" in a sentence about work with data, or after "to" in one about data that go there. What
//! a recipient does is work with data, unless it is about goods or journeys. A people counts with a
//! company or its technology: "Indian subcontractors".

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
    /// Beginnings of words for what comes from a place and is no data: "coffee".
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
        let is_of_goods = says(&self.goods);
        let is_work = match about {
            About::Activity => !is_of_goods,
            About::Anything => says(&self.work) && !is_of_goods,
        };
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
        let of_people = is_work.then(|| self.of_peoples(sentence)).into_iter().flatten();
        let is_new = |one: &NamedPlace<'_>| !places.iter().any(|other| other.country == one.country);
        found.extend(of_people.filter(is_new));
        found.extend(places);
        found
    }

    /// The companies of other countries that a sentence names.
    fn of_peoples<'a>(&self, sentence: &'a str) -> Vec<NamedPlace<'a>> {
        let mut found = Vec::new();
        for (code, people) in self.peoples.iter().flat_map(|(code, all)| all.iter().map(move |one| (code, one))) {
            for (start, _) in sentence.match_indices(people.as_str()) {
                let is_word = !sentence[..start].ends_with(char::is_alphanumeric);
                let mut next = sentence[start..].split(' ').skip(1).take(2);
                let body = next.find(|word| {
                    let word = word.to_lowercase();
                    self.bodies.iter().any(|body| word.starts_with(body.as_str()))
                });
                if let Some(body) = body.filter(|_| is_word) {
                    let end = start + sentence[start..].find(body).unwrap_or_default() + body.len();
                    let words = sentence[start..end].trim_end_matches(|c: char| !c.is_alphanumeric());
                    found.push(NamedPlace { country: Some(code.clone()), words });
                    break;
                }
            }
        }
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
