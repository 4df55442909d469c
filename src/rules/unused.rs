//! Entries that nothing refers to, for the rules `unused-…`.
//!
//! Unused entries of shared files are not in the notice, so what remains is in `notice.toml`.

use std::collections::BTreeSet;

use super::Context;
use crate::facts::EntryTable;
use crate::model::Id;

/// Those of `ids` that nothing in the notice refers to, in their order.
pub fn unused<'a>(
    context: &Context<'_>,
    table: EntryTable,
    ids: impl Iterator<Item = &'a Id>,
) -> Vec<&'a Id> {
    let mut ids = ids.peekable();
    if ids.peek().is_none() {
        return Vec::new();
    }
    let used = context.draft.references.iter().filter(|reference| reference.is_to(table));
    let used: BTreeSet<&str> = used.map(|reference| reference.id.as_str()).collect();
    ids.filter(|id| !used.contains(id.as_str())).collect()
}
