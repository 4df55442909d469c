//! What purposes refer to: groups, data categories, sources, events, laws. That
//! one is used or no longer used is described where it is used; here, what changed about it.

use super::collector::Collector;
use crate::compare::change::{Class, Direction};
use crate::facts::{
    DATA, EVENT, EntryTable, FactKind, FactPath, FactValue, LAW, Reference, SOURCE, SUBJECT,
    Weight, references,
};
use crate::model::{DataCategory, Table};

/// Compares all tables of terms by id.
pub(super) fn compare(found: &mut Collector<'_>) {
    let used = Used::of(found);
    let (old, new) = (found.old, found.new);
    used.table(
        (found, EntryTable::Subjects, FactKind::Subject),
        (&old.subjects, &new.subjects),
        |one| FactValue::Subject(one.clone()),
        |found, at, old, new| {
            found.keys(at, (old, new), SUBJECT);
        },
    );
    used.table(
        (found, EntryTable::Data, FactKind::Data),
        (&old.data, &new.data),
        |one| FactValue::Data(Box::new(one.clone())),
        data,
    );
    used.table(
        (found, EntryTable::Sources, FactKind::Source),
        (&old.sources, &new.sources),
        |one| FactValue::Source(Box::new(one.clone())),
        |found, at, old, new| {
            found.keys(at, (old, new), SOURCE);
        },
    );
    used.table(
        (found, EntryTable::Events, FactKind::Event),
        (&old.events, &new.events),
        |one| FactValue::Event(one.clone()),
        |found, at, old, new| {
            // Another event cannot be compared, and counts as longer.
            for change in found.keys(at, (old, new), EVENT) {
                change.direction = Some(Direction::Longer);
            }
        },
    );
    used.table(
        (found, EntryTable::Laws, FactKind::Law),
        (&old.laws, &new.laws),
        |one| FactValue::Law(Box::new(one.clone())),
        |found, at, old, new| {
            found.keys(at, (old, new), LAW);
        },
    );
}

/// What each version refers to.
struct Used {
    old: Vec<Reference>,
    new: Vec<Reference>,
}

impl Used {
    fn of(found: &Collector<'_>) -> Used {
        Used { old: references(found.old), new: references(found.new) }
    }

    /// Compares a table; what an entry says that came with its first use, or went with its last, is
    /// part of that change.
    fn table<T>(
        &self,
        (found, table, kind): (&mut Collector<'_>, EntryTable, FactKind),
        tables: (&Table<T>, &Table<T>),
        whole: fn(&T) -> FactValue,
        both: impl FnMut(&mut Collector<'_>, &FactPath, &T, &T),
    ) {
        let is_used = |references: &[Reference], id: &str| {
            references.iter().any(|one| one.is_to(table) && one.id == id)
        };
        let first = found.changes.len();
        found.table((table, kind, Weight::Other), tables, whole, both);
        let mut changes = found.changes.split_off(first);
        changes.retain(|change| {
            change.at.id().is_none_or(|id| is_used(&self.old, id) == is_used(&self.new, id))
        });
        found.changes.append(&mut changes);
    }
}

fn data(found: &mut Collector<'_>, at: &FactPath, old: &DataCategory, new: &DataCategory) {
    for change in found.keys(at, (old, new), DATA) {
        if change.at.last_key() == Some("parts") {
            change.direction = part_direction(old, new);
            if change.direction == Some(Direction::Wider) {
                change.class = Class::Material;
            }
        }
    }
}

/// Whether a category is made of more than before: more items in a language, or a new item in
/// every one. Other words in one language are a corrected translation.
fn part_direction(old: &DataCategory, new: &DataCategory) -> Option<Direction> {
    let (Some(before), Some(now)) = (&old.parts, &new.parts) else {
        // What a category is made of, said for the first time or no longer, makes it no wider.
        return None;
    };
    let of = |language: &String| before.get(language).map(Vec::as_slice).unwrap_or_default();
    let more = now
        .iter()
        .any(|(language, items)| !of(language).is_empty() && items.len() > of(language).len());
    let other =
        now.iter().all(|(language, items)| items.iter().any(|item| !of(language).contains(item)));
    let fewer = now.iter().any(|(language, items)| items.len() < of(language).len());
    if more || other { Some(Direction::Wider) } else { fewer.then_some(Direction::Narrower) }
}
