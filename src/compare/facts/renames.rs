//! Entries that were renamed (`was`): the old facts under the ids of today.

use std::collections::BTreeMap;

use crate::model::{AllOr, Coverage, Id, Notice, OneOrMany, Purpose, Stated, Table};

/// Which ids of a table are called what now.
type Renames = BTreeMap<Id, Id>;

/// The renames of each table whose entries can be.
#[derive(Debug, Default)]
struct AllRenames {
    subjects: Renames,
    data: Renames,
    sources: Renames,
    purposes: Renames,
    recipients: Renames,
}

impl AllRenames {
    fn of(old: &Notice, new: &Notice) -> AllRenames {
        AllRenames {
            subjects: renames(&old.subjects, &new.subjects, |entry| &entry.was),
            data: renames(&old.data, &new.data, |entry| &entry.was),
            sources: renames(&old.sources, &new.sources, |entry| &entry.was),
            purposes: renames(&old.purposes, &new.purposes, |entry| &entry.was),
            recipients: renames(&old.recipients, &new.recipients, |entry| &entry.was),
        }
    }
}

/// A rename counts where the old id is really gone: an id that is used again is another entry.
fn renames<T>(old: &Table<T>, new: &Table<T>, was: impl Fn(&T) -> &OneOrMany<Id>) -> Renames {
    let mut renames = Renames::new();
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
pub(super) fn with_new_ids(old: &Notice, new: &Notice) -> Notice {
    let all = AllRenames::of(old, new);
    let mut notice = old.clone();
    rename_keys(&mut notice.subjects, &all.subjects);
    rename_keys(&mut notice.data, &all.data);
    rename_keys(&mut notice.sources, &all.sources);
    rename_keys(&mut notice.purposes, &all.purposes);
    rename_keys(&mut notice.recipients, &all.recipients);
    for purpose in notice.purposes.0.values_mut() {
        rename_in_purpose(purpose, &all);
    }
    for recipient in notice.recipients.0.values_mut() {
        rename(&mut recipient.data, &all.data);
        rename_some(recipient.purposes.as_mut(), &all.purposes);
        for transfer in &mut recipient.transfer.0 {
            rename(&mut transfer.purposes, &all.purposes);
        }
    }
    for data in notice.data.0.values_mut() {
        rename(data.source.as_mut().unwrap_or(&mut Vec::new()), &all.sources);
    }
    for source in notice.sources.0.values_mut() {
        rename(&mut source.data, &all.data);
    }
    for joint in notice.joint_controllers.0.values_mut() {
        rename_some(joint.purposes.as_mut(), &all.purposes);
    }
    for work in notice.on_behalf.0.values_mut() {
        rename(&mut work.subjects, &all.subjects);
        rename(&mut work.data, &all.data);
        rename(work.recipients.as_mut().unwrap_or(&mut Vec::new()), &all.recipients);
    }
    if let Some(Stated::Given(cookies)) = &mut notice.cookies {
        for cookie in cookies.0.values_mut() {
            rename_one(cookie.purpose.as_mut(), &all.purposes);
        }
    }
    notice
}

fn rename_in_purpose(purpose: &mut Purpose, all: &AllRenames) {
    rename(&mut purpose.subjects, &all.subjects);
    rename(&mut purpose.data, &all.data);
    rename(purpose.source.as_mut().unwrap_or(&mut Vec::new()), &all.sources);
    rename(purpose.recipients.as_mut().unwrap_or(&mut Vec::new()), &all.recipients);
    let coverages = (purpose.basis.0.iter_mut().map(|entry| &mut entry.covers))
        .chain(purpose.retention.0.iter_mut().map(|entry| &mut entry.covers))
        .chain(purpose.special.0.iter_mut().map(|entry| &mut entry.covers))
        .chain(purpose.provision.0.iter_mut().map(|entry| &mut entry.covers));
    for Coverage { data, subjects, .. } in coverages {
        rename(data, &all.data);
        rename(subjects, &all.subjects);
    }
}

fn rename_keys<T>(table: &mut Table<T>, renames: &Renames) {
    if renames.is_empty() {
        return;
    }
    let entries = std::mem::take(&mut table.0);
    table.0 = entries
        .into_iter()
        .map(|(id, entry)| (renames.get(&id).cloned().unwrap_or(id), entry))
        .collect();
}

fn rename(ids: &mut [Id], renames: &Renames) {
    for id in ids {
        rename_one(Some(id), renames);
    }
}

fn rename_one(id: Option<&mut Id>, renames: &Renames) {
    if let Some(id) = id
        && let Some(now) = renames.get(id)
    {
        id.clone_from(now);
    }
}

fn rename_some(ids: Option<&mut AllOr>, renames: &Renames) {
    if let Some(AllOr::Some(ids)) = ids {
        rename(ids, renames);
    }
}

/// What the ids of units begin with now, and began with before: for `compare_renamed`.
pub fn unit_renames(old: &Notice, new: &Notice) -> BTreeMap<String, String> {
    let all = AllRenames::of(old, new);
    let tables = [
        ("subjects", all.subjects),
        ("data", all.data),
        ("sources", all.sources),
        ("purposes", all.purposes),
        ("recipients", all.recipients),
    ];
    let mut units = BTreeMap::new();
    for (table, renames) in tables {
        for (before, now) in renames {
            units.insert(format!("{table}/{now}"), format!("{table}/{before}"));
        }
    }
    units
}
