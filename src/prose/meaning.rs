//! Words → what they name: health, a camera, marketing. Each language lists its words in
//! `language.toml` under `[meaning]`.
//!
//! A pattern is one word or several; `*` at the start or end of a word is any letters, so that
//! `*sjukdom*` is found in compounds ("ögonsjukdomar"). `(system*|program*)` is one of several words,
//! and `…` stands for a few words or none.

use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::lexicon::{Folded, Hit};

/// What words can name, as far as rules ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// Health (Art. 4(15) GDPR).
    Health,
    /// Features of the body that identify a person (Art. 4(14)).
    Biometric,
    /// Genes (Art. 4(13)).
    Genetic,
    /// Racial or ethnic origin.
    EthnicOrigin,
    /// Political opinions.
    Politics,
    /// Religious or philosophical beliefs.
    Belief,
    /// Trade union membership.
    TradeUnion,
    /// Sex life or sexual orientation.
    SexLife,
    /// Convictions, offences and suspicions of them (Art. 10).
    Offences,
    /// A number that identifies a person to the state (Art. 87).
    IdentityNumber,
    /// Cameras that watch a place.
    Camera,
    /// A picture or the voice of a person.
    Likeness,
    /// Recorded sound.
    Sound,
    /// Where a person is.
    Location,
    /// Children.
    Children,
    /// A person's credit, or a score.
    Credit,
    /// Data that is handed to someone else.
    Disclosure,
    /// What is worked out about a person: a likelihood, a rank, a segment.
    Profile,
    /// A decision that a machine makes.
    MachineDecision,
    /// A machine that has learnt or that answers.
    Ai,
    /// Direct marketing.
    Marketing,
    /// Watching what staff do, or testing them.
    StaffMonitoring,
    /// Following people over time, pages or devices.
    Tracking,
    /// Research.
    Research,
    /// A channel for reports of wrongdoing.
    Whistleblowing,
    /// A text that people write about themselves.
    FreeText,
    /// Counting and measuring visits.
    Statistics,
    /// Recording what a visitor does on a page.
    Replay,
    /// What a site needs to work and be safe.
    SiteSecurity,
    /// Identifying people, or letting them in.
    Identification,
    /// Life or health in danger.
    Emergency,
    /// Advertising that the person has ordered: a newsletter, a loyalty club.
    Ordered,
    /// What is done for a person who asks: a booking, a payment, a delivery.
    Performed,
    /// What is right to keep for ever.
    ForPosterity,
    /// What anyone can see or read.
    Published,
    /// The use of a platform that makes its provider decide too: a page, a pixel, advertisements.
    PlatformUse,
    /// What a page on social media gives.
    SocialPage,
    /// What ends up in the accounts.
    Paid,
    /// Who runs the site.
    OwnSite,
    /// The rights of Arts. 15–22 and how they are used.
    Rights,
    /// Access only once in a time.
    AccessOncePerTime,
    /// An answer later than the law allows.
    LateAnswer,
    /// A copy of an identity document, from everyone.
    IdentityCopy,
    /// A letter by post, or a visit, and no other way.
    LetterOnly,
    /// Consent that ends only with the service, or only at certain hours.
    HardWithdrawal,
    /// Readers look for changes themselves.
    CheckThisPage,
    /// Readers are informed of changes.
    ActiveNotice,
    /// A text that changes at any time.
    ChangesAnyTime,
    /// Money for the use of a right.
    RightsFee,
    /// Access that is refused, or only for some.
    AccessRefused,
    /// A reason that whoever uses a right must give.
    ReasonAsked,
    /// An objection to direct marketing that is weighed.
    MarketingObjectionWeighed,
}

/// The patterns of one meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MeaningWords {
    /// What names it.
    pub says: Vec<String>,
    /// What may name it: a rule asks.
    pub suggests: Vec<String>,
    /// What looks alike and means something else.
    pub never: Vec<String>,
    /// What makes the sentence one about something else.
    pub unless: Vec<String>,
}

/// The words of a language by what they name, ready for search.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "BTreeMap<Meaning, MeaningWords>")]
pub struct Meanings {
    patterns: Vec<Pattern>,
    /// All patterns by the first letters of their first word.
    by_start: FxHashMap<String, Vec<usize>>,
    /// Those whose first word may begin inside another ("*sjukdom*"), in the same way.
    inside: FxHashMap<String, Vec<usize>>,
}

/// What a sentence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedMeaning<'a> {
    /// What it is.
    pub meaning: Meaning,
    /// Whether the words name it, and do not only suggest it.
    pub is_certain: bool,
    /// The words.
    pub hit: Hit<'a>,
}

/// What a pattern does to the sentence it is found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effect {
    Says,
    Suggests,
    Never,
    Unless,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Pattern {
    meaning: Meaning,
    effect: Effect,
    steps: Vec<Step>,
}

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

/// The end of a word, as in "doctor's": what follows is a word of its own.
const APOSTROPHE: char = '\'';

/// What may be between two words of a pattern.
const GAPS: [&str; 7] = [" ", "'", "\u{2019}", "' ", "\u{2019} ", "–", " – "];

/// So many letters choose the patterns to try.
const KEY: usize = 3;

/// How a gap is written, and how many words it can hold.
const GAP: &str = "…";
const FAR: usize = 6;

