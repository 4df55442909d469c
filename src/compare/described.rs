//! The changes of facts between two versions, worded in one language and sorted by class: what
//! pages, feeds and `diff` show.

use serde::Serialize;

use super::change::{Change, Class, class_of};
use super::summary::RegisterLine;
use super::words::ChangeWording;
use crate::document::Inlines;
use crate::locale::capital;

/// All changes of facts in words.
#[derive(Clone, Debug, Serialize)]
pub struct DescribedChanges {
    /// The class that the changes give.
    pub class: Class,
    /// The terse line, with its reading.
    pub register: RegisterLine,
    /// The changes that matter to people.
    pub material: Vec<DescribedChange>,
    /// The others.
    pub other: Vec<DescribedChange>,
}

/// One change in words.
#[derive(Clone, Debug, Serialize)]
pub struct DescribedChange {
    /// The change.
    #[serde(flatten)]
    pub change: Change,
    /// What changed, with what it is about.
    pub words: Inlines,
    /// What it is about (a purpose, a recipient); none where the words say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<Inlines>,
    /// What changed, below a heading that says what it is about.
    pub statement: Inlines,
    /// The law that asks for the fact, as the language cites it.
    pub cited: Inlines,
    /// What follows from it.
    pub follows: Vec<Inlines>,
}

impl DescribedChanges {
    /// All changes, the material ones first.
    pub fn all(&self) -> impl Iterator<Item = &DescribedChange> {
        self.material.iter().chain(&self.other)
    }
}

/// Changes as they are shown: several about one thing are listed together below its name, where
/// the first of them would be.
pub fn grouped(changes: &[DescribedChange]) -> Vec<Vec<&DescribedChange>> {
    let mut groups: Vec<Vec<&DescribedChange>> = Vec::new();
    for change in changes {
        let same = |group: &&mut Vec<&DescribedChange>| {
            change.about.is_some() && group[0].about == change.about
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(change),
            None => groups.push(vec![change]),
        }
    }
    groups
}

impl ChangeWording<'_> {
    /// Words all changes.
    pub fn describe(&self, changes: Vec<Change>) -> DescribedChanges {
        let class = class_of(&changes);
        let register = self.register_line(&changes);
        let described = |change: Change| DescribedChange {
            words: self.change(&change),
            about: self.about(&change).map(capital),
            statement: capital(self.statement(&change)),
            cited: self.article(&change),
            follows: change.consequences.iter().map(|one| self.consequence(one)).collect(),
            change,
        };
        let (material, other) =
            changes.into_iter().map(described).partition(|one| one.change.class == Class::Material);
        DescribedChanges { class, register, material, other }
    }
}
