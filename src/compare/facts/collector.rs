//! Collects changes while two notices are compared, and compares entries by the rows of their
//! table.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use std::collections::BTreeSet;

use crate::compare::change::{Action, Change, Class, Direction};
use crate::facts::{Compared, EntryTable, Fact, FactKind, FactPath, FactValue, Renames, Weight};
use crate::model::{Id, Notice, Table};
use crate::tables::Tables;

/// The two notices and the changes found so far.
pub(super) struct Collector<'a> {
    /// The facts before, with the ids of today.
    pub old: &'a Notice,
    /// The facts now.
    pub new: &'a Notice,
    /// Countries, laws.
    pub tables: &'a Tables,
    /// The entries that have another id now.
    pub renames: &'a Renames,
    /// The changes, in the order of the notice.
    pub changes: Vec<Change>,
}

/// A fact before and now.
pub(super) type Values = (Option<FactValue>, Option<FactValue>);

/// The class of a change; where the weight depends, until the comparison says otherwise.
fn class(weight: Weight, action: Action) -> Class {
    match (weight, action) {
        (Weight::Material, _) => Class::Material,
        (Weight::UnlessRemoved, Action::Removed) => Class::Other,
        (Weight::UnlessRemoved, _) => Class::Material,
        (Weight::Depends | Weight::Other, _) => Class::Other,
    }
}

impl Collector<'_> {
    /// Adds a change without direction.
    pub fn add(
        &mut self,
        kind: FactKind,
        at: FactPath,
        (old, new): Values,
        weight: Weight,
    ) -> &mut Change {
        let action = match (&old, &new) {
            (None, _) => Action::Added,
            (_, None) => Action::Removed,
            _ => Action::Changed,
        };
        self.changes.push(Change {
            kind,
            action,
            at,
            old,
            new,
            class: class(weight, action),
            article: kind.article(),
            direction: None,
            consequences: Vec::new(),
        });
        self.changes.last_mut().expect("a change was just added")
    }

    /// Compares the keys of an entry that both versions have, except those compared by other code;
    /// gives the changes.
    pub fn keys<T>(
        &mut self,
        at: &FactPath,
        (old, new): (&T, &T),
        facts: &[Fact<T>],
    ) -> &mut [Change] {
        let first = self.changes.len();
        for fact in facts {
            let at = || at.key(fact.key);
            match fact.compared {
                Compared::Alone => {
                    let values = (fact.read(old), fact.read(new));
                    if values.0 != values.1 {
                        self.add(fact.kind, at(), values, fact.weight);
                    }
                }
                Compared::AsSet => {
                    let lists = (fact.list(old), fact.list(new));
                    self.sets(fact.kind, at(), lists, fact.weight, |ids| fact.list_value(ids));
                }
                Compared::WithEntry | Compared::InCode | Compared::Never => {}
            }
        }
        &mut self.changes[first..]
    }

    /// Compares an entry of which several keys make one fact: that change shows the entire entry.
    pub fn entry<T>(
        &mut self,
        at: &FactPath,
        (old, new): (&T, &T),
        facts: &[Fact<T>],
        whole: fn(&T) -> FactValue,
    ) {
        let together = || facts.iter().filter(|fact| fact.compared == Compared::WithEntry);
        let mut kinds: Vec<FactKind> = together().map(|fact| fact.kind).collect();
        kinds.dedup();
        for kind in kinds {
            let keys = || together().filter(|fact| fact.kind == kind);
            if !keys().any(|fact| fact.differs(old, new)) {
                continue;
            }
            let value = |entry| keys().any(|fact| fact.read(entry).is_some()).then(|| whole(entry));
            let weight = keys().next().map_or(Weight::Other, |fact| fact.weight);
            self.add(kind, at.clone(), (value(old), value(new)), weight);
        }
        self.keys(at, (old, new), facts);
    }

    /// Compares lists of ids whose order says nothing: one change for all that are new, one for
    /// all that are gone.
    pub fn sets(
        &mut self,
        kind: FactKind,
        at: FactPath,
        (old, new): (&[Id], &[Id]),
        weight: Weight,
        value: impl Fn(Vec<Id>) -> Option<FactValue>,
    ) {
        let added = beyond(new, old);
        if !added.is_empty() {
            let change = self.add(kind, at.clone(), (None, value(added)), weight);
            change.direction = Some(Direction::Wider);
        }
        let removed = beyond(old, new);
        if !removed.is_empty() {
            let change = self.add(kind, at, (value(removed), None), weight);
            change.direction = Some(Direction::Narrower);
        }
    }

    /// Whether an entry that is called otherwise now is the same by the author's word: it had another
    /// id, and `was` says so, or `was` has the name it had before.
    pub fn is_renamed(&self, at: &FactPath, was: &[Id], name: &str) -> bool {
        let ids = at.table().and_then(|table| self.renames.get(&table));
        ids.is_some_and(|ids| ids.values().any(|now| Some(now.as_str()) == at.id()))
            || was.iter().any(|before| before == name)
    }

    /// Compares tables by id: calls `both` for entries in both versions, and adds a change for
    /// each of the others.
    pub fn table<T>(
        &mut self,
        (table, kind, weight): (EntryTable, FactKind, Weight),
        (old, new): (&Table<T>, &Table<T>),
        whole: fn(&T) -> FactValue,
        mut both: impl FnMut(&mut Self, &FactPath, &T, &T),
    ) {
        for (id, entry) in new {
            let at = FactPath::entry(table, id);
            match old.get(id) {
                Some(before) => both(self, &at, before, entry),
                None => {
                    self.add(kind, at, (None, Some(whole(entry))), weight);
                }
            }
        }
        for (id, entry) in old.iter().filter(|(id, _)| !new.contains_key(*id)) {
            self.add(kind, FactPath::entry(table, id), (Some(whole(entry)), None), weight);
        }
    }

    /// Compares a part that may be there or not, with rows of its own.
    pub fn part<T>(
        &mut self,
        (at, kind, weight): (FactPath, FactKind, Weight),
        (old, new): (Option<&T>, Option<&T>),
        facts: &[Fact<T>],
        whole: fn(&T) -> FactValue,
    ) {
        match (old, new) {
            (Some(old), Some(new)) => self.entry(&at, (old, new), facts, whole),
            (None, None) => {}
            (old, new) => {
                self.add(kind, at, (old.map(whole), new.map(whole)), weight);
            }
        }
    }
}

/// The ids of one list that another lacks, each once.
pub(super) fn beyond(ids: &[Id], known: &[Id]) -> Vec<Id> {
    let known: BTreeSet<&Id> = known.iter().collect();
    let mut seen = BTreeSet::new();
    ids.iter().filter(|id| !known.contains(*id) && seen.insert(*id)).cloned().collect()
}
