//! The planner: an old and a new listing in, the steps from one to the other out. Pure, and the
//! same for a folder, a mounted web root and object storage.
//!
//! What holds after each step, if each of the two sites has no dead link:
//! - A reader who starts at a page that was there, or that stays, never follows a dead link: new
//!   pages come before any page that links to them, and a page is deleted only when nothing links to
//!   it. (New pages often link to each other; until the last of them is there, nothing links to the
//!   first.)
//! - Between the last new file and the first deletion no page at all has a dead link.
//!
//! One exception: a file that is replaced by a folder, or the other way round, and one whose name
//! changes only in case, is deleted first, since not every file system can hold both.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::listing::{Entry, Listing, Order, Pair, fold, folders};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The new file gets this name and replaces an old one.
    Put {
        /// The file's name.
        name: String,
        /// Its size and hash.
        entry: Entry,
    },
    /// The file of this name is deleted.
    Delete {
        /// The file's name.
        name: String,
    },
}

impl Step {
    /// The file it is about.
    pub fn name(&self) -> &str {
        match self {
            Step::Put { name, .. } | Step::Delete { name } => name,
        }
    }
}

/// The rounds, in the order they are run.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Round {
    /// Old files that are in the way of new ones.
    Clear,
    /// New files, and assets, which link to nothing.
    Add,
    /// Changed pages, then indexes, then feeds.
    Change,
    /// What is no longer in the site: what links to others first, assets last.
    Remove,
}

/// The steps from `old` to `new`, in order. None for a file with the same bytes in both.
pub fn plan(old: &Listing, new: &Listing) -> Vec<Step> {
    groups(old, new).into_iter().flatten().collect()
}

/// The same steps in groups: those of a group may be run at once, in any order, when all of the
/// groups before it are done.
pub fn groups(old: &Listing, new: &Listing) -> Vec<Vec<Step>> {
    let differing = old.pairs(new).filter(|(_, before, after)| before != after);
    let differing: Vec<Pair<'_>> = differing.collect();
    let mut steps: Vec<_> = additions(&differing).chain(removals(&differing, new)).collect();
    steps.sort_by(|(a, _), (b, _)| a.cmp(b));
    let turns = steps.chunk_by(|((round, turn, _), _), ((next_round, next_turn, _), _)| {
        (round, turn) == (next_round, next_turn)
    });
    turns.map(|group| group.iter().map(|(_, step)| step.clone()).collect()).collect()
}

/// What steps are sorted by: the round, the file's turn in it, and its name.
type Position<'a> = (Round, i8, &'a str);

fn additions<'a>(differing: &[Pair<'a>]) -> impl Iterator<Item = (Position<'a>, Step)> {
    differing.iter().filter_map(|(name, before, entry)| {
        let (name, entry) = (*name, (*entry)?);
        let round = match before {
            Some(before) if before.same_bytes(entry) => return None,
            Some(_) if entry.order != Order::Asset => Round::Change,
            _ => Round::Add,
        };
        let step = Step::Put { name: name.to_owned(), entry: *entry };
        Some(((round, entry.order as i8, name), step))
    })
}

fn removals<'a>(
    differing: &[Pair<'a>],
    new: &'a Listing,
) -> impl Iterator<Item = (Position<'a>, Step)> {
    let gone = differing.iter().filter(|(_, _, after)| after.is_none());
    let gone: Vec<(&str, &Entry)> =
        gone.filter_map(|(name, before, _)| Some((*name, (*before)?))).collect();
    let taken = if gone.is_empty() { Taken::default() } else { Taken::by(new) };
    gone.into_iter().map(move |(name, entry)| {
        let round = if taken.needs(name) { Round::Clear } else { Round::Remove };
        ((round, -(entry.order as i8), name), Step::Delete { name: name.to_owned() })
    })
}

/// The names of the new site, as a file system that ignores case sees them.
#[derive(Default)]
struct Taken<'a> {
    files: HashSet<Cow<'a, str>>,
    folders: HashSet<Cow<'a, str>>,
}

impl<'a> Taken<'a> {
    fn by(new: &'a Listing) -> Taken<'a> {
        let names = || new.entries.keys();
        Taken {
            files: names().map(|name| fold(name)).collect(),
            folders: names().flat_map(|name| folders(name)).map(fold).collect(),
        }
    }

    /// Whether the new site and this old file cannot exist together.
    fn needs(&self, old: &str) -> bool {
        let folded = fold(old);
        self.files.contains(&folded)
            || self.folders.contains(&folded)
            || folders(&folded).any(|folder| self.files.contains(folder))
    }
}
