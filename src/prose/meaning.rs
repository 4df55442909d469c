//! Words → what they name: health, a camera, marketing. Each language lists its words in
//! `language.toml` under `[meaning]`.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;

use super::lexicon::{Folded, Hit};
use super::pattern::Patterns;

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
    patterns: Patterns,
    /// What each pattern names, and what it does.
    effects: Vec<(Meaning, Effect)>,
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
        if self.patterns.add(pattern) {
            self.effects.push((meaning, effect));
        }
    }

    /// What a sentence names, in its order, each meaning with its surest words.
    pub fn find<'a>(&self, sentence: &'a str) -> Vec<NamedMeaning<'a>> {
        let folded = Folded::of(sentence);
        let matches = self.patterns.matches(&folded);
        let mut found: Vec<(Meaning, bool, Range<usize>)> = Vec::new();
        for (pattern, span) in &matches {
            let (meaning, effect) = &self.effects[*pattern];
            if !matches!(effect, Effect::Says | Effect::Suggests) {
                continue;
            }
            let cancels = |(other, at): &(usize, Range<usize>)| {
                let (other, effect) = &self.effects[*other];
                let covers = at.start <= span.start && span.end <= at.end;
                other == meaning
                    && (*effect == Effect::Unless || *effect == Effect::Never && covers)
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
