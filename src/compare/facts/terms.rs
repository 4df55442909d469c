//! What purposes refer to: groups, data categories, sources, events, laws. That one is used or no
//! longer used is told of where it is; here, what is said of it.

use serde::Serialize;

use super::found::{Facts, Field, Weight, field, value_of};
use crate::compare::change::{Class, Direction, Kind};
use crate::model::{DataCategory, Table};
use crate::resolve::{self, references};

use Weight::{Editorial, Material, UnlessRemoved};

const SUBJECT: &[Field] =
    &[field(&["name"], Kind::Subject, Editorial), field(&["kind"], Kind::Subject, Editorial)];

const DATA: &[Field] = &[
    field(&["name"], Kind::Data, Editorial),
    field(&["special"], Kind::SpecialCategory, UnlessRemoved),
    field(&["criminal"], Kind::SpecialCategory, UnlessRemoved),
    field(&["ground"], Kind::PersonalNumber, Material),
    field(&["reason"], Kind::PersonalNumber, Editorial),
    field(&["dpv"], Kind::Term, Editorial),
];

const SOURCE: &[Field] =
    &[field(&["name"], Kind::Source, Editorial), field(&["kind"], Kind::Source, Material)];

const LAW: &[Field] = &[
    field(&["name"], Kind::Law, Editorial),
    // Under another number it is another law, and a basis may rest on it.
    field(&["citation"], Kind::Law, Material),
    field(&["kind"], Kind::Law, Editorial),
    field(&["country"], Kind::Law, Editorial),
];

/// Compares all tables of terms by id.
pub(super) fn compare(facts: &mut Facts<'_>) {
    let used = Used::of(facts);
    let (old, new) = (facts.old, facts.new);
    let subjects = (&old.subjects, &new.subjects);
    used.table(
        facts,
        (resolve::Kind::Subject, Kind::Subject, "subjects"),
        subjects,
        |facts, at, old, new| {
            facts.fields(at, old, new, SUBJECT);
        },
    );
    used.table(facts, (resolve::Kind::Data, Kind::Data, "data"), (&old.data, &new.data), data);
    let sources = (&old.sources, &new.sources);
    used.table(
        facts,
        (resolve::Kind::Source, Kind::Source, "sources"),
        sources,
        |facts, at, old, new| {
            facts.fields(at, old, new, SOURCE);
            facts.sets(Kind::Source, &format!("{at}.data"), &old.data, &new.data, [Material; 2]);
        },
    );
    let events = (&old.events, &new.events);
    used.table(
        facts,
        (resolve::Kind::Event, Kind::Event, "events"),
        events,
        |facts, at, old, new| {
            let first = facts.changes.len();
            facts.fields(at, old, new, &[field(&["when"], Kind::Event, Material)]);
            // Another event cannot be compared, and counts as longer.
            facts.changes[first..].iter_mut().for_each(|it| it.direction = Some(Direction::Longer));
        },
    );
    used.table(
        facts,
        (resolve::Kind::Law, Kind::Law, "laws"),
        (&old.laws, &new.laws),
        |facts, at, old, new| {
            facts.fields(at, old, new, LAW);
        },
    );
}

/// Which terms each version uses.
struct Used {
    old: Vec<resolve::Reference>,
    new: Vec<resolve::Reference>,
}

impl Used {
    fn of(facts: &Facts<'_>) -> Used {
        Used { old: references(facts.old), new: references(facts.new) }
    }

    /// Compares a table; an entry that came with its first use, or went with its last, is part of
    /// that change.
    fn table<T: Serialize>(
        &self,
        facts: &mut Facts<'_>,
        (reference, kind, at): (resolve::Kind, Kind, &str),
        tables: (&Table<T>, &Table<T>),
        both: impl FnMut(&mut Facts<'_>, &str, &T, &T),
    ) {
        let is_used = |references: &[resolve::Reference], id: &str| {
            references.iter().any(|one| one.kind == reference && one.id == id)
        };
        let first = facts.changes.len();
        facts.tables(kind, at, tables, [Editorial; 2], both);
        let mut index = first;
        while let Some(change) = facts.changes.get(index) {
            let id = change.at.strip_prefix(at).and_then(|rest| rest.strip_prefix('.'));
            let is_entry = id.is_some_and(|id| !id.contains('.'));
            let id = id.unwrap_or_default();
            if is_entry && is_used(&self.old, id) != is_used(&self.new, id) {
                facts.changes.remove(index);
            } else {
                index += 1;
            }
        }
    }
}

fn data(facts: &mut Facts<'_>, at: &str, old: &DataCategory, new: &DataCategory) {
    facts.fields(at, old, new, DATA);
    if old.parts != new.parts {
        let values = (old.parts.as_ref().map(value_of), new.parts.as_ref().map(value_of));
        let change = facts.add(Kind::Data, format!("{at}.parts"), values, Editorial);
        change.direction = part_direction(old, new);
        if change.direction == Some(Direction::Wider) {
            change.class = Class::Material;
        }
    }
    let source = |entry: &DataCategory| entry.source.clone().unwrap_or_default();
    facts.sets(Kind::Source, &format!("{at}.source"), &source(old), &source(new), [Material; 2]);
}

/// Whether a category is made of more than before: more items in a language, or a new item in
/// every one. Other words in one language are a mended translation.
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
