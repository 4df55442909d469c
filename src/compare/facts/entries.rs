//! Entries of a list, matched by what they cover and never by position.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use std::collections::BTreeSet;

use crate::facts::{Fact, FactPath};
use crate::model::{Coverage, Id};

/// An entry before and now.
pub(super) type Pair<'a, T> = (Option<&'a T>, Option<&'a T>);

/// A list of entries with coverage.
pub(super) struct List<T: 'static> {
    /// The rows of an entry.
    pub facts: &'static [Fact<T>],
    /// What an entry covers.
    pub covers: fn(&T) -> &Coverage,
}

/// Matches the entries of two lists: by coverage, else by saying the same, else by covering some
/// of the same; the only entries of both lists are the same one.
pub(super) fn pair<'a, T>(old: &'a [T], new: &'a [T], list: &List<T>) -> Vec<Pair<'a, T>> {
    let covers = list.covers;
    let only = old.len() == 1 && new.len() == 1;
    let same_coverage = |a: &T, b: &T| is_same(covers(a), covers(b));
    let same_words = |a: &T, b: &T| says_same(list.facts, &["data", "subjects", "when"], a, b);
    pair_by(
        old,
        new,
        &[&|a, b| same_coverage(a, b) && same_words(a, b), &same_coverage, &same_words, &|a, b| {
            only || overlaps(covers(a), covers(b))
        }],
    )
}

/// Whether two entries say the same under all keys but some.
pub(super) fn says_same<T>(facts: &[Fact<T>], apart_from: &[&str], a: &T, b: &T) -> bool {
    let facts = facts.iter().filter(|fact| !apart_from.contains(&fact.key));
    facts.into_iter().all(|fact| fact.read(a) == fact.read(b))
}

/// Whether an old entry and a new one are the same.
pub(super) type Matches<'a, T> = &'a dyn Fn(&T, &T) -> bool;

/// Matches the entries of two lists by the first criterion that fits, each criterion in turn.
pub(super) fn pair_by<'a, T>(
    old: &'a [T],
    new: &'a [T],
    criteria: &[Matches<'_, T>],
) -> Vec<Pair<'a, T>> {
    let mut of_new: Vec<Option<usize>> = vec![None; new.len()];
    for matches in criteria {
        for (now, entry) in new.iter().enumerate() {
            if of_new[now].is_none() {
                let free = |before: &usize| !of_new.contains(&Some(*before));
                let mut candidates = (0..old.len()).filter(free);
                of_new[now] = candidates.find(|before| matches(&old[*before], entry));
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

/// The path of an entry: that of its list, with what it covers where there are several.
pub(super) fn path_of(list: &FactPath, count: usize, covers: &Coverage) -> FactPath {
    if count < 2 {
        return list.clone();
    }
    let ids: Vec<&str> = covers.data.iter().chain(&covers.subjects).map(String::as_str).collect();
    list.covering(match (ids.is_empty(), covers.when.is_some()) {
        (true, true) => "when".to_owned(),
        (true, false) => "rest".to_owned(),
        (false, _) => ids.join("+"),
    })
}
