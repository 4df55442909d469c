//! The last part of a notice's address through time, so that every earlier address can forward.

#![expect(clippy::indexing_slicing, reason = "places in this chain")]

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::chain::Chain;
use super::name::VersionName;
use super::record::Record;
use super::validity::{Shown, Status};

/// A slug that a notice had.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EarlierSlug {
    /// The language tag.
    pub language: String,
    /// The slug.
    pub slug: String,
    /// The version that left it: the next one with another slug, or the one that withdrew it.
    pub left_by: VersionName,
}

impl Chain {
    /// The slug by language on a day: that of the text at the notice's address. A language that
    /// was dropped keeps its last one.
    pub fn slugs(&self, day: Date) -> BTreeMap<String, String> {
        let mut slugs = BTreeMap::new();
        for record in self.addressed(day).into_iter().chain(self.at_address(day)) {
            for (language, document) in record.documents() {
                slugs.insert(language.clone(), document.slug.clone());
            }
        }
        slugs
    }

    /// Every slug that was left, by language and slug; a slug that is in use again is not listed.
    ///
    /// A new slug counts from the day its version is at the address. What was withdrawn or
    /// replaced before it took effect counts too: it may have been at the address while nothing
    /// was in force.
    pub fn earlier_slugs(&self, day: Date) -> Vec<EarlierSlug> {
        let current = self.slugs(day);
        let addressed = self.addressed(day);
        let mut earlier = BTreeSet::new();
        for (language, slug) in &current {
            let with_slug: Vec<(&Record, &str)> = addressed
                .iter()
                .filter_map(|record| Some((*record, record.document(language)?.slug.as_str())))
                .collect();
            // Slug by slug the last text that had it, and what came after that text.
            let last: BTreeMap<&str, usize> =
                with_slug.iter().enumerate().map(|(index, (_, slug))| (*slug, index)).collect();
            for (left, index) in last.into_iter().filter(|(left, _)| left != slug) {
                let withdrawal = self.withdrawal_of(with_slug[index].0.version);
                let next = with_slug.get(index + 1).map(|(record, _)| *record);
                let left_by = withdrawal.or(next).or(self.last());
                earlier.extend(left_by.map(|record| EarlierSlug {
                    language: language.clone(),
                    slug: left.to_owned(),
                    left_by: record.version,
                }));
            }
        }
        earlier.into_iter().collect()
    }

    /// The texts that are or may have been at the notice's address, in the chain's order.
    fn addressed(&self, day: Date) -> Vec<&Record> {
        let shown = self.at_address(day).map(|record| record.version);
        let stood = |record: &&Record| {
            Some(record.version) == shown
                || self.status(record.version, day) != Some(Status::Coming)
        };
        self.texts().filter(stood).collect()
    }

    /// The text whose slug the address has.
    fn at_address(&self, day: Date) -> Option<&Record> {
        match self.shown(day)? {
            Shown::InForce(record) | Shown::Coming(record) => Some(record),
            Shown::Ended { last, .. } => last,
        }
    }
}
