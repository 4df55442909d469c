//! Who answers for the processing, and how to reach them (Arts. 13(1)(a)–(b), 26 and 27 GDPR).

use super::found::{Facts, Field, Weight, field, value_of};
use crate::compare::change::{Class, Kind};
use crate::model::{Controller, Representative, RightsContact, Stated};

use Weight::{Editorial, Material};

const CONTROLLER: &[Field] = &[
    field(&["name"], Kind::Controller, Material),
    field(&["registration_number"], Kind::Controller, Material),
    field(&["public_authority"], Kind::Controller, Material),
    field(&["country"], Kind::Controller, Material),
    field(&["short_name"], Kind::Controller, Editorial),
    field(&["vat"], Kind::Controller, Editorial),
];

const CONTACT: [&[&str]; 4] = [&["email"], &["phone"], &["form"], &["address"]];

const JOINT: &[Field] = &[
    field(&["name"], Kind::JointController, Material),
    field(&["country"], Kind::JointController, Material),
    field(&["purposes"], Kind::JointController, Material),
    field(&["arrangement"], Kind::JointController, Material),
    field(&["contact_point"], Kind::JointController, Material),
];

/// Compares controllers, joint controllers, representative, data protection officer, authorities.
pub(super) fn compare(facts: &mut Facts<'_>) {
    let (old, new) = (facts.old, facts.new);
    match (&old.controller, &new.controller) {
        (Some(before), Some(now)) => controller(facts, "controller", before, now),
        (None, None) => {}
        (before, now) => {
            let values = (before.as_ref().map(value_of), now.as_ref().map(value_of));
            facts.add(Kind::Controller, "controller", values, Material);
        }
    }
    let several = (&old.controllers, &new.controllers);
    facts.tables(Kind::Controller, "controllers", several, [Material; 2], controller);
    let joint = (&old.joint_controllers, &new.joint_controllers);
    facts.tables(
        Kind::JointController,
        "joint_controllers",
        joint,
        [Material; 2],
        |facts, at, old, new| {
            facts.fields(at, old, new, JOINT);
            // People may use their rights against each of them (Art. 26(3)).
            contact(facts, at, old, new, Material);
        },
    );
    representative(facts, old.representative.as_ref(), new.representative.as_ref());
    dpo(facts, old.dpo.as_ref(), new.dpo.as_ref());
    authorities(facts);
}

fn controller(facts: &mut Facts<'_>, at: &str, old: &Controller, new: &Controller) {
    facts.fields(at, old, new, CONTROLLER);
    let elsewhere = |contact: Option<RightsContact>| {
        contact.is_some_and(|contact| contact != RightsContact::Controller)
    };
    // Where rights are used with somebody else in both versions, this is no contact for them.
    let aside = elsewhere(facts.old.rights.contact) && elsewhere(facts.new.rights.contact);
    contact(facts, at, old, new, if aside { Editorial } else { Material });
}

fn contact<T: serde::Serialize>(facts: &mut Facts<'_>, at: &str, old: &T, new: &T, weight: Weight) {
    for keys in CONTACT {
        facts.fields(at, old, new, &[field(keys, Kind::Contact, weight)]);
    }
}

/// A representative is there for people to turn to (Art. 27(4)), as is a data protection officer
/// (Art. 38(4)): both are contacts for rights.
fn person(facts: &mut Facts<'_>, kind: Kind, at: &str, old: &Representative, new: &Representative) {
    facts.fields(
        at,
        old,
        new,
        &[field(&["name"], kind, Editorial), field(&["exempt"], kind, Editorial)],
    );
    for keys in CONTACT {
        facts.fields(at, old, new, &[field(keys, kind, Material)]);
    }
}

fn representative(
    facts: &mut Facts<'_>,
    old: Option<&Representative>,
    new: Option<&Representative>,
) {
    match (old, new) {
        (Some(old), Some(new)) => person(facts, Kind::Representative, "representative", old, new),
        (None, None) => {}
        (old, new) => {
            let values = (old.map(value_of), new.map(value_of));
            facts.add(Kind::Representative, "representative", values, Material);
        }
    }
}

fn dpo(
    facts: &mut Facts<'_>,
    old: Option<&Stated<Representative>>,
    new: Option<&Stated<Representative>>,
) {
    match (old.and_then(Stated::given), new.and_then(Stated::given)) {
        (Some(old), Some(new)) => person(facts, Kind::Dpo, "dpo", old, new),
        // That there is none is now said, or no longer said.
        (None, None) if old != new => {
            facts.add(Kind::Dpo, "dpo", (old.map(value_of), new.map(value_of)), Editorial);
        }
        (None, None) => {}
        (old, new) => {
            facts.add(Kind::Dpo, "dpo", (old.map(value_of), new.map(value_of)), Material);
        }
    }
}

/// The authorities that a notice names. Where they follow from the controllers' countries, they
/// are a consequence of those.
fn authorities(facts: &mut Facts<'_>) {
    if facts.old.authorities == facts.new.authorities {
        return;
    }
    let owned =
        |codes: Vec<&str>| -> Vec<String> { codes.into_iter().map(str::to_owned).collect() };
    let before = owned(crate::derive::authorities(facts.old, facts.tables));
    let now = owned(crate::derive::authorities(facts.new, facts.tables));
    let first = facts.changes.len();
    facts.sets(Kind::Authority, "authorities", &before, &now, [Material, Material]);
    for change in &mut facts.changes[first..] {
        change.class = Class::Material;
        change.direction = None;
    }
}
