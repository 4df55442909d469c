//! What the comparison of facts collects, and the comparison of plain fields.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::compare::change::{Action, Change, Class, Direction, Kind};
use crate::model::Notice;
use crate::tables::Tables;

/// The two notices and the changes found so far.
pub(super) struct Facts<'a> {
    /// The facts before, with the ids of today.
    pub old: &'a Notice,
    /// The facts now.
    pub new: &'a Notice,
    /// Countries, laws.
    pub tables: &'a Tables,
    /// The changes, in the order of the notice.
    pub changes: Vec<Change>,
}

/// When a changed field is material.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// Always.
    Material,
    /// Unless it was taken away.
    UnlessRemoved,
    /// Never.
    Editorial,
}

impl Weight {
    /// The class of a change with this weight.
    pub fn class(self, action: Action) -> Class {
        match (self, action) {
            (Weight::Material, _) => Class::Material,
            (Weight::UnlessRemoved, Action::Removed) => Class::Other,
            (Weight::UnlessRemoved, _) => Class::Material,
            (Weight::Editorial, _) => Class::Other,
        }
    }
}

/// Keys of an entry that make one fact together.
pub(super) struct Field {
    /// The keys.
    pub keys: &'static [&'static str],
    /// The kind of fact.
    pub kind: Kind,
    /// When a change of it is material.
    pub weight: Weight,
}

/// A fact of one key.
pub(super) const fn field(keys: &'static [&'static str], kind: Kind, weight: Weight) -> Field {
    Field { keys, kind, weight }
}

/// An entry's keys as they stand in a record, without what says the same as leaving it out.
pub(super) fn keys_of<T: Serialize>(entry: &T) -> Map<String, Value> {
    let mut keys = match serde_json::to_value(entry) {
        Ok(Value::Object(keys)) => keys,
        _ => Map::new(),
    };
    keys.retain(|key, value| !is_default(key, value));
    keys
}

/// Whether a value says the same as leaving its key out.
fn is_default(key: &str, value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(word) => {
            matches!((key, word.as_str()), ("stage", "performance") | ("by", "storage"))
        }
        _ => false,
    }
}

/// A value as it stands in a record.
pub(super) fn value_of<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or(Value::Null)
}

impl Facts<'_> {
    /// Adds a change without direction.
    pub fn add(
        &mut self,
        kind: Kind,
        at: impl Into<String>,
        (old, new): (Option<Value>, Option<Value>),
        weight: Weight,
    ) -> &mut Change {
        let action = match (&old, &new) {
            (None, _) => Action::Added,
            (_, None) => Action::Removed,
            _ => Action::Changed,
        };
        let index = self.changes.len();
        self.changes.push(Change {
            kind,
            action,
            at: at.into(),
            old,
            new,
            class: weight.class(action),
            article: kind.article(),
            direction: None,
            consequences: Vec::new(),
        });
        &mut self.changes[index]
    }

    /// Compares the plain fields of an entry that both versions have. Each `Field` gives at most
    /// one change; keys that no `Field` names are compared elsewhere.
    pub fn fields<T: Serialize>(&mut self, at: &str, old: &T, new: &T, fields: &[Field]) {
        let (old, new) = (keys_of(old), keys_of(new));
        for Field { keys, kind, weight } in fields {
            let differing: Vec<&str> =
                keys.iter().copied().filter(|key| old.get(*key) != new.get(*key)).collect();
            let Some(first) = differing.first() else { continue };
            if let [key] = keys {
                let values = (old.get(*key).cloned(), new.get(*key).cloned());
                self.add(*kind, format!("{at}.{key}"), values, *weight);
                continue;
            }
            let at = if differing.len() == 1 { format!("{at}.{first}") } else { at.to_owned() };
            let values = (part_of(&old, keys), part_of(&new, keys));
            self.add(*kind, at, values, *weight);
        }
    }

    /// Compares lists of ids whose order says nothing: one change for all that are new, one for
    /// all that are gone.
    pub fn sets(
        &mut self,
        kind: Kind,
        at: &str,
        old: &[String],
        new: &[String],
        weights: [Weight; 2],
    ) {
        let [if_added, if_removed] = weights;
        let added = beyond(new, old);
        if !added.is_empty() {
            let change = self.add(kind, at, (None, Some(value_of(&added))), if_added);
            change.direction = Some(Direction::Wider);
        }
        let removed = beyond(old, new);
        if !removed.is_empty() {
            let change = self.add(kind, at, (Some(value_of(&removed)), None), if_removed);
            change.direction = Some(Direction::Narrower);
        }
    }

    /// Compares tables by id: calls `both` for entries in both versions, and tells of the others.
    pub fn tables<T: Serialize>(
        &mut self,
        kind: Kind,
        at: &str,
        (old, new): (&crate::model::Table<T>, &crate::model::Table<T>),
        weights: [Weight; 2],
        mut both: impl FnMut(&mut Self, &str, &T, &T),
    ) {
        let [if_added, if_removed] = weights;
        for (id, entry) in new {
            let at = format!("{at}.{id}");
            match old.get(id) {
                Some(before) => both(self, &at, before, entry),
                None => {
                    self.add(kind, at, (None, Some(value_of(entry))), if_added);
                }
            }
        }
        for (id, entry) in old.iter().filter(|(id, _)| !new.contains_key(*id)) {
            self.add(kind, format!("{at}.{id}"), (Some(value_of(entry)), None), if_removed);
        }
    }
}

fn part_of(entry: &Map<String, Value>, keys: &[&str]) -> Option<Value> {
    let part: Map<String, Value> = entry
        .iter()
        .filter(|(key, _)| keys.contains(&key.as_str()))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    (!part.is_empty()).then_some(Value::Object(part))
}

/// The ids of one list that another lacks, each once.
pub(super) fn beyond(ids: &[String], known: &[String]) -> Vec<String> {
    let known: BTreeSet<&String> = known.iter().collect();
    let mut seen = BTreeSet::new();
    ids.iter().filter(|id| !known.contains(*id) && seen.insert(*id)).cloned().collect()
}