impl From<BTreeMap<Meaning, MeaningWords>> for Meanings {
    fn from(words: BTreeMap<Meaning, MeaningWords>) -> Meanings {
        let mut meanings = Meanings::default();
        for (meaning, words) in words {
            let lists = [
                (Effect::Says, words.says),
                (Effect::Suggests, words.suggests),
                (Effect::Never, words.never),
                (Effect::Unless, words.unless),
            ];
            for (effect, list) in lists {
                list.iter().for_each(|pattern| meanings.add(meaning, effect, pattern));
            }
        }
        meanings
    }
}

impl Meanings {
    fn add(&mut self, meaning: Meaning, effect: Effect, pattern: &str) {
        let pattern = pattern.to_lowercase();
        let parts = pattern.split([' ', APOSTROPHE]).filter(|part| !part.is_empty());
        let steps: Vec<Step> = parts.map(Step::of).collect();
        let Some(Step::Word(first)) = steps.first() else { return };
        for part in first {
            let key: String = part.letters.chars().take(KEY).collect();
            if part.is_open_before {
                self.inside.entry(key.clone()).or_default().push(self.patterns.len());
            }
            self.by_start.entry(key).or_default().push(self.patterns.len());
        }
        self.patterns.push(Pattern { meaning, effect, steps });
    }

    /// What a sentence names, in its order, each meaning with its surest words.
    pub fn find<'a>(&self, sentence: &'a str) -> Vec<NamedMeaning<'a>> {
        let folded = Folded::of(sentence);
        let matches = self.matches(&folded);
        let mut found: Vec<(Meaning, bool, Range<usize>)> = Vec::new();
        for (pattern, span) in &matches {
            let Pattern { meaning, effect, .. } = &self.patterns[*pattern];
            if !matches!(effect, Effect::Says | Effect::Suggests) {
                continue;
            }
            let cancels = |(other, at): &(usize, Range<usize>)| {
                let other = &self.patterns[*other];
                let covers = at.start <= span.start && span.end <= at.end;
                other.meaning == *meaning
                    && (other.effect == Effect::Unless || other.effect == Effect::Never && covers)
            };
            if matches.iter().any(cancels) {
                continue;
            }
            let is_certain = *effect == Effect::Says;
            match found.iter_mut().find(|(one, ..)| one == meaning) {
                Some(one) if is_certain && !one.1 => *one = (*meaning, true, span.clone()),
                Some(_) => {}
                None => found.push((*meaning, is_certain, span.clone())),
            }
        }
        let named = |(meaning, is_certain, span)| NamedMeaning {
            meaning,
            is_certain,
            hit: Hit::of(sentence, span),
        };
        found.into_iter().map(named).collect()
    }

    /// Each pattern that a text holds, with its place.
    fn matches(&self, folded: &Folded) -> Vec<(usize, Range<usize>)> {
        let mut found = Vec::new();
        for (index, word) in folded.words.iter().enumerate() {
            let word = &folded.text[word.clone()];
            for (at, _) in word.char_indices() {
                let rest = &word[at..];
                // A word can be shorter than a key: "ai".
                let end = rest.char_indices().nth(KEY).map_or(rest.len(), |(end, _)| end);
                let patterns = if at == 0 { &self.by_start } else { &self.inside };
                for pattern in patterns.get(&rest[..end]).into_iter().flatten() {
                    let span = self.patterns[*pattern].at(folded, index, at);
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

impl Pattern {
    /// The words that a text has of it, from a place in one of its words on.
    fn at(&self, folded: &Folded, index: usize, at: usize) -> Option<Range<usize>> {
        let (first, rest) = self.steps.split_first()?;
        let word = &folded.words[index];
        let fits = first.fits(&folded.text[word.clone()], at);
        let end = if fits { end_of(rest, folded, index) } else { None };
        Some(word.start..end?)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Meaning, bool, String)> {
        let words = MeaningWords {
            says: ["*sjukdom*", "hälsa", "uppgift* om * hälsa"].map(str::to_owned).into(),
            suggests: vec!["specialkost*".into()],
            never: vec!["hälsa på".into()],
            unless: vec!["djur*".into()],
        };
        let ai = MeaningWords { says: vec!["ai".into(), "ai-*".into()], ..Default::default() };
        let meanings =
            Meanings::from(BTreeMap::from([(Meaning::Health, words), (Meaning::Ai, ai)]));
        let named = meanings.find(text).into_iter();
        named.map(|one| (one.meaning, one.is_certain, one.hit.words.to_owned())).collect()
    }

    #[test]
    fn words_and_compounds_name_a_meaning() {
        let health = |is_certain, words: &str| vec![(Meaning::Health, is_certain, words.into())];
        assert_eq!(found("Dina ögonsjukdomar, allt"), health(true, "ögonsjukdomar"));
        assert_eq!(found("specialkost"), health(false, "specialkost"));
        assert_eq!(found("specialkost och SJUKDOM"), health(true, "SJUKDOM"));
        assert_eq!(found("uppgifter om din hälsa"), health(true, "uppgifter om din hälsa"));
        assert_eq!(found("Hur, och när, du mår"), health(true, "Hur, och när, du mår"));
        assert_eq!(found("en AI-tjänst"), vec![(Meaning::Ai, true, "AI-tjänst".into())]);
    }

    #[test]
    fn what_looks_alike_does_not() {
        for text in ["hälsa på oss", "djurets sjukdomar", "maila", "hälsan", "main", "mår hur"]
        {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
