//! Which entry of a list (bases, retention) covers which datum of which group, and what is not
//! covered, or covered more than once.

use crate::model::{Coverage, LegalBasis, Purpose};

/// Which entries of a list cover one datum of one group, by index.
///
/// Entries that name the datum or the group override the others. An entry with a `when` covers a
/// situation, in addition to the others.
pub fn covering<'a, T>(
    entries: &'a [T],
    covers: impl Fn(&T) -> &Coverage,
    datum: &str,
    group: &str,
) -> Vec<(usize, &'a T)> {
    let of = |named: bool| -> Vec<(usize, &'a T)> {
        entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| {
                let covers = covers(entry);
                if covers.data.is_empty() && covers.subjects.is_empty() {
                    !named
                } else {
                    named && covers.names(datum, group)
                }
            })
            .collect()
    };
    let named = of(true);
    // What is named only for some situations is covered by the remaining entries in others.
    if named.iter().any(|(_, entry)| covers(entry).when.is_none()) {
        return named;
    }
    [named, of(false)].concat()
}

/// Data of a purpose that no entry of a list covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap<'a> {
    /// The index of the datum in the purpose's `data`.
    pub index: usize,
    /// The datum.
    pub datum: &'a str,
    /// The groups without coverage; empty if that is all of them.
    pub groups: Vec<&'a str>,
}

/// Each datum × group of a purpose that no entry of a list covers, by datum. An empty list covers
/// nothing.
pub fn gaps<'a, T>(
    purpose: &'a Purpose,
    entries: &[T],
    covers: impl Fn(&T) -> &Coverage,
) -> Vec<Gap<'a>> {
    let groups: Vec<&str> = match purpose.subjects.is_empty() {
        true => vec![""],
        false => purpose.subjects.iter().map(String::as_str).collect(),
    };
    let gap = |(index, datum): (usize, &'a String)| {
        let lacks = |group: &&&str| covering(entries, &covers, datum, group).is_empty();
        let lacking: Vec<&str> = groups.iter().filter(lacks).copied().collect();
        let groups = if lacking.len() == groups.len() { Vec::new() } else { lacking.clone() };
        (!lacking.is_empty()).then_some(Gap { index, datum, groups })
    };
    purpose.data.iter().enumerate().filter_map(gap).collect()
}

/// Each datum of a purpose that several entries of a list cover in every situation at once, with
/// the indices of those entries. If a purpose names no data, only its entries are compared.
pub fn overlaps<'a, T>(
    purpose: &'a Purpose,
    entries: &[T],
    covers: impl Fn(&T) -> &Coverage,
) -> Vec<(&'a str, Vec<usize>)> {
    let or_any = |ids: &'a [String]| -> Vec<&'a str> {
        if ids.is_empty() { vec![""] } else { ids.iter().map(String::as_str).collect() }
    };
    let always = |datum: &str, group: &str| -> Vec<usize> {
        covering(entries, &covers, datum, group)
            .into_iter()
            .filter(|(_, entry)| covers(entry).when.is_none())
            .map(|(index, _)| index)
            .collect()
    };
    let mut found = Vec::new();
    for datum in or_any(&purpose.data) {
        let several = or_any(&purpose.subjects)
            .into_iter()
            .map(|group| always(datum, group))
            .find(|indices| indices.len() > 1);
        found.extend(several.map(|indices| (datum, indices)));
    }
    found
}

/// The legal bases of a purpose that cover one datum of any of its groups, by index.
pub fn bases_of_datum<'a>(purpose: &'a Purpose, datum: &str) -> Vec<(usize, &'a LegalBasis)> {
    let any = [String::new()];
    let groups = if purpose.subjects.is_empty() { &any[..] } else { &purpose.subjects };
    let mut found: Vec<(usize, &LegalBasis)> = groups
        .iter()
        .flat_map(|group| covering(&purpose.basis, |basis| &basis.covers, datum, group))
        .collect();
    found.sort_by_key(|(index, _)| *index);
    found.dedup_by_key(|(index, _)| *index);
    found
}
