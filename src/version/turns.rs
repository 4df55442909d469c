//! The records of a chain → the days on which another one comes into force.

#![expect(clippy::indexing_slicing, reason = "places in this chain")]

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::record::{Kind, Record};

/// The days on which another record comes into force, with its index.
pub(super) fn turns(
    records: &[Record],
    withdrawn_by: &[Option<usize>],
) -> Vec<(Date, Option<usize>)> {
    let withdrawn = |index: usize| withdrawn_by[index].map(|by| records[by].published);
    let states: Vec<usize> =
        (0..records.len()).filter(|index| is_state(&records[*index])).collect();
    let mut days: BTreeSet<Date> = BTreeSet::new();
    for index in &states {
        days.insert(records[*index].effective);
        days.extend(withdrawn(*index));
    }
    let mut turns: Vec<(Date, Option<usize>)> = Vec::new();
    for day in days {
        let applies = |index: &&usize| {
            records[**index].effective <= day && withdrawn(**index).is_none_or(|from| from > day)
        };
        let state = states.iter().rev().find(applies).copied();
        if turns.last().map_or(state.is_some(), |(_, before)| *before != state) {
            turns.push((day, state));
        }
    }
    turns
}

/// Whether a record changes what is in force: a text, or an end.
pub(super) fn is_state(record: &Record) -> bool {
    record.kind() != Kind::Withdrawal
}
