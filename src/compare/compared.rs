//! All that changed between two states of a notice in one language: facts in words, and the text
//! with marks.

use std::collections::BTreeSet;

use super::change::Change;
use super::facts::{compare_facts, unit_renames};
use super::marked::Marked;
use super::texts::compare_renamed;
use super::told::Told;
use super::words::Wording;
use crate::document::Document;
use crate::locale::Locale;
use crate::model::Notice;
use crate::tables::Tables;

/// What changed, in one language.
#[derive(Clone, Debug, Default)]
pub struct Compared {
    /// The changes of facts in words; none where they cannot be compared.
    pub told: Option<Told>,
    /// The text with marks.
    pub marked: Marked,
    /// The ids of the parts whose wording alone changed.
    pub reworded: BTreeSet<String>,
}

/// The facts of two states with what changed, which is the same in every language.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    before: &'a Notice,
    /// The facts of the new state.
    pub after: &'a Notice,
    changes: Vec<Change>,
}

impl<'a> Facts<'a> {
    /// Compares the facts of two states.
    pub fn compare(before: &'a Notice, after: &'a Notice, tables: &Tables) -> Facts<'a> {
        Facts { before, after, changes: compare_facts(before, after, tables) }
    }
}

impl Compared {
    /// Compares two states; `languages` are those of the new notice, the prevailing one first.
    pub fn of(
        facts: Option<&Facts<'_>>,
        (before, after): (&Document, &Document),
        languages: &[String],
        locale: &Locale,
        tables: &Tables,
    ) -> Compared {
        let told = facts.map(|facts| {
            let both = (facts.before, facts.after);
            Wording::new(both, languages, locale, tables).tell(facts.changes.clone())
        });
        let renamed = facts.map(|facts| unit_renames(facts.before, facts.after));
        Compared {
            told,
            marked: compare_renamed(before, after, &renamed.unwrap_or_default()),
            reworded: BTreeSet::new(),
        }
    }

    /// Whether no fact and no word changed.
    pub fn is_same(&self) -> bool {
        self.told.as_ref().is_none_or(|told| told.all().next().is_none())
            && !self.marked.is_changed()
    }
}
