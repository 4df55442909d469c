//! Two notices → the facts that changed, each once.
//!
//! Most keys are compared by their rows in `facts`; what needs more is here. Entries are matched by
//! id and by what they cover, never by position; a renamed entry (`was`) is the same one. Classes
//! follow DESIGN.md, "Class", and MODEL.md, "Longer". What follows from a change (a right that a
//! new legal basis brings) is attached to it.

mod basis;
mod collector;
mod consequence;
mod entries;
mod longer;
mod notice;
mod party;
mod purpose;
mod recipient;
mod renames;
mod retention;
mod terms;

use super::change::Change;
use crate::model::Notice;
use crate::tables::Tables;
use collector::Collector;

pub use renames::unit_renames;

/// The changes of facts from `old` to `new`, in the order of a notice.
///
/// What is not published (the order of sections, allowed findings, `review_by`) is not a fact, and
/// what says the same as leaving it out is not a change.
pub fn compare_facts(old: &Notice, new: &Notice, tables: &Tables) -> Vec<Change> {
    let renames = renames::renames(old, new);
    let old = renames::with_new_ids(old, &renames);
    let mut collector =
        Collector { old: &old, new, tables, renames: &renames, changes: Vec::new() };
    notice::compare_head(&mut collector);
    party::compare(&mut collector);
    purpose::compare(&mut collector);
    recipient::compare(&mut collector);
    terms::compare(&mut collector);
    notice::compare_remaining(&mut collector);
    consequence::attach(&mut collector);
    collector.changes
}
