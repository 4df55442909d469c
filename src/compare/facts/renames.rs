//! Entries that were renamed (`was`): the old facts under the ids of today.

use std::collections::BTreeMap;

use crate::facts::{EntryTable, Renames, rename};
use crate::model::{Id, Notice, OneOrMany, Table};

/// Which entries have another id now, by table.
pub(super) fn renames(old: &Notice, new: &Notice) -> Renames {
    let joint = of_table(&old.joint_controllers, &new.joint_controllers, |entry| &entry.was);
    let mut recipients = of_table(&old.recipients, &new.recipients, |entry| &entry.was);
    // Where data goes, joint controllers are named as recipients are.
    recipients.extend(joint.clone());
    BTreeMap::from([
        (EntryTable::Subjects, of_table(&old.subjects, &new.subjects, |entry| &entry.was)),
        (EntryTable::Data, of_table(&old.data, &new.data, |entry| &entry.was)),
        (EntryTable::Sources, of_table(&old.sources, &new.sources, |entry| &entry.was)),
        (EntryTable::Purposes, of_table(&old.purposes, &new.purposes, |entry| &entry.was)),
        (EntryTable::Recipients, recipients),
        (EntryTable::JointControllers, joint),
    ])
}

/// A rename counts where the old id is really gone: an id that is used again is another entry.
fn of_table<T>(
    old: &Table<T>,
    new: &Table<T>,
    was: impl Fn(&T) -> &OneOrMany<Id>,
) -> BTreeMap<Id, Id> {
    let mut renames = BTreeMap::new();
    for (id, entry) in new {
        let before = was(entry).iter().find(|before| {
            old.contains_key(*before) && !new.contains_key(*before) && !old.contains_key(id)
        });
        if let Some(before) = before {
            renames.entry(before.clone()).or_insert_with(|| id.clone());
        }
    }
    renames
}

/// The old facts with the ids that the new ones use.
pub(super) fn with_new_ids(old: &Notice, renames: &Renames) -> Notice {
    let mut notice = old.clone();
    rename(&mut notice, renames);
    notice
}

/// What the ids of units begin with now, and began with before: for `compare_renamed`.
pub fn unit_renames(old: &Notice, new: &Notice) -> BTreeMap<String, String> {
    let of_unit = |table: EntryTable, id: &Id| format!("{}/{id}", table.key());
    let renames = renames(old, new).into_iter();
    let renames = renames.flat_map(|(table, ids)| ids.into_iter().map(move |ids| (table, ids)));
    renames.map(|(table, (before, now))| (of_unit(table, &now), of_unit(table, &before))).collect()
}
