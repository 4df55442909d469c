//! The changes of facts between two versions, worded in one language and sorted by class: what
//! pages, feeds and `diff` show.

use std::collections::BTreeSet;

use serde::Serialize;

use super::change::{Action, Change, Class, class_of};
use super::rank::{Impact, impact, rank};
use super::words::ChangeWording;
use crate::document::Inlines;
use crate::facts::EntryTable;
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
    /// What it does to people.
    #[serde(skip)]
    pub impact: Impact,
    /// How many entries are new or gone as this one is ("3 new recipients"); none for other changes.
    #[serde(skip)]
    pub counted: Option<Inlines>,
    /// The name of the fact with what it was and what it is, where both are short.
    #[serde(skip)]
    pub values: Option<Values>,
}

/// A fact before and after a change.
#[derive(Clone, Debug)]
pub struct Values {
    /// What it is called.
    pub name: Inlines,
    /// What it was.
    pub before: Inlines,
    /// What it is.
    pub now: Inlines,
}

/// Changes with the same impact that are shown together.
#[derive(Clone, Debug)]
pub struct Card<'a> {
    /// What they are about, or how many they are; none for one that says it itself.
    pub title: Option<&'a Inlines>,
    /// The changes.
    pub changes: Vec<&'a DescribedChange>,
}

/// More new or gone entries than this are listed below their number.
const LISTED: usize = 2;

impl DescribedChanges {
    /// All changes, the material ones first.
    pub fn all(&self) -> impl Iterator<Item = &DescribedChange> {
        self.for_readers().chain(&self.metadata)
    }

    /// The changes of one impact as cards, in order.
    pub fn cards(&self, impact: Impact) -> Vec<Card<'_>> {
        let changes: Vec<&DescribedChange> =
            self.for_readers().filter(|one| one.impact == impact).collect();
        let title = |one: &'_ DescribedChange| -> Option<Inlines> {
            let alike = changes.iter().filter(|other| other.counted == one.counted).count();
            one.about.clone().or_else(|| one.counted.clone().filter(|_| alike > LISTED))
        };
        let mut cards: Vec<Card<'_>> = Vec::new();
        for change in &changes {
            let own = title(change);
            let same = |card: &&mut Card<'_>| own.is_some() && card.title == own.as_ref();
            match cards.iter_mut().find(same) {
                Some(card) => card.changes.push(change),
                None => cards.push(Card {
                    title: change
                        .about
                        .as_ref()
                        .or(change.counted.as_ref())
                        .filter(|_| own.is_some()),
                    changes: vec![change],
                }),
            }
        }
        cards
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

impl ChangeWording<'_> {
    /// Words all changes.
    pub fn describe(&self, mut changes: Vec<Change>) -> DescribedChanges {
        let class = class_of(&changes);
        let overview = (changes.len() > SEEN_AT_ONCE).then(|| self.overview(&changes)).flatten();
        let described = |change: Change| DescribedChange {
            impact: impact(&change),
            counted: None,
            values: self.values(&change),
            words: self.change(&change),
            about: self.about(&change).map(capital),
            statement: capital(self.statement(&change)),
            scope: self.scope(&change),
            cited: self.article(&change),
            follows: change.consequences.iter().map(|one| self.consequence(&change, one)).collect(),
            change,
        };
        changes.sort_by_key(rank);
        let numbers = self.numbers(&changes);
        let (metadata, mut shown): (Vec<_>, Vec<_>) =
            changes.into_iter().map(described).partition(|one| one.change.is_metadata());
        for one in &mut shown {
            let of = |(kind, _): &&(EntryChange, Inlines)| Some(*kind) == entry_change(&one.change);
            one.counted = numbers.iter().find(of).map(|(_, words)| words.clone());
        }
        let (material, other) =
            shown.into_iter().partition(|one| one.change.class == Class::Material);
        DescribedChanges { class, overview, material, other, metadata }
    }

    /// How many entries of a table are new or gone, with one impact.
    fn numbers(&self, changes: &[Change]) -> Vec<(EntryChange, Inlines)> {
        let kinds: BTreeSet<EntryChange> = changes.iter().filter_map(entry_change).collect();
        let words = |kind: EntryChange| {
            let alike = changes.iter().filter(|one| entry_change(one) == Some(kind));
            Some((kind, capital(self.counts(alike)?)))
        };
        kinds.into_iter().filter_map(words).collect()
    }

    fn overview(&self, changes: &[Change]) -> Option<Inlines> {
        let counts = self.counts(changes.iter())?;
        Some(self.new.message("change-overview", &[("counts", counts.into())]))
    }
}

/// A new or gone entry: its table, and whether it is new.
type EntryChange = (EntryTable, bool, Impact);

fn entry_change(change: &Change) -> Option<EntryChange> {
    let is_whole = change.at.is_entry() && !change.is_metadata();
    let is_new = match change.action {
        Action::Added => true,
        Action::Removed => false,
        Action::Changed | Action::Moved => return None,
    };
    Some((change.at.table()?, is_new, impact(change))).filter(|_| is_whole)
}
