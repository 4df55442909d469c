//! What is stated once, before the purposes: what their legal bases mean, where data comes from and
//! whether it must be given unless a purpose says otherwise, why personal numbers are used.

use std::collections::BTreeMap;

use super::basis::{BASIS_WORDS, basis_word};
use super::controller::terms_block;
use super::words::{Addressee, Composer, ReadingLevel, capital, term, word_of};
use crate::derive;
use crate::document::{Block, Inlines, Term};
use crate::locale::Arg;
use crate::model::{ProvisionBy, Purpose};

/// What more purposes than this have in common is stated once for all of them.
const REPEATED: usize = 2;

impl Composer<'_> {
    /// The blocks before the purposes.
    pub(super) fn stated_once(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let paragraph = |key: &str, words| Block::paragraph(key, Vec::new(), words);
        let answers = [self.common_source(), self.common_provision()];
        let answers = answers.into_iter().flatten().collect();
        blocks.extend(terms_block("common/answers".into(), answers));
        if self.level == ReadingLevel::Standard {
            let keys = [("bases", self.basis_meanings()), ("special", self.special_meanings())];
            for (key, terms) in keys {
                let Some(block) = terms_block(format!("common/{key}/list"), terms) else {
                    continue;
                };
                let intro = self.word(&format!("purposes-{key}"));
                blocks.push(paragraph(&format!("common/{key}"), intro));
                blocks.push(block);
            }
        }
        blocks.extend(terms_block("common/numbers".into(), self.number_terms_of_data()));
        blocks
    }

    /// Whether all data comes from the reader, which is stated once.
    pub(super) fn comes_from_reader(&self, purpose: &Purpose) -> bool {
        self.notice.sources_of(purpose) == ["data-subject"]
            && self.reader(purpose) == Addressee::You
    }

    fn common_source(&self) -> Option<Term> {
        let (these, others): (Vec<_>, Vec<_>) =
            self.notice.purposes.iter().partition(|(_, purpose)| self.comes_from_reader(purpose));
        let all = Arg::Word(if others.is_empty() { "yes" } else { "no" });
        let words = self.message("purposes-source", &[("all", all)]);
        let these: Vec<&str> = these.into_iter().map(|(id, _)| id.as_str()).collect();
        let name = self.word("purpose-source");
        let term = term("common/source", &[], name, vec![words]).filter(|_| !these.is_empty())?;
        Some(term.of_groups(derive::groups_of(self.notice, these)))
    }

    /// That data is given voluntarily, where more purposes say so than the sentence is long, and
    /// each that asks people for data says what holds for it. A duty is said where it holds.
    fn common_provision(&self) -> Option<Term> {
        let asks = |purpose: &Purpose| derive::is_asked(self.notice, purpose);
        if self.notice.purposes.values().any(|one| asks(one) && one.provision.is_empty()) {
            return None;
        }
        let these = self.notice.purposes.iter().filter(|(_, one)| self.is_voluntary(one));
        let these: Vec<&str> = these.map(|(id, _)| id.as_str()).collect();
        let words = self.word("purposes-provision-voluntary");
        let name = self.word("purpose-provision");
        let term = term("common/provision", &[], name, vec![words])?;
        let groups = derive::groups_of(self.notice, these.iter().copied());
        (these.len() > REPEATED).then(|| term.of_groups(groups))
    }

    /// Whether a purpose has what is stated once on whether data must be given.
    pub(super) fn has_common_provision(&self, purpose: &Purpose) -> bool {
        self.is_voluntary(purpose) && self.common_provision().is_some()
    }

    fn is_voluntary(&self, purpose: &Purpose) -> bool {
        let [only] = &purpose.provision[..] else { return false };
        only.by == Some(ProvisionBy::Voluntary)
            && only.covers.is_rest()
            && self.reader(purpose) == Addressee::You
    }

    /// A term for each legal basis of the purposes: its letter, and the right that comes with it.
    fn basis_meanings(&self) -> Vec<Term> {
        let has = |purpose: &Purpose, word: &str| {
            purpose
                .basis
                .iter()
                .any(|one| one.kind.is_some_and(|kind| basis_word(one, kind) == word))
        };
        self.meanings("basis", &BASIS_WORDS, has)
    }

    /// A term for each condition of Art. 9(2) GDPR.
    fn special_meanings(&self) -> Vec<Term> {
        let mut words: Vec<String> = Vec::new();
        let conditions = self.notice.purposes.values().flat_map(|one| one.special.iter());
        for word in conditions.filter_map(|one| one.condition.as_ref().map(word_of)) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        self.meanings("special", &words, |purpose, word| {
            let mut conditions = purpose.special.iter().filter_map(|one| one.condition);
            conditions.any(|condition| word_of(condition) == word)
        })
    }

    fn meanings(
        &self,
        what: &str,
        words: &[&str],
        has: impl Fn(&Purpose, &str) -> bool,
    ) -> Vec<Term> {
        let terms = words.iter().filter_map(|word| {
            let concerned = || self.notice.purposes.iter().filter(|(_, one)| has(one, word));
            let is_addressed = concerned().any(|(_, one)| self.reader(one) == Addressee::You);
            let reader = if is_addressed { Addressee::You } else { Addressee::Third };
            let groups = derive::groups_of(self.notice, concerned().map(|(id, _)| id.as_str()));
            concerned().next()?;
            let name = self.message_to(reader, &format!("{what}-short-{word}"), &[]);
            let means = self.message_to(reader, &format!("{what}-means-{word}"), &[]);
            let term = term(format!("common/{what}/{word}"), &[], name, vec![means])?;
            let kind = (what == "basis").then(|| format!("basis-{word}"));
            Some(term.of_groups(groups).of_kind(kind.filter(|_| is_kind(word))))
        });
        terms.collect()
    }

    /// Why personal numbers are used without consent, or that consent is given (Art. 87 GDPR).
    fn number_terms_of_data(&self) -> Vec<Term> {
        let mut users: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (id, purpose) in &self.notice.purposes {
            purpose.data.iter().for_each(|data| users.entry(data).or_default().push(id));
        }
        let terms = derive::used_data(self.notice).into_iter().filter_map(|id| {
            let data = self.notice.data.get(id)?;
            let ground =
                data.ground.map(|ground| self.word(&format!("number-{}", word_of(ground))));
            let reason = data.reason.as_ref();
            let reason = reason.map(|words| self.own(&format!("data.{id}.reason"), words));
            let details: Vec<Inlines> = ground.into_iter().chain(reason).collect();
            let facts = [format!("data.{id}.ground"), format!("data.{id}.reason")];
            let name = capital(self.data_name(id));
            let term = term(format!("data/{id}/ground"), &facts, name, details)?;
            let purposes = users.get(id).into_iter().flatten().copied();
            Some(term.of_groups(derive::groups_of(self.notice, purposes)))
        });
        terms.collect()
    }
}

/// Whether a word is the kind of a basis, and not one of the two forms of a kind.
fn is_kind(word: &str) -> bool {
    !matches!(word, "contract-before" | "official-authority")
}
