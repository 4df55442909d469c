//! Two notices → the facts that changed, each once.
//!
//! Entries are matched by id and by what they cover, never by position; a renamed entry (`was`) is
//! the same one. Classes follow DESIGN.md, "Class", and MODEL.md, "Longer". What follows from a
//! change (a right that a new legal basis brings) hangs under it.

mod basis;
mod consequence;
mod entries;
mod found;
mod longer;
mod party;
mod purpose;
mod recipient;
mod renames;
mod rest;
mod retention;
mod terms;

use super::change::Change;
use crate::model::Notice;
use crate::tables::Tables;
use found::Facts;

pub use renames::unit_renames;

/// The changes of facts from `old` to `new`, in the order of a notice.
///
/// What is not published (the order of sections, allowed findings, `review_by`) is no fact, and
/// what says the same as leaving it out is no change.
pub fn compare_facts(old: &Notice, new: &Notice, tables: &Tables) -> Vec<Change> {
    let old = renames::with_new_ids(old, new);
    let mut facts = Facts { old: &old, new, tables, changes: Vec::new() };
    rest::compare_head(&mut facts);
    party::compare(&mut facts);
    purpose::compare(&mut facts);
    recipient::compare(&mut facts);
    terms::compare(&mut facts);
    rest::compare_rest(&mut facts);
    consequence::attach(&mut facts);
    facts.changes
}
