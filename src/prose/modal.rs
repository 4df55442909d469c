//! "kan", "may": vague where a controller says so of itself, or where no one is named who does something.
//!
//! What such words mean depends on their subject: "vi kan dela uppgifter" leaves the reader in
//! doubt, "du kan ringa oss" does not. So `language.toml` lists the words, their subjects and the
//! verbs of handling data together, under `[modal]`.

#![expect(clippy::indexing_slicing, reason = "positions that were found in this text")]

use std::ops::Range;

use serde::Deserialize;

/// The words of one language, all in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct ModalWords {
    /// The words: "kan"; "may", "might".
    pub words: Vec<String>,
    /// What makes them vague whatever the verb: "komma att".
    pub vague_with: Vec<String>,
    /// Words that may stand between: "också".
    pub adverbs: Vec<String>,
    /// Whoever handles the data for the controller, as a subject: "vi", "webbplatsen".
    pub subjects: Vec<String>,
    /// The same where the controller is a public authority ("kommunen") …
    pub authorities: Vec<String>,
    /// … and where it is not ("bolaget"). Other bodies may do as they like.
    pub companies: Vec<String>,
    /// What follows where nothing is vague: "inte", "bara".
    pub clear_with: Vec<String>,
    /// What begins a clause about ability, not about what is done: "att", "hur".
    pub clear_after: Vec<String>,
    /// Verbs of handling data; where none is listed, every verb is one.
    pub verbs: Vec<String>,
    /// The same in the passive: "lämnas"; "shared".
    pub passive: Vec<String>,
    /// The word before a passive: "be".
    pub passive_mark: String,
    /// What names who does it: "av", "by".
    pub agents: Vec<String>,
}

/// A doubtful statement in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hedge {
    /// The controller may do something: these words of the sentence.
    Vague(Range<usize>),
    /// Something may be done, and no one is named who does it.
    Passive(Range<usize>),
}

/// Who does what a passive speaks of.
enum Agent {
    Unnamed,
    Controller,
    Other,
}

impl ModalWords {
    /// The first doubtful words of a sentence, by the index of its words. `names` are the
    /// controllers' names in small letters, word by word.
    pub fn find(&self, words: &[&str], names: &[Vec<String>]) -> Option<Hedge> {
        let is_modal = |word: &str| self.words.iter().any(|modal| modal == word);
        if !words.iter().any(|word| is_modal(&word.to_lowercase())) {
            return None;
        }
        let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        // A capital inside a sentence makes another word: "May" is a month.
        let modals =
            (0..words.len()).filter(|at| is_modal(words[*at]) || *at == 0 && is_modal(&lower[0]));
        modals.into_iter().find_map(|index| self.at(&lower, index, names))
    }

    fn at(&self, words: &[String], index: usize, names: &[Vec<String>]) -> Option<Hedge> {
        let before = self.subject_before(words, index, names);
        let after = self.subject_after(words, index + 1, names);
        let verb = self.skip_adverbs(words, after.unwrap_or(index + 1));
        if self.clear_with.iter().any(|clear| starts(&words[verb..], clear)) {
            return None;
        }
        let vague = self.vague_with.iter().find(|phrase| starts(&words[verb..], phrase));
        let act = match vague {
            Some(phrase) => self.skip_adverbs(words, verb + phrase.split(' ').count()),
            None => verb,
        };
        let begin = before.unwrap_or(index);
        if let Some((end, agent)) = self.passive_at(words, act, names) {
            return match agent {
                Agent::Unnamed => Some(Hedge::Passive(index..end)),
                Agent::Controller => Some(Hedge::Vague(begin..end)),
                Agent::Other => None,
            };
        }
        let ability = begin > 0 && self.clear_after.contains(&words[begin - 1]);
        let handles =
            self.verbs.is_empty() || words.get(act).is_some_and(|word| self.verbs.contains(word));
        let is_vague = vague.is_some() || handles && !ability;
        let ours = before.is_some() || after.is_some();
        (ours && is_vague).then(|| Hedge::Vague(begin..(act + 1).min(words.len())))
    }

    /// Where a passive ends, and who does it.
    fn passive_at(
        &self,
        words: &[String],
        act: usize,
        names: &[Vec<String>],
    ) -> Option<(usize, Agent)> {
        let mut verb = act;
        if !self.passive_mark.is_empty() {
            if words.get(act) != Some(&self.passive_mark) {
                return None;
            }
            verb = self.skip_adverbs(words, act + 1);
        }
        words.get(verb).filter(|word| self.passive.contains(word))?;
        let agent = (verb..words.len()).find(|at| self.agents.contains(&words[*at]));
        let who = match agent {
            None => Agent::Unnamed,
            Some(at) if self.subject_after(words, at + 1, names).is_some() => Agent::Controller,
            Some(_) => Agent::Other,
        };
        Some((verb + 1, who))
    }

    /// Where the subject before a word begins, if the controller is that subject.
    fn subject_before(
        &self,
        words: &[String],
        index: usize,
        names: &[Vec<String>],
    ) -> Option<usize> {
        let mut end = index;
        while end > 0 && self.adverbs.contains(&words[end - 1]) {
            end -= 1;
        }
        let last = words.get(end.checked_sub(1)?)?;
        if self.subjects.contains(last) {
            return Some(end - 1);
        }
        let named = names.iter().find(|name| !name.is_empty() && words[..end].ends_with(name))?;
        Some(end - named.len())
    }

    /// Where the subject after a word ends: "då kan vi …".
    fn subject_after(&self, words: &[String], from: usize, names: &[Vec<String>]) -> Option<usize> {
        let rest = words.get(from..)?;
        if rest.first().is_some_and(|word| self.subjects.contains(word)) {
            return Some(from + 1);
        }
        let named = names.iter().find(|name| !name.is_empty() && rest.starts_with(name))?;
        Some(from + named.len())
    }

    fn skip_adverbs(&self, words: &[String], mut index: usize) -> usize {
        while words.get(index).is_some_and(|word| self.adverbs.contains(word)) {
            index += 1;
        }
        index.min(words.len())
    }
}

fn starts(words: &[String], phrase: &str) -> bool {
    let mut words = words.iter();
    phrase.split(' ').all(|part| words.next().is_some_and(|word| word == part))
}
