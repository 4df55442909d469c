//! A large site in parts: which notices stand on each page of the list of notices, and how many
//! files its site map has.
//!
//! In: of each notice whether it still applies and how many addresses it has. Out: the parts, which
//! are the same in each language, and where they stand. A part is made again where one of its
//! notices says something else, so a new version costs a part and not the list.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::Made;
use crate::listing::Digest;

/// How many notices a page of the list has: 64 KB, no more than a long notice; with 10,000 notices
/// there are fifty parts, which can still be looked over.
pub const NOTICES: usize = 200;

/// How many addresses a file of the site map has. The protocol ends at 50,000, and at 50 MB, which
/// so many of the longest addresses (2,048 letters) do not reach.
pub const ADDRESSES: usize = 10_000;

/// The word that the addresses of further parts begin with; no notice has it for a slug.
pub const WORD: &str = "list";

/// What of a notice decides where it stands in lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// Whether lists have it.
    pub listed: Listed,
    /// How many of its addresses search engines may find.
    pub addresses: u32,
    /// Stands for all that it left behind.
    pub digest: Digest,
}

/// Where a notice stands in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Listed {
    /// Among those that apply.
    Applies,
    /// Among those that have ended.
    Ended,
    /// Nowhere: it has no text in a language of the site.
    No,
}

impl Outline {
    /// That of a notice; `digest` stands for all that it left behind.
    pub fn of(made: &Made, digest: Digest) -> Outline {
        let listed = match made.entries.first() {
            Some((_, entry)) if entry.ended.is_some() => Listed::Ended,
            Some(_) => Listed::Applies,
            None => Listed::No,
        };
        Outline { listed, addresses: made.found.len().try_into().unwrap_or(u32::MAX), digest }
    }
}

/// The notices of each part, by their places in `outlines`: those that have ended last. There is
/// always a part, if an empty one.
pub fn parts(outlines: &[Outline]) -> Vec<Vec<usize>> {
    parts_of(outlines, NOTICES)
}

fn parts_of(outlines: &[Outline], notices: usize) -> Vec<Vec<usize>> {
    let of = |wanted| {
        let all = outlines.iter().enumerate();
        all.filter(move |(_, one)| one.listed == wanted).map(|(index, _)| index)
    };
    let all: Vec<usize> = of(Listed::Applies).chain(of(Listed::Ended)).collect();
    match all.len() {
        0 => vec![Vec::new()],
        _ => all.chunks(notices).map(<[usize]>::to_vec).collect(),
    }
}

/// Where a part stands in a language, counted from 1: the first at the root of the language.
pub fn address(language: &str, number: usize) -> String {
    match number {
        1 => format!("{language}/"),
        _ => format!("{language}/{WORD}/{number}/"),
    }
}

/// Stands for what these digests stand for, and for what else is told.
pub fn from<'a>(what: &str, digests: impl IntoIterator<Item = &'a Digest>) -> Digest {
    let mut all = Sha256::new();
    all.update(what.as_bytes());
    digests.into_iter().for_each(|digest| all.update(digest.0));
    Digest(all.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outlines(listed: &[Listed]) -> Vec<Outline> {
        let one = |listed: &Listed| Outline {
            listed: *listed,
            addresses: 2,
            digest: Digest::of(b"left behind"),
        };
        listed.iter().map(one).collect()
    }

    #[test]
    fn those_that_have_ended_come_last_and_no_part_is_too_long() {
        use Listed::{Applies, Ended, No};
        let all = outlines(&[Ended, Applies, No, Applies, Applies, Ended]);
        assert_eq!(parts_of(&all, 2), [vec![1, 3], vec![4, 0], vec![5]]);
        assert_eq!(parts_of(&all, 5), [vec![1, 3, 4, 0, 5]]);
        assert_eq!(parts_of(&outlines(&[No]), 5), [Vec::<usize>::new()]);
    }

    #[test]
    fn a_part_is_known_by_what_its_notices_left_and_by_how_many_parts_there_are() {
        let one = outlines(&[Listed::Applies]);
        let mut other = one.clone();
        let digests = |all: &[Outline]| all.iter().map(|one| one.digest).collect::<Vec<_>>();
        assert_eq!(from("1 of 2", &digests(&one)), from("1 of 2", &digests(&other)));
        assert_ne!(from("1 of 2", &digests(&one)), from("1 of 3", &digests(&one)));
        other[0].digest = Digest::of(b"something else");
        assert_ne!(from("1 of 2", &digests(&one)), from("1 of 2", &digests(&other)));
    }
}
