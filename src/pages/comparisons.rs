//! What changed between the versions of a notice. Many pages speak of it, in all languages: each two
//! versions are compared once.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::PageContext;
use super::changes::before;
use crate::compare::{FactChanges, TextAlone};
use crate::version::{Chain, Record, VersionName};

/// The versions of a notice, with what was compared of them so far.
pub struct Comparisons<'a> {
    /// What pages are made with.
    pub context: &'a PageContext<'a>,
    /// The versions.
    pub chain: &'a Chain,
    facts: Mutex<BTreeMap<(VersionName, VersionName), Changes<'a>>>,
}

type Changes<'a> = Result<FactChanges<'a>, TextAlone>;

impl<'a> Comparisons<'a> {
    /// The versions of a notice; nothing is compared yet.
    pub fn new(context: &'a PageContext<'a>, chain: &'a Chain) -> Comparisons<'a> {
        Comparisons { context, chain, facts: Mutex::default() }
    }

    /// What changed in the facts of two versions.
    ///
    /// # Errors
    /// Where one or both were imported, or their facts cannot be read today.
    pub fn facts(&self, (old, new): (&'a Record, &'a Record)) -> Changes<'a> {
        // Whole after each call, whatever a thread that panicked did.
        let mut known = self.facts.lock().unwrap_or_else(PoisonError::into_inner);
        let compare = || FactChanges::compare(old.facts(), new.facts(), self.context.tables);
        known.entry((old.version, new.version)).or_insert_with(compare).clone()
    }

    /// Whether no fact of a version differs from the text that it replaced.
    pub fn changes_words_alone(&self, record: &'a Record) -> bool {
        let both = before(self.chain, record).map(|before| (before, record));
        both.is_some_and(|both| self.facts(both).is_ok_and(|facts| facts.count() == 0))
    }
}
