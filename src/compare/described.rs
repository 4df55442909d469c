//! The changes of facts between two versions, worded in one language and sorted by class: what
//! pages, feeds and `diff` show.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use serde::Serialize;

use super::change::{Change, Class, class_of};
use super::rank::rank;
use super::words::ChangeWording;
use crate::document::Inlines;
use crate::locale::capital;

/// So many changes are seen at once, and need no overview.
const SEEN_AT_ONCE: usize = 3;

/// All changes of facts in words.
#[derive(Clone, Debug, Serialize)]
pub struct DescribedChanges {
    /// The class that the changes give.
    pub class: Class,
    /// How much changed, by kind, as a sentence; none where a reader sees that at once.
    pub overview: Option<Inlines>,
    /// The changes that matter to people, the weightiest first.
    pub material: Vec<DescribedChange>,
    /// The others, but for metadata.
    pub other: Vec<DescribedChange>,
    /// What programs alone see: for editors, on no page of the site.
    pub metadata: Vec<DescribedChange>,
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
    /// What it concerns, as sentences: data, groups, situations; the purposes of a recipient.
    pub scope: Vec<Inlines>,
    /// The law that asks for the fact, as the language cites it.
    pub cited: Inlines,
    /// What follows from it.
    pub follows: Vec<Inlines>,
}

impl DescribedChanges {
    /// All changes, the material ones first.
    pub fn all(&self) -> impl Iterator<Item = &DescribedChange> {
        self.for_readers().chain(&self.metadata)
    }

    /// Those that a reader can see in the text.
    pub fn for_readers(&self) -> impl Iterator<Item = &DescribedChange> {
        self.material.iter().chain(&self.other)
    }
}

impl DescribedChange {
    /// The lines below the change: what it concerns, then what follows from it.
    pub fn below(&self) -> impl Iterator<Item = &Inlines> {
        self.scope.iter().chain(&self.follows)
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
    pub fn describe(&self, mut changes: Vec<Change>) -> DescribedChanges {
        let class = class_of(&changes);
        let overview = (changes.len() > SEEN_AT_ONCE).then(|| self.overview(&changes)).flatten();
        let described = |change: Change| DescribedChange {
            words: self.change(&change),
            about: self.about(&change).map(capital),
            statement: capital(self.statement(&change)),
            scope: self.scope(&change),
            cited: self.article(&change),
            follows: change.consequences.iter().map(|one| self.consequence(&change, one)).collect(),
            change,
        };
        changes.sort_by_key(rank);
        let (metadata, shown): (Vec<_>, Vec<_>) =
            changes.into_iter().map(described).partition(|one| one.change.is_metadata());
        let (material, other) =
            shown.into_iter().partition(|one| one.change.class == Class::Material);
        DescribedChanges { class, overview, material, other, metadata }
    }

    fn overview(&self, changes: &[Change]) -> Option<Inlines> {
        let counts = self.counts(changes.iter())?;
        Some(self.new.message("change-overview", &[("counts", counts.into())]))
    }
}
