//! Legal bases, conditions for special categories, and whether data must be given: entries of a
//! purpose, matched by what they cover.

use super::collector::Collector;
use super::entries::{List, pair, path_of};
use crate::facts::{BASIS, CONDITION, FactKind, FactPath, FactValue, PROVISION, Weight};
use crate::model::Purpose;

/// Compares a purpose's bases, conditions and provisions.
pub(super) fn compare(found: &mut Collector<'_>, at: &FactPath, old: &Purpose, new: &Purpose) {
    let basis = Entries {
        at: at.key("basis"),
        kind: FactKind::Basis,
        weight: Weight::Material,
        list: List { facts: BASIS, covers: |entry| &entry.covers },
        whole: |entry| FactValue::Basis(Box::new(entry.clone())),
        // Another letter of Art. 6 brings its own words with it: they are part of the change.
        is_another: |old, new| old.kind != new.kind,
    };
    basis.compare(found, &old.basis, &new.basis);
    let condition = Entries {
        at: at.key("special"),
        kind: FactKind::Condition,
        weight: Weight::Material,
        list: List { facts: CONDITION, covers: |entry| &entry.covers },
        whole: |entry| FactValue::Condition(Box::new(entry.clone())),
        is_another: |old, new| old.condition != new.condition,
    };
    condition.compare(found, &old.special, &new.special);
    let provision = Entries {
        at: at.key("provision"),
        kind: FactKind::Provision,
        weight: Weight::Other,
        list: List { facts: PROVISION, covers: |entry| &entry.covers },
        whole: |entry| FactValue::Provision(Box::new(entry.clone())),
        is_another: |_, _| false,
    };
    provision.compare(found, &old.provision, &new.provision);
}

/// How a list of entries with coverage is compared.
struct Entries<T: 'static> {
    at: FactPath,
    kind: FactKind,
    weight: Weight,
    list: List<T>,
    whole: fn(&T) -> FactValue,
    /// Whether two entries share so little that everything in them is one change.
    is_another: fn(&T, &T) -> bool,
}

impl<T> Entries<T> {
    fn compare(&self, found: &mut Collector<'_>, old: &[T], new: &[T]) {
        for (before, now) in pair(old, new, &self.list) {
            let count = if now.is_some() { new.len() } else { old.len() };
            let Some(shown) = now.or(before) else { continue };
            let at = path_of(&self.at, count, (self.list.covers)(shown));
            match (before, now) {
                (Some(before), Some(now)) if !(self.is_another)(before, now) => {
                    found.entry(&at, (before, now), self.list.facts, self.whole);
                }
                (before, now) => {
                    let values = (before.map(self.whole), now.map(self.whole));
                    found.add(self.kind, at, values, self.weight);
                }
            }
        }
    }
}
