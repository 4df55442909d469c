//! Legal bases, conditions for special categories, and whether data must be given: entries of a
//! purpose, matched by what they cover.

use serde::Serialize;
use serde_json::Value;

use super::entries::{pair, place};
use super::found::{Facts, Field, Weight, field, keys_of, value_of};
use crate::compare::change::{Change, Kind};
use crate::model::{Coverage, Purpose};

use Weight::{Editorial, Material};

const BASIS: &[Field] = &[
    field(
        &["type", "law", "stage", "exercise_of_authority", "data", "subjects", "when"],
        Kind::Basis,
        Material,
    ),
    field(&["interest", "holder"], Kind::Interest, Material),
    field(&["balancing"], Kind::Balancing, Editorial),
    // How consent is withdrawn is how a right is used (Art. 7(3)).
    field(&["withdraw"], Kind::Withdrawal, Material),
];

const CONDITION: &[Field] =
    &[field(&["condition", "law", "data", "subjects", "when"], Kind::Condition, Material)];

const PROVISION: &[Field] = &[
    field(&["by", "data", "subjects", "when"], Kind::Provision, Editorial),
    field(&["consequence"], Kind::Provision, Editorial),
];

/// Compares a purpose's bases, conditions and provisions.
pub(super) fn compare(facts: &mut Facts<'_>, at: &str, old: &Purpose, new: &Purpose) {
    let basis = List {
        at: format!("{at}.basis"),
        kind: Kind::Basis,
        // Another letter of Art. 6 brings its own words with it: they are part of the change.
        decisive: Some("type"),
        fields: BASIS,
        weight: Material,
    };
    basis.compare(facts, &old.basis, &new.basis, |entry| &entry.covers);
    let condition = List {
        at: format!("{at}.special"),
        kind: Kind::Condition,
        decisive: Some("condition"),
        fields: CONDITION,
        weight: Material,
    };
    condition.compare(facts, &old.special, &new.special, |entry| &entry.covers);
    let provision = List {
        at: format!("{at}.provision"),
        kind: Kind::Provision,
        decisive: None,
        fields: PROVISION,
        weight: Editorial,
    };
    provision.compare(facts, &old.provision, &new.provision, |entry| &entry.covers);
}

/// How a list of entries with coverage is compared.
struct List {
    at: String,
    kind: Kind,
    /// The key whose change makes all of the entry another.
    decisive: Option<&'static str>,
    fields: &'static [Field],
    weight: Weight,
}

impl List {
    fn compare<T: Serialize>(
        &self,
        facts: &mut Facts<'_>,
        old: &[T],
        new: &[T],
        covers: impl Fn(&T) -> &Coverage,
    ) {
        for (before, now) in pair(old, new, &covers) {
            let count = if now.is_some() { new.len() } else { old.len() };
            let at = now.or(before).map(|entry| place(&self.at, count, covers(entry)));
            let at = at.unwrap_or_else(|| self.at.clone());
            match (before, now) {
                (Some(before), Some(now)) => self.entry(facts, &at, before, now),
                (before, now) => {
                    facts.add(
                        self.kind,
                        at,
                        (before.map(value_of), now.map(value_of)),
                        self.weight,
                    );
                }
            }
        }
    }

    fn entry<T: Serialize>(&self, facts: &mut Facts<'_>, at: &str, old: &T, new: &T) {
        let (before, now) = (keys_of(old), keys_of(new));
        let another = self.decisive.is_some_and(|key| before.get(key) != now.get(key));
        let first = facts.changes.len();
        if another {
            facts.add(self.kind, at, (Some(value_of(old)), Some(value_of(new))), self.weight);
        } else {
            facts.fields(at, &sorted(before), &sorted(now), self.fields);
            facts.changes[first..].iter_mut().for_each(|change| show_whole(change, at, old, new));
        }
    }
}

/// Coverage says which, not in which order.
fn sorted(mut entry: serde_json::Map<String, Value>) -> serde_json::Map<String, Value> {
    for key in ["data", "subjects"] {
        if let Some(Value::Array(ids)) = entry.get_mut(key) {
            ids.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
        }
    }
    entry
}

/// Words need all of an entry where several of its keys make one fact.
fn show_whole<T: Serialize>(change: &mut Change, at: &str, old: &T, new: &T) {
    if matches!(change.kind, Kind::Basis | Kind::Interest | Kind::Condition)
        || (change.kind == Kind::Provision && !change.at.ends_with(".consequence"))
    {
        at.clone_into(&mut change.at);
        change.old = change.old.is_some().then(|| value_of(old));
        change.new = change.new.is_some().then(|| value_of(new));
    }
}
