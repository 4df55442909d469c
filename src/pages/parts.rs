//! The list of notices of a large site in parts: which notices are on each page of it.
//!
//! In: what is said about each notice. Out: the parts, which are the same in each language, and
//! their addresses.

use super::NoticeSummary;

/// How many notices a page of the list has: 64 KB, no more than a long notice.
pub const NOTICES: usize = 200;

/// The word that the addresses of further parts begin with; no notice has it as its slug.
pub const WORD: &str = "list";

/// The notices of each part, those that have ended last. There is always a part, if an empty one.
pub fn parts<'a>(summaries: &[&'a NoticeSummary]) -> Vec<Vec<&'a NoticeSummary>> {
    parts_of(summaries, NOTICES)
}

fn parts_of<'a>(summaries: &[&'a NoticeSummary], size: usize) -> Vec<Vec<&'a NoticeSummary>> {
    let has_ended =
        |one: &&NoticeSummary| one.entries.iter().any(|(_, entry)| entry.ended.is_some());
    let listed = summaries.iter().copied().filter(|one| !one.entries.is_empty());
    let (ended, applying): (Vec<_>, Vec<_>) = listed.partition(has_ended);
    let all = [applying, ended].concat();
    match all.len() {
        0 => vec![Vec::new()],
        _ => all.chunks(size).map(<[_]>::to_vec).collect(),
    }
}

/// The address of a part in a language, counted from 1: the first is the root of the language.
pub fn address(language: &str, number: usize) -> String {
    match number {
        1 => format!("{language}/"),
        _ => format!("{language}/{WORD}/{number}/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::page::IndexEntry;

    #[test]
    fn ended_notices_come_last_and_no_part_is_too_long() {
        let date = jiff::civil::date(2026, 11, 26);
        let summary = |(index, ended): (usize, &Option<bool>)| NoticeSummary {
            id: index.to_string(),
            entries: ended
                .iter()
                .map(|ended| (*ended).then_some(date))
                .map(|ended| ("sv".to_owned(), IndexEntry { ended, ..IndexEntry::default() }))
                .collect(),
            ..NoticeSummary::default()
        };
        let parts = |notices: &[Option<bool>], size: usize| {
            let all: Vec<NoticeSummary> = notices.iter().enumerate().map(summary).collect();
            let parts = parts_of(&all.iter().collect::<Vec<_>>(), size);
            let ids =
                |part: &Vec<&NoticeSummary>| part.iter().map(|one| &*one.id).collect::<String>();
            parts.iter().map(ids).collect::<Vec<_>>()
        };
        let (applies, ended, unlisted) = (Some(false), Some(true), None);
        let all = [ended, applies, unlisted, applies, applies, ended];
        assert_eq!(parts(&all, 2), ["13", "40", "5"]);
        assert_eq!(parts(&all, 5), ["13405"]);
        assert_eq!(parts(&[unlisted], 5), [""]);
    }
}
