//! The list of notices of a large site in parts: which notices are on each page of it.
//!
//! In: what is said about each notice. Out: the parts of each language, as many in all, and their
//! addresses.

use std::collections::BTreeSet;

use super::{NoticeSummary, PageContext};
use crate::locale::WordOrder;
use crate::render::page::{IndexEntry, Listed};

/// How many notices a page of the list has: 64 KB, no more than a long notice.
pub const NOTICES: usize = 200;

/// The word that the addresses of further parts begin with; no notice has it as its slug.
pub const WORD: &str = "list";

/// More notices than these make a list long: compact rows, with letters to go to.
const SHORT: usize = 12;

/// The fewest letters that are worth a choice.
const LETTERS: usize = 4;

/// The list in one language: its parts, and where each letter begins.
pub struct Lists<'a> {
    /// The notices of each part, those that have ended last. There is always a part, if an empty one.
    pub parts: Vec<Vec<Listed<'a>>>,
    /// The letters with the number of their part; none where the list is short.
    pub letters: Vec<(String, usize)>,
    /// Whether the list is long.
    pub is_long: bool,
}

/// The list of a language of the site.
pub fn in_language<'a>(
    context: &PageContext<'_>,
    summaries: &[&'a NoticeSummary],
    language: &str,
) -> Lists<'a> {
    let alphabet = context.locales.get(language).map_or("", |locale| &locale.about.alphabet);
    lists_of(summaries, language, &WordOrder::of(alphabet), NOTICES)
}

/// The list of a language: by title in its order, by controller first where there are several with
/// several notices each.
fn lists_of<'a>(
    summaries: &[&'a NoticeSummary],
    language: &str,
    order: &WordOrder,
    size: usize,
) -> Lists<'a> {
    let entries = summaries.iter().filter_map(|one| one.entry_in(language));
    let (mut ended, mut applying): (Vec<_>, Vec<_>) =
        entries.partition(|entry| entry.ended.is_some());
    let compare = |one: &str, other: &str| order.compare(one, other);
    let by_title = |one: &&IndexEntry, other: &&IndexEntry| {
        compare(&one.title, &other.title).then_with(|| one.address.cmp(&other.address))
    };
    ended.sort_by(by_title);
    applying.sort_by(by_title);
    let is_grouped = is_grouped(&applying);
    if is_grouped {
        applying.sort_by(|one, other| compare(&controller(one), &controller(other)));
    }
    let is_long = applying.len() > SHORT;
    let (mut letters, mut listed) = (Vec::new(), Vec::new());
    let mut before: Option<String> = None;
    for (index, entry) in applying.into_iter().enumerate() {
        let group = is_grouped.then(|| controller(entry));
        let begins = group != before || index % size == 0;
        let word = group.as_deref().unwrap_or(&entry.title);
        let letter = order.letter(word).filter(|_| is_long);
        let is_new = letter.as_ref() != letters.last().map(|(letter, _)| letter);
        let letter = letter.filter(|_| is_new);
        letters.extend(letter.clone().map(|letter| (letter, index / size + 1)));
        listed.push(Listed { entry, heading: group.clone().filter(|_| begins), letter });
        before = group;
    }
    // With a few, there is nothing to look up.
    if letters.len() < LETTERS {
        letters.clear();
    }
    listed.extend(ended.into_iter().map(|entry| Listed { entry, heading: None, letter: None }));
    let parts = match listed.len() {
        0 => vec![Vec::new()],
        _ => listed.chunks(size).map(<[_]>::to_vec).collect(),
    };
    Lists { parts, letters, is_long }
}

/// Whether several controllers have, on an average, at least two notices each.
fn is_grouped(entries: &[&IndexEntry]) -> bool {
    let controllers: BTreeSet<String> = entries.iter().map(|entry| controller(entry)).collect();
    controllers.len() > 1 && controllers.len() * 2 <= entries.len()
}

fn controller(entry: &IndexEntry) -> String {
    entry.controllers.join(", ")
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

    fn summary(title: &str, controller: &str, ended: bool) -> NoticeSummary {
        let entry = IndexEntry {
            title: title.to_owned(),
            controllers: vec![controller.to_owned()],
            ended: ended.then(|| jiff::civil::date(2026, 11, 26)),
            ..IndexEntry::default()
        };
        NoticeSummary { entries: vec![("sv".to_owned(), entry)], ..NoticeSummary::default() }
    }

    /// The titles of each part, with the heading and the letter that begin at each.
    fn listed(summaries: &[NoticeSummary], size: usize) -> Vec<String> {
        let all: Vec<&NoticeSummary> = summaries.iter().collect();
        let order = WordOrder::of("abcdefghijklmnopqrstuvwxyzåäö");
        let lists = lists_of(&all, "sv", &order, size);
        let word = |one: &Listed<'_>| {
            let heading = one.heading.as_ref().map(|heading| format!("[{heading}] "));
            let letter = one.letter.as_ref().map(|letter| format!("{letter}:"));
            heading.unwrap_or_default() + &letter.unwrap_or_default() + &one.entry.title
        };
        let parts = lists.parts.iter().map(|part| part.iter().map(word).collect::<Vec<_>>());
        parts.map(|part| part.join(" ")).collect()
    }

    #[test]
    fn ended_notices_come_last_and_no_part_is_too_long() {
        let all = [("d", true), ("c", false), ("b", false), ("a", true), ("å", false)];
        let all: Vec<NoticeSummary> = all.map(|(title, ended)| summary(title, "X", ended)).into();
        assert_eq!(listed(&all, 2), ["b c", "å a", "d"]);
        assert_eq!(listed(&all, 5), ["b c å a d"]);
        assert_eq!(listed(&[], 5), [""]);
    }

    #[test]
    fn long_lists_have_letters_and_several_controllers_headings() {
        let titles = "bcdefghijklmå".chars();
        let many: Vec<NoticeSummary> =
            titles.clone().map(|title| summary(&title.to_string(), "X", false)).collect();
        assert!(listed(&many, 20)[0].starts_with("B:b C:c D:d"));
        assert!(listed(&many, 20)[0].ends_with("M:m Å:å"));
        let two = [("b", "Y"), ("a", "Y"), ("d", "X"), ("c", "X")];
        let two: Vec<NoticeSummary> =
            two.map(|(title, controller)| summary(title, controller, false)).into();
        assert_eq!(listed(&two, 20), ["[X] c d [Y] a b"]);
        assert_eq!(listed(&two, 3), ["[X] c d [Y] a", "[Y] b"]);
        let each: Vec<NoticeSummary> = ["b", "a"].map(|title| summary(title, title, false)).into();
        assert_eq!(listed(&each, 20), ["a b"]);
    }
}
