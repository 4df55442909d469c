//! All that changed between two states of a notice in one language: facts in words, and the text
//! with marks.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::change::Change;
use super::described::DescribedChanges;
use super::facts::{compare_facts, unit_renames};
use super::marked::Marked;
use super::texts::compare_renamed;
use super::words::ChangeWording;
use crate::document::Document;
use crate::locale::Locale;
use crate::model::Notice;
use crate::tables::Tables;

/// What changed, in one language.
#[derive(Clone, Debug, Default)]
pub struct Compared {
    /// The changes of facts in words; none where they cannot be compared.
    pub described: Option<DescribedChanges>,
    /// Why the texts alone are compared, where they are.
    pub text_alone: Option<TextAlone>,
    /// The text with marks.
    pub marked: Marked,
    /// The ids of the units of which only the wording changed.
    pub reworded: BTreeSet<String>,
}

/// Why only the texts of two states are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextAlone {
    /// Neither has facts.
    Both,
    /// One of them has none.
    One,
}

/// The facts of two states with what changed, which is the same in every language.
#[derive(Clone, Debug)]
pub struct FactChanges<'a> {
    before: &'a Notice,
    /// The facts of the new state.
    pub after: &'a Notice,
    changes: Arc<[Change]>,
}

impl<'a> FactChanges<'a> {
    /// Compares the facts of two states.
    ///
    /// # Errors
    /// What has no facts to compare.
    pub fn compare(
        before: Option<&'a Notice>,
        after: Option<&'a Notice>,
        tables: &Tables,
    ) -> Result<FactChanges<'a>, TextAlone> {
        match (before, after) {
            (Some(before), Some(after)) => {
                let changes = compare_facts(before, after, tables).into();
                Ok(FactChanges { before, after, changes })
            }
            (None, None) => Err(TextAlone::Both),
            _ => Err(TextAlone::One),
        }
    }
}

impl FactChanges<'_> {
    /// How many changes there are.
    pub fn count(&self) -> usize {
        self.changes.len()
    }

    /// What changed, in the order of a notice.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }
}

impl Compared {
    /// Compares two states; `languages` are those of the new notice, the prevailing one first.
    pub fn of(
        facts: Result<&FactChanges<'_>, TextAlone>,
        (before, after): (&Document, &Document),
        languages: &[String],
        locale: &Locale,
        tables: &Tables,
    ) -> Compared {
        let text_alone = facts.err();
        let facts = facts.ok();
        let described = facts.map(|facts| {
            let both = (facts.before, facts.after);
            ChangeWording::new(both, languages, locale, tables).describe(facts.changes.to_vec())
        });
        let renamed = facts.map(|facts| unit_renames(facts.before, facts.after));
        Compared {
            described,
            text_alone,
            marked: compare_renamed(before, after, &renamed.unwrap_or_default()),
            reworded: BTreeSet::new(),
        }
    }

    /// Whether no fact and no word changed.
    pub fn is_same(&self) -> bool {
        self.described.as_ref().is_none_or(|described| described.all().next().is_none())
            && !self.marked.is_changed()
    }
}
