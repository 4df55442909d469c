//! The planner: an old and a new listing in, the steps from one to the other out. Pure, and the
//! same for a folder, a mounted web root and object storage.
//!
//! What holds after each step, where each site by itself has no dead link:
//! - A reader who starts at a page that stood there, or that stays, never meets a dead link: new
//!   pages come before any page that leads to them, and what is to go stands until nothing leads
//!   to it. (New pages often link to one another; until the last of them is there, nobody is led
//!   to the first.)
//! - Once the new files are there and until the first deletion, no page at all has a dead link.
//!
//! One exception: a file that stands where a folder is to be, or the other way round, and one whose
//! name changes in upper and lower case alone, goes first, since the two cannot stand side by side
//! on every file system.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::listing::{Beside, Entry, Listing, Order, fold, folders};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The new file takes this name, in place of the old one if there is one.
    Put {
        /// The file's name.
        name: String,
        /// What it holds.
        entry: Entry,
    },
    /// The file of this name goes.
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
    /// New files, and assets, which lead nowhere.
    Add,
    /// Changed pages, then indexes, then feeds.
    Change,
    /// What is no longer in the site: what leads to others first, assets last.
    Remove,
}

/// The steps that make `new` of `old`, in order. What has the same bytes in both is left alone.
pub fn plan(old: &Listing, new: &Listing) -> Vec<Step> {
    groups(old, new).into_iter().flatten().collect()
}

/// The same steps in groups: those of a group may be run at once, in any order, when all of the
/// groups before it are done.
pub fn groups(old: &Listing, new: &Listing) -> Vec<Vec<Step>> {
    let differing = old.beside(new).filter(|(_, before, after)| before != after);
    let differing: Vec<Beside<'_>> = differing.collect();
    let mut steps: Vec<_> = additions(&differing).chain(removals(&differing, new)).collect();
    steps.sort_by(|(a, _), (b, _)| a.cmp(b));
    let turns = steps.chunk_by(|((round, turn, _), _), ((next_round, next_turn, _), _)| {
        (round, turn) == (next_round, next_turn)
    });
    turns.map(|group| group.iter().map(|(_, step)| step.clone()).collect()).collect()
}

/// Where a step stands: the round, the file's turn in it, and its name.
type Place<'a> = (Round, i8, &'a str);

fn additions<'a>(differing: &[Beside<'a>]) -> impl Iterator<Item = (Place<'a>, Step)> {
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
    differing: &[Beside<'a>],
    new: &'a Listing,
) -> impl Iterator<Item = (Place<'a>, Step)> {
    let gone = differing.iter().filter(|(_, _, after)| after.is_none());
    let gone: Vec<(&str, &Entry)> =
        gone.filter_map(|(name, before, _)| Some((*name, (*before)?))).collect();
    let taken = if gone.is_empty() { Taken::default() } else { Taken::by(new) };
    gone.into_iter().map(move |(name, entry)| {
        let round = if taken.needs(name) { Round::Clear } else { Round::Remove };
        ((round, -(entry.order as i8), name), Step::Delete { name: name.to_owned() })
    })
}

/// The names the new site takes, as a file system that does not tell case apart sees them.
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

    /// Whether the new site cannot stand while this old file does.
    fn needs(&self, old: &str) -> bool {
        let folded = fold(old);
        self.files.contains(&folded)
            || self.folders.contains(&folded)
            || folders(&folded).any(|folder| self.files.contains(folder))
    }
}
