//! Entries of a list, matched by what they cover and never by position.

use std::collections::BTreeSet;

use serde::Serialize;

use super::found::keys_of;
use crate::model::{Coverage, Id};

/// An entry before and now.
pub(super) type Pair<'a, T> = (Option<&'a T>, Option<&'a T>);

/// Matches the entries of two lists: by coverage, else by saying the same, else by covering some
/// of the same; the only entries of both lists are the same one.
pub(super) fn pair<'a, T: Serialize>(
    old: &'a [T],
    new: &'a [T],
    covers: impl Fn(&T) -> &Coverage,
) -> Vec<Pair<'a, T>> {
    let alone = old.len() == 1 && new.len() == 1;
    let same_coverage = |a: &T, b: &T| is_same(covers(a), covers(b));
    let same_words = |a: &T, b: &T| content(a) == content(b);
    pair_by(
        old,
        new,
        &[&|a, b| same_coverage(a, b) && same_words(a, b), &same_coverage, &same_words, &|a, b| {
            alone || overlaps(covers(a), covers(b))
        }],
    )
}

/// Whether an old entry and a new one are the same.
pub(super) type Way<'a, T> = &'a dyn Fn(&T, &T) -> bool;

/// Matches the entries of two lists by the first way that fits, each way in turn.
pub(super) fn pair_by<'a, T>(old: &'a [T], new: &'a [T], ways: &[Way<'_, T>]) -> Vec<Pair<'a, T>> {
    let mut of_new: Vec<Option<usize>> = vec![None; new.len()];
    for way in ways {
        for (now, entry) in new.iter().enumerate() {
            if of_new[now].is_none() {
                let free = |before: &usize| !of_new.contains(&Some(*before));
                of_new[now] = (0..old.len()).filter(free).find(|before| way(&old[*before], entry));
            }
        }
    }
    let gone = (0..old.len()).filter(|before| !of_new.contains(&Some(*before)));
    let gone: Vec<Pair<'a, T>> = gone.map(|before| (Some(&old[before]), None)).collect();
    let there = new.iter().zip(&of_new);
    there
        .map(|(entry, before)| (before.map(|index| &old[index]), Some(entry)))
        .chain(gone)
        .collect()
}

/// Whether two entries cover the same, in whatever order they say it.
pub(super) fn is_same(a: &Coverage, b: &Coverage) -> bool {
    set(&a.data) == set(&b.data) && set(&a.subjects) == set(&b.subjects) && a.when == b.when
}

fn overlaps(a: &Coverage, b: &Coverage) -> bool {
    !set(&a.data).is_disjoint(&set(&b.data)) || !set(&a.subjects).is_disjoint(&set(&b.subjects))
}

pub(super) fn set(ids: &[Id]) -> BTreeSet<&Id> {
    ids.iter().collect()
}

/// What an entry says, apart from what it covers.
fn content<T: Serialize>(entry: &T) -> serde_json::Map<String, serde_json::Value> {
    let mut keys = keys_of(entry);
    keys.retain(|key, _| !["data", "subjects", "when"].contains(&key.as_str()));
    keys
}

/// The key path of an entry: that of its list, with what it covers where there are several.
pub(super) fn place(at: &str, count: usize, covers: &Coverage) -> String {
    if count < 2 {
        return at.to_owned();
    }
    let ids: Vec<&str> = covers.data.iter().chain(&covers.subjects).map(String::as_str).collect();
    match (ids.is_empty(), covers.when.is_some()) {
        (true, true) => format!("{at}.when"),
        (true, false) => format!("{at}.rest"),
        (false, _) => format!("{at}.{}", ids.join("+")),
    }
}
