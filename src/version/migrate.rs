//! A record's tree of an older format → the tree of today's, in memory, one step a format.
//!
//! A record is verified first and migrated after; its file is never written again.

use serde_json::Value;

/// From the tree of one format to that of the next.
pub type Step = fn(Value) -> Value;

/// The steps: the first is from format 1 to 2. A change to the shape of facts or documents adds
/// one, with a record of the format before it in `tests/fixtures/records/`.
pub const STEPS: &[Step] = &[];

/// The format this klartext writes.
pub const FORMAT: u32 = format_after(STEPS);

/// The newest format that some steps lead to.
pub(super) const fn format_after(steps: &[Step]) -> u32 {
    1 + steps.len() as u32
}

/// The tree in the newest format. `from`, the tree's own, is at least 1 and at most the newest.
pub(super) fn migrate(tree: Value, from: u32, steps: &[Step]) -> Value {
    steps.iter().skip(from as usize - 1).fold(tree, |tree, step| step(tree))
}
