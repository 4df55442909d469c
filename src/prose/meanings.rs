//! Words → what they name, by the lists of a language.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::OnceLock;

use serde::Deserialize;

use super::Meaning;
use super::lexicon::{Folded, Hit};
use super::near::{Other, Places};
use super::pattern::{Match, Patterns};

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
    /// What denies it, in the words or just before them.
    pub denied: Vec<String>,
    /// What denies it as the next words: "ranks no one".
    pub denied_after: Vec<String>,
    /// What begins another clause, which a denial does not reach, and what only looks like a denial.
    pub clause: Vec<String>,
    /// What names it only together.
    pub together: Vec<Together>,
}

/// Words that name something where one of each list is in a sentence, near each other: a machine and a
/// refusal. No list of phrases has all the ways to say that.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Together {
    /// The lists.
    pub all: Vec<Vec<String>>,
    /// What makes a sentence with them one about something else; other words can still name it.
    pub unless: Vec<String>,
}

/// The words of a language by what they name. They are made ready for search when they are needed first:
/// most commands run no rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "BTreeMap<Meaning, MeaningWords>")]
pub struct Meanings {
    words: BTreeMap<Meaning, MeaningWords>,
    finder: OnceLock<Finder>,
}

/// The words, ready for search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Finder {
    patterns: Patterns,
    /// What each pattern names, and what it does.
    effects: Vec<(Meaning, Effect)>,
    /// How many lists each of the combinations has.
    lists: Vec<usize>,
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
    Denied,
    DeniedAfter,
    Clause,
    /// One of a list, by the numbers of the combination and of the list in it.
    OneOf(usize, usize),
    /// What makes a combination be about something else.
    Cancels(usize),
}

impl From<BTreeMap<Meaning, MeaningWords>> for Meanings {
    fn from(words: BTreeMap<Meaning, MeaningWords>) -> Meanings {
        Meanings { words, finder: OnceLock::new() }
    }
}

impl Meanings {
    /// What a sentence names, in its order, each meaning with its surest words.
    pub fn find<'a>(&self, sentence: &'a str) -> Vec<NamedMeaning<'a>> {
        self.finder.get_or_init(|| Finder::new(&self.words)).find(sentence)
    }
}

impl Finder {
    fn new(words: &BTreeMap<Meaning, MeaningWords>) -> Finder {
        let mut finder = Finder::default();
        for (meaning, words) in words {
            let lists = [
                (Effect::Says, &words.says),
                (Effect::Suggests, &words.suggests),
                (Effect::Never, &words.never),
                (Effect::Unless, &words.unless),
                (Effect::Denied, &words.denied),
                (Effect::DeniedAfter, &words.denied_after),
                (Effect::Clause, &words.clause),
            ];
            for (effect, list) in lists {
                list.iter().for_each(|pattern| finder.add(*meaning, effect, pattern));
            }
            words.together.iter().for_each(|one| finder.add_together(*meaning, one));
        }
        finder
    }

    fn add(&mut self, meaning: Meaning, effect: Effect, pattern: &str) {
        if self.patterns.add(pattern) {
            self.effects.push((meaning, effect));
        }
    }

    fn add_together(&mut self, meaning: Meaning, together: &Together) {
        let number = self.lists.len();
        self.lists.push(together.all.len());
        for (list, patterns) in together.all.iter().enumerate() {
            let one_of = Effect::OneOf(number, list);
            patterns.iter().for_each(|pattern| self.add(meaning, one_of, pattern));
        }
        let unless = &together.unless;
        unless.iter().for_each(|pattern| self.add(meaning, Effect::Cancels(number), pattern));
    }

    /// The words that each combination has in a sentence, with what they name. All are looked for
    /// together: a sentence has words of few.
    fn combined(&self, folded: &Folded, matches: &[Match]) -> Vec<(Meaning, Range<usize>)> {
        let mut parts: BTreeMap<usize, (Meaning, Vec<Places>)> = BTreeMap::new();
        let mut cancelled = BTreeSet::new();
        for (pattern, span) in matches {
            let (meaning, effect) = self.effects[*pattern];
            match effect {
                Effect::OneOf(number, list) => {
                    let none = || (meaning, vec![Places::default(); self.lists[number]]);
                    parts.entry(number).or_insert_with(none).1[list].by_start.push(span.clone());
                }
                Effect::Cancels(number) => drop(cancelled.insert(number)),
                _ => {}
            }
        }
        let combination = |(number, (meaning, mut lists)): (usize, (Meaning, Vec<Places>))| {
            if cancelled.contains(&number) || lists.iter().any(|list| list.by_start.is_empty()) {
                return None;
            }
            lists.iter_mut().for_each(Places::sort);
            let (first, others) = lists.split_first()?;
            let together = |span: &Range<usize>| {
                let mut chosen = vec![span.clone()];
                others.iter().try_fold(span.clone(), |span, list| {
                    // Words between two that were found before can be the third.
                    let between = list.within(&span, &chosen);
                    let near = between.or_else(|| list.nearest(folded, &span))?;
                    chosen.push(near.clone());
                    Some(span.start.min(near.start)..span.end.max(near.end))
                })
            };
            let span = first.by_start.iter().find_map(together)?;
            Some((meaning, span))
        };
        parts.into_iter().filter_map(combination).collect()
    }

