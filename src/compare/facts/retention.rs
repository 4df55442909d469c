//! How long data are kept: entries of a purpose, matched by what they cover (Art. 13(2)(a) GDPR).

use super::entries::{is_same, pair, place};
use super::found::{Facts, Weight, value_of};
use super::longer::{direction, has_own_time, of_several, strongest};
use crate::compare::change::{Class, Direction, Kind};
use crate::derive::covering;
use crate::model::{Purpose, Retention};
use crate::tables::Tables;

/// Compares a purpose's retentions.
pub(super) fn compare(facts: &mut Facts<'_>, at: &str, old: &Purpose, new: &Purpose) {
    let list = format!("{at}.retention");
    for (before, now) in pair(&old.retention, &new.retention, |entry| &entry.covers) {
        let count = if now.is_some() { new.retention.len() } else { old.retention.len() };
        let Some(shown) = now.or(before) else { continue };
        let at = place(&list, count, &shown.covers);
        match (before, now) {
            (Some(before), Some(now)) if is_time_same(before, now) => {
                reasons(facts, &at, before, now)
            }
            _ => {
                let way = match (before, now) {
                    (Some(before), Some(now)) if is_same(&before.covers, &now.covers) => {
                        direction(before, now, facts.tables)
                    }
                    _ => for_people([before, now], old, new, facts.tables),
                };
                let values = (before.map(value_of), now.map(value_of));
                let change = facts.add(Kind::Retention, at, values, Weight::Editorial);
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
    let bare = |entry: &Retention| {
        let mut bare = entry.clone();
        bare.reason = None;
        bare.covers = Default::default();
        bare.forever = bare.forever.filter(|said| *said);
        bare.not_stored = bare.not_stored.filter(|said| *said);
        if has_own_time(&bare) {
            bare.law = Default::default();
        }
        bare
    };
    is_same(&old.covers, &new.covers) && bare(old) == bare(new)
}

fn reasons(facts: &mut Facts<'_>, at: &str, old: &Retention, new: &Retention) {
    let law = |entry: &Retention| (!entry.law.is_empty()).then(|| value_of(&entry.law));
    if old.law != new.law {
        facts.add(
            Kind::RetentionReason,
            format!("{at}.law"),
            (law(old), law(new)),
            Weight::Editorial,
        );
    }
    if old.reason != new.reason {
        let values = (old.reason.as_ref().map(value_of), new.reason.as_ref().map(value_of));
        facts.add(Kind::RetentionReason, format!("{at}.reason"), values, Weight::Editorial);
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
