//! How long data is kept: entries of a purpose, matched by what they cover (Art. 13(2)(a) GDPR).

use super::collector::Collector;
use super::entries::{List, is_same, pair, path_of};
use super::longer::{direction, of_several, strongest, without_reason};
use crate::compare::change::{Class, Direction};
use crate::derive::covering;
use crate::facts::{FactKind, FactPath, FactValue, RETENTION, Weight};
use crate::model::{Purpose, Retention};
use crate::tables::Tables;

/// Compares a purpose's retentions.
pub(super) fn compare(found: &mut Collector<'_>, at: &FactPath, old: &Purpose, new: &Purpose) {
    let list = List { facts: RETENTION, covers: |entry| &entry.covers };
    let value = |entry: &Retention| FactValue::Retention(Box::new(entry.clone()));
    for (before, now) in pair(&old.retention, &new.retention, &list) {
        let count = if now.is_some() { new.retention.len() } else { old.retention.len() };
        let Some(shown) = now.or(before) else { continue };
        let at = path_of(&at.key("retention"), count, &shown.covers);
        match (before, now) {
            (Some(before), Some(now)) if is_time_same(before, now) => {
                reasons(found, &at, before, now)
            }
            _ => {
                let way = match (before, now) {
                    (Some(before), Some(now)) if is_same(&before.covers, &now.covers) => {
                        direction(before, now, found.tables)
                    }
                    _ => for_people([before, now], old, new, found.tables),
                };
                let values = (before.map(value), now.map(value));
                let change = found.add(FactKind::Retention, at, values, Weight::Depends);
                change.direction = way;
                if way == Some(Direction::Longer) {
                    change.class = Class::Material;
                }
            }
        }
    }
}

/// Whether two entries cover the same for the same time, whatever their reasons.
fn is_time_same(old: &Retention, new: &Retention) -> bool {
    is_same(&old.covers, &new.covers) && without_reason(old) == without_reason(new)
}

fn reasons(found: &mut Collector<'_>, at: &FactPath, old: &Retention, new: &Retention) {
    let reasons = RETENTION.iter().filter(|fact| fact.kind == FactKind::RetentionReason);
    for fact in reasons.filter(|fact| fact.differs(old, new)) {
        let values = (fact.read(old), fact.read(new));
        found.add(fact.kind, at.key(fact.key), values, Weight::Other);
    }
}

/// Whether anything that an entry covers is kept longer, where entries came, went or cover
/// something else: what counts is the time that now applies to each datum of each group.
fn for_people(
    entries: [Option<&Retention>; 2],
    old: &Purpose,
    new: &Purpose,
    tables: &Tables,
) -> Option<Direction> {
    let concerned = |datum: &str, group: &str| {
        entries.into_iter().flatten().any(|entry| {
            (entry.covers.data.is_empty() && entry.covers.subjects.is_empty())
                || entry.covers.names(datum, group)
        })
    };
    let mut ways = Vec::new();
    for datum in old.data.iter().filter(|datum| new.data.contains(datum)) {
        for group in old.subjects.iter().filter(|group| new.subjects.contains(group)) {
            if concerned(datum, group) {
                let of = |purpose: &'_ Purpose| -> Vec<Retention> {
                    let found = covering(&purpose.retention, |entry| &entry.covers, datum, group);
                    found.into_iter().map(|(_, entry)| entry.clone()).collect()
                };
                let (before, now) = (of(old), of(new));
                let before: Vec<&Retention> = before.iter().collect();
                let now: Vec<&Retention> = now.iter().collect();
                ways.push(of_several(&before, &now, tables));
            }
        }
    }
    strongest(&ways)
}