    /// What makes a sentence be about something else.
    fn other(&self, matches: &[Match]) -> Other {
        let mut other = Other::default();
        for (pattern, span) in matches {
            match self.effects[*pattern] {
                (meaning, Effect::Unless) => other.add_sentence(meaning),
                (meaning, Effect::Never) => other.add_words(meaning, span),
                _ => {}
            }
        }
        other
    }

    /// Whether something denies what words name.
    fn is_denied(
        &self,
        meaning: Meaning,
        (folded, matches): (&Folded, &[Match]),
        span: &Range<usize>,
    ) -> bool {
        let at = |effect: Effect| {
            let is_one = move |(pattern, _): &&Match| self.effects[*pattern] == (meaning, effect);
            matches.iter().filter(is_one).map(|(_, at)| at)
        };
        let is_other_clause = |denial: &Range<usize>| {
            at(Effect::Clause).any(|word| {
                denial.end <= word.start && word.end <= span.start
                    || denial.start < word.start && word.end < denial.end
            })
        };
        // "Not" in "not only".
        let only_looks_so = |denial: &Range<usize>| {
            at(Effect::Clause).any(|word| word.start <= denial.start && denial.end < word.end)
        };
        let before = |one: &&Range<usize>| denies(folded, one, span) && !is_other_clause(one);
        let after = |one: &&Range<usize>| follows(folded, one, span);
        let denials = at(Effect::Denied).filter(before);
        let mut denials = denials.chain(at(Effect::DeniedAfter).filter(after));
        denials.any(|one| !only_looks_so(one))
    }

    fn find<'a>(&self, sentence: &'a str) -> Vec<NamedMeaning<'a>> {
        let folded = Folded::of(sentence);
        let matches = self.patterns.matches(&folded);
        let other = self.other(&matches);
        let mut found: Vec<(Meaning, bool, Range<usize>)> = Vec::new();
        let single = matches.iter().filter_map(|(pattern, span)| {
            let (meaning, effect) = self.effects[*pattern];
            let is_certain = effect == Effect::Says;
            (is_certain || effect == Effect::Suggests).then(|| (meaning, is_certain, span.clone()))
        });
        let combined = self.combined(&folded, &matches).into_iter();
        let combined = combined.map(|(meaning, span)| (meaning, true, span));
        for (meaning, is_certain, span) in single.chain(combined) {
            if self.is_denied(meaning, (&folded, &matches), &span) || other.cancels(meaning, &span)
            {
                continue;
            }
            match found.iter_mut().find(|(one, ..)| *one == meaning) {
                Some(one) if is_certain && !one.1 => *one = (meaning, true, span),
                Some(_) => {}
                None => found.push((meaning, is_certain, span)),
            }
        }
        if found.is_empty() {
            return Vec::new();
        }
        let hits = Hit::all_of(sentence, found.iter().map(|(.., span)| span.clone()));
        let named = found.iter().zip(hits);
        named
            .map(|((meaning, is_certain, _), hit)| NamedMeaning {
                meaning: *meaning,
                is_certain: *is_certain,
                hit,
            })
            .collect()
    }
}

/// So many words can be between what denies something and the words for it.
const DENIED_AFTER: usize = 2;

/// Whether a denial is in words or just before them, in the same clause.
fn denies(folded: &Folded, denial: &Range<usize>, words: &Range<usize>) -> bool {
    let within = denial.start < words.end && words.start < denial.end;
    let between = folded.text.get(denial.end..words.start);
    let same_clause = between.is_some_and(|between| !between.contains([',', ';', ':', '.']));
    within || same_clause && folded.words_between(denial, words) <= DENIED_AFTER
}

/// Whether a denial is the next words after some.
fn follows(folded: &Folded, denial: &Range<usize>, words: &Range<usize>) -> bool {
    folded.text.get(words.end..denial.start) == Some(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Meaning, bool, String)> {
        let words = MeaningWords {
            says: ["*sjukdom*", "hälsa", "uppgift* om * hälsa*", "(varför|hur) … mår"]
                .map(str::to_owned)
                .into(),
            suggests: vec!["specialkost*".into()],
            never: vec!["hälsa på".into()],
            unless: vec!["djur*".into()],
            denied: vec!["aldrig".into()],
            denied_after: vec!["inte".into()],
            clause: vec!["att".into()],
            together: vec![Together {
                all: ["barn*", "feber*"].map(|word| vec![word.to_owned()]).into(),
                unless: vec!["ingen".into()],
            }],
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
        assert_eq!(found("feber hos ett barn"), health(true, "feber hos ett barn"));
        assert_eq!(found("Barnets höga feber"), health(true, "Barnets höga feber"));
        assert_eq!(found("en AI-tjänst"), vec![(Meaning::Ai, true, "AI-tjänst".into())]);
    }

    #[test]
    fn a_denial_is_before_words_or_next_to_them_in_their_clause() {
        for text in ["aldrig någon sjukdom", "sjukdomen inte"] {
            assert_eq!(found(text), [], "{text}");
        }
        for text in ["aldrig, sjukdom", "aldrig att sjukdom", "sjukdom, inte", "sjukdom är inte"] {
            assert_eq!(found(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn what_looks_alike_does_not() {
        let far = format!("barn {}feber", "och ".repeat(10));
        for text in [&far, "barn", "feber", "ingen feber hos barn", "djurets feber och barn"] {
            assert_eq!(found(text), [], "{text}");
        }
        for text in ["hälsa på oss", "djurets sjukdomar", "maila", "hälsan", "main", "mår hur"]
        {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
