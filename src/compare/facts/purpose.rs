//! Purposes: what belongs to each of them (Arts. 13(1)(c) and 14 GDPR).

use super::collector::{Collector, beyond};
use super::{basis, retention};
use crate::compare::change::{Action, Direction};
use crate::facts::{
    DECISION, EXEMPTION, EntryTable, FactKind, FactPath, FactValue, PROFILING, PURPOSE, Weight,
};
use crate::model::{Id, Purpose};

/// Compares all purposes by id.
pub(super) fn compare(found: &mut Collector<'_>) {
    found.table(
        (EntryTable::Purposes, FactKind::Purpose, Weight::UnlessRemoved),
        (&found.old.purposes, &found.new.purposes),
        |one| FactValue::Purpose(Box::new(one.clone())),
        purpose,
    );
}

fn purpose(found: &mut Collector<'_>, at: &FactPath, old: &Purpose, new: &Purpose) {
    found.keys(at, (old, new), PURPOSE);
    subjects(found, at, old, new);
    let value = |ids| Some(FactValue::ids(EntryTable::Data, ids));
    let lists = (old.data.as_slice(), new.data.as_slice());
    found.sets(FactKind::Data, at.key("data"), lists, Weight::UnlessRemoved, value);
    sources(found, at, old, new);
    basis::compare(found, at, old, new);
    retention::compare(found, at, old, new);
    no_recipients(found, at, old, new);
    found.part(
        (at.key("exempt"), FactKind::Exemption, Weight::UnlessRemoved),
        (old.exempt.as_ref(), new.exempt.as_ref()),
        EXEMPTION,
        |one| FactValue::Exemption(Box::new(one.clone())),
    );
    found.part(
        (at.key("automated_decisions"), FactKind::AutomatedDecision, Weight::UnlessRemoved),
        (old.automated_decisions.as_ref(), new.automated_decisions.as_ref()),
        DECISION,
        |one| FactValue::Decision(Box::new(one.clone())),
    );
    found.part(
        (at.key("profiling"), FactKind::Profiling, Weight::UnlessRemoved),
        (old.profiling.as_ref(), new.profiling.as_ref()),
        PROFILING,
        |one| FactValue::Profiling(Box::new(one.clone())),
    );
}

/// The groups; a purpose is listed under the first.
fn subjects(found: &mut Collector<'_>, at: &FactPath, old: &Purpose, new: &Purpose) {
    let at = at.key("subjects");
    let (mut added, mut removed) =
        (beyond(&new.subjects, &old.subjects), beyond(&old.subjects, &new.subjects));
    let (before, now) = (old.subjects.first(), new.subjects.first());
    let is_other = before.is_some() && now.is_some() && before != now;
    let replaced = is_other && added.first() == now && removed.first() == before;
    let same_groups = added.is_empty() && removed.is_empty();
    if is_other && (replaced || same_groups) {
        let weight = if replaced { Weight::Material } else { Weight::Other };
        let value = |id: &Id| FactValue::Id((EntryTable::Subjects.into(), id.clone()));
        let values = (before.map(value), now.map(value));
        let change = found.add(FactKind::Subject, at.clone(), values, weight);
        change.action = Action::Moved;
        change.direction = replaced.then_some(Direction::Wider);
    }
    if replaced {
        added.remove(0);
        removed.remove(0);
    }
    let value = |ids| Some(FactValue::ids(EntryTable::Subjects, ids));
    found.sets(FactKind::Subject, at, (&removed, &added), Weight::UnlessRemoved, value);
}

/// Where data comes from: what a purpose says itself, or what its data categories say.
///
/// Where neither version says it here, a change is one of the data category.
fn sources(found: &mut Collector<'_>, at: &FactPath, old: &Purpose, new: &Purpose) {
    if old.source.is_none() && new.source.is_none() {
        return;
    }
    let owned = |ids: Vec<&str>| -> Vec<Id> { ids.into_iter().map(str::to_owned).collect() };
    let (before, now) = (owned(found.old.sources_of(old)), owned(found.new.sources_of(new)));
    let at = at.key("source");
    let value = |ids| Some(FactValue::ids(EntryTable::Sources, ids));
    if beyond(&before, &now).is_empty() || beyond(&now, &before).is_empty() {
        found.sets(FactKind::Source, at, (&before, &now), Weight::Material, value);
    } else {
        found.add(FactKind::Source, at, (value(before), value(now)), Weight::Material);
    }
}

/// "No one" is said by an empty list. Recipients themselves are compared with their purposes.
fn no_recipients(found: &mut Collector<'_>, at: &FactPath, old: &Purpose, new: &Purpose) {
    let says = |purpose: &Purpose| purpose.recipients.as_ref().is_some_and(Vec::is_empty);
    let id = at.id().unwrap_or_default();
    let has_none = found.old.recipients_of(id).is_empty() && found.new.recipients_of(id).is_empty();
    if has_none && says(old) != says(new) {
        let value = |said: bool| said.then(|| FactValue::ids(EntryTable::Recipients, Vec::new()));
        let values = (value(says(old)), value(says(new)));
        found.add(FactKind::Recipient, at.key("recipients"), values, Weight::Other);
    }
}
