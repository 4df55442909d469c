//! Purposes: what hangs on each of them (Arts. 13(1)(c) and 14 GDPR).

use super::basis;
use super::found::{Facts, Field, Weight, beyond, field, value_of};
use super::retention;
use crate::compare::change::{Action, Class, Direction, Kind};
use crate::model::{Exemption, Purpose};

use Weight::{Editorial, Material, UnlessRemoved};

const PURPOSE: &[Field] = &[
    field(&["name"], Kind::Purpose, Editorial),
    field(&["controllers"], Kind::Controller, Material),
    field(&["direct_marketing"], Kind::Marketing, Material),
    field(&["informed"], Kind::Informing, Editorial),
    field(&["note"], Kind::Note, Editorial),
    field(&["dpv"], Kind::Term, Editorial),
];

const EXEMPTION: &[Field] = &[
    field(&["ground", "law"], Kind::Exemption, Material),
    field(&["measures"], Kind::Exemption, Editorial),
];

const DECISION: &[Field] = &[
    field(&["ground"], Kind::AutomatedDecision, Material),
    field(&["logic"], Kind::AutomatedDecision, Editorial),
    field(&["significance"], Kind::AutomatedDecision, Editorial),
    field(&["consequences"], Kind::AutomatedDecision, Editorial),
    // Whom to turn to about a decision is a contact for a right (Art. 22(3)).
    field(&["human_contact"], Kind::AutomatedDecision, Material),
];

const PROFILING: &[Field] = &[
    field(&["logic"], Kind::Profiling, Editorial),
    field(&["consequences"], Kind::Profiling, Editorial),
];

/// Compares all purposes by id.
pub(super) fn compare(facts: &mut Facts<'_>) {
    let both = (&facts.old.purposes, &facts.new.purposes);
    facts.tables(Kind::Purpose, "purposes", both, [Material, Editorial], |facts, at, old, new| {
        facts.fields(at, old, new, PURPOSE);
        subjects(facts, at, old, new);
        facts.sets(Kind::Data, &format!("{at}.data"), &old.data, &new.data, [Material, Editorial]);
        sources(facts, at, old, new);
        basis::compare(facts, at, old, new);
        retention::compare(facts, at, old, new);
        nobody(facts, at, old, new);
        exemption(facts, at, old.exempt.as_ref(), new.exempt.as_ref());
        let decisions = (old.automated_decisions.as_ref(), new.automated_decisions.as_ref());
        optional(
            facts,
            Kind::AutomatedDecision,
            &format!("{at}.automated_decisions"),
            decisions,
            DECISION,
        );
        let profiles = (old.profiling.as_ref(), new.profiling.as_ref());
        optional(facts, Kind::Profiling, &format!("{at}.profiling"), profiles, PROFILING);
    });
}

/// A table that may be there or not: new ones are material.
fn optional<T: serde::Serialize + PartialEq>(
    facts: &mut Facts<'_>,
    kind: Kind,
    at: &str,
    (old, new): (Option<&T>, Option<&T>),
    fields: &[Field],
) {
    match (old, new) {
        (Some(old), Some(new)) => facts.fields(at, old, new, fields),
        (None, None) => {}
        (old, new) => {
            facts.add(kind, at, (old.map(value_of), new.map(value_of)), UnlessRemoved);
        }
    }
}

fn exemption(facts: &mut Facts<'_>, at: &str, old: Option<&Exemption>, new: Option<&Exemption>) {
    optional(facts, Kind::Exemption, &format!("{at}.exempt"), (old, new), EXEMPTION);
}

/// The groups; the first is where the purpose stands.
fn subjects(facts: &mut Facts<'_>, at: &str, old: &Purpose, new: &Purpose) {
    let at = format!("{at}.subjects");
    let (mut added, mut removed) =
        (beyond(&new.subjects, &old.subjects), beyond(&old.subjects, &new.subjects));
    let (before, now) = (old.subjects.first(), new.subjects.first());
    let is_other = before.is_some() && now.is_some() && before != now;
    let replaced = is_other && added.first() == now && removed.first() == before;
    let same_groups = added.is_empty() && removed.is_empty();
    if is_other && (replaced || same_groups) {
        let weight = if replaced { Material } else { Editorial };
        let change =
            facts.add(Kind::Subject, &at, (before.map(value_of), now.map(value_of)), weight);
        change.action = Action::Moved;
        change.direction = replaced.then_some(Direction::Wider);
    }
    if replaced {
        added.remove(0);
        removed.remove(0);
    }
    facts.sets(Kind::Subject, &at, &removed, &added, [Material, Editorial]);
}

/// Where data come from: what a purpose says itself, or what its data categories say.
///
/// Where neither version says it here, a change is one of the data, and stands there.
fn sources(facts: &mut Facts<'_>, at: &str, old: &Purpose, new: &Purpose) {
    if old.source.is_none() && new.source.is_none() {
        return;
    }
    let owned = |ids: Vec<&str>| -> Vec<String> { ids.into_iter().map(str::to_owned).collect() };
    let (before, now) = (owned(facts.old.sources_of(old)), owned(facts.new.sources_of(new)));
    let at = format!("{at}.source");
    if beyond(&before, &now).is_empty() || beyond(&now, &before).is_empty() {
        facts.sets(Kind::Source, &at, &before, &now, [Material, Material]);
    } else {
        facts.add(Kind::Source, at, (Some(value_of(&before)), Some(value_of(&now))), Material);
    }
}

/// "Nobody" is said by an empty list. Recipients themselves are compared with their purposes.
fn nobody(facts: &mut Facts<'_>, at: &str, old: &Purpose, new: &Purpose) {
    let says = |purpose: &Purpose| purpose.recipients.as_ref().is_some_and(Vec::is_empty);
    let id = at.strip_prefix("purposes.").unwrap_or(at);
    let nobody = facts.old.recipients_of(id).is_empty() && facts.new.recipients_of(id).is_empty();
    if nobody && says(old) != says(new) {
        let value = |said: bool| said.then(|| value_of(&Vec::<String>::new()));
        let change = facts.add(
            Kind::Recipient,
            format!("{at}.recipients"),
            (value(says(old)), value(says(new))),
            Editorial,
        );
        change.class = Class::Other;
    }
}
