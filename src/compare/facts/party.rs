//! Who is responsible for the processing, and how to reach them (Arts. 13(1)(a)–(b), 26 and 27 GDPR).

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use super::collector::Collector;
use super::recipient::is_another;
use crate::compare::change::{Action, Class};
use crate::facts::{
    CONTACT, CONTROLLER, EntryTable, FactKind, FactPath, FactValue, IdsOf, JOINT_CONTROLLER,
    PERSON, Weight,
};
use crate::model::{
    Contact, Controller, JointController, Representative, RepresentedIn, RightsContact, Stated,
    word,
};

/// Compares controllers, joint controllers, representative, data protection officer, authorities.
pub(super) fn compare(found: &mut Collector<'_>) {
    let (old, new) = (found.old, found.new);
    let whole = |one: &Controller| FactValue::Controller(Box::new(one.clone()));
    match (&old.controller, &new.controller) {
        (Some(before), Some(now)) => {
            controller(found, &FactPath::top("controller"), before, now);
        }
        (None, None) => {}
        (before, now) => {
            let values = (before.as_ref().map(whole), now.as_ref().map(whole));
            let at = FactPath::top("controller");
            found.add(FactKind::Controller, at, values, Weight::Material);
        }
    }
    found.table(
        (EntryTable::Controllers, FactKind::Controller, Weight::Material),
        (&old.controllers, &new.controllers),
        whole,
        controller,
    );
    found.table(
        (EntryTable::JointControllers, FactKind::JointController, Weight::Material),
        (&old.joint_controllers, &new.joint_controllers),
        |one| FactValue::JointController(Box::new(one.clone())),
        joint,
    );
    for place in RepresentedIn::ALL {
        let at = FactPath::top("representative");
        let at = match place {
            RepresentedIn::EU => at,
            place => at.covering(word(place).to_lowercase()),
        };
        let both = (old.representative_in(place), new.representative_in(place));
        person(found, FactKind::Representative, at, both);
    }
    dpo(found, old.dpo.as_ref(), new.dpo.as_ref());
    authorities(found);
}

fn controller(found: &mut Collector<'_>, at: &FactPath, old: &Controller, new: &Controller) {
    // The same number is the same company, whatever it is called.
    let is_same =
        old.registration_number.is_some() && old.registration_number == new.registration_number;
    for change in found.keys(at, (old, new), CONTROLLER) {
        let is_name = change.at.last_key() == Some("name");
        if is_same && is_name && change.action == Action::Changed {
            change.class = Class::Other;
        }
    }
    let elsewhere = |contact: Option<RightsContact>| {
        contact.is_some_and(|contact| contact != RightsContact::Controller)
    };
    // Where rights are used with someone else in both versions, this is not their contact.
    let aside = elsewhere(found.old.rights.contact) && elsewhere(found.new.rights.contact);
    let class = if aside { Class::Other } else { Class::Material };
    contact(found, at, (&old.contact, &new.contact), (FactKind::Contact, class));
}

fn joint(found: &mut Collector<'_>, at: &FactPath, old: &JointController, new: &JointController) {
    if is_another(found, at, (old.name.as_deref(), new.name.as_deref()), &new.was) {
        let value = |one: &JointController| FactValue::JointController(Box::new(one.clone()));
        for values in [(None, Some(value(new))), (Some(value(old)), None)] {
            found.add(FactKind::JointController, at.clone(), values, Weight::Material);
        }
        return;
    }
    for change in found.keys(at, (old, new), JOINT_CONTROLLER) {
        // Here a name that changed is that of the same one.
        if change.at.last_key() == Some("name") && change.action == Action::Changed {
            change.class = Class::Other;
        }
    }
    // People may use their rights against each of them (Art. 26(3)).
    contact(found, at, (&old.contact, &new.contact), (FactKind::Contact, Class::Material));
}

fn contact(
    found: &mut Collector<'_>,
    at: &FactPath,
    both: (&Contact, &Contact),
    (kind, class): (FactKind, Class),
) {
    for change in found.keys(at, both, CONTACT) {
        (change.kind, change.article, change.class) = (kind, kind.article(), class);
    }
}

/// A representative is there for people to turn to (Art. 27(4)), as is a data protection officer
/// (Art. 38(4)): both are contacts for rights.
fn person(
    found: &mut Collector<'_>,
    kind: FactKind,
    at: FactPath,
    (old, new): (Option<&Representative>, Option<&Representative>),
) {
    match (old, new) {
        (Some(old), Some(new)) => {
            for change in found.keys(&at, (old, new), PERSON) {
                (change.kind, change.article) = (kind, kind.article());
            }
            contact(found, &at, (&old.contact, &new.contact), (kind, Class::Material));
        }
        (None, None) => {}
        (old, new) => {
            let whole = |one: &Representative| FactValue::Person(Box::new(one.clone()));
            found.add(kind, at, (old.map(whole), new.map(whole)), Weight::Material);
        }
    }
}

fn dpo(
    found: &mut Collector<'_>,
    old: Option<&Stated<Representative>>,
    new: Option<&Stated<Representative>>,
) {
    let at = FactPath::top("dpo");
    let given = (old.and_then(Stated::given), new.and_then(Stated::given));
    if old == new || (given.0.is_some() && given.1.is_some()) {
        return person(found, FactKind::Dpo, at, given);
    }
    let value = |stated: &Stated<Representative>| match stated {
        Stated::Nothing(nothing) => FactValue::Nothing(*nothing),
        Stated::Given(officer) => FactValue::Person(Box::new(officer.clone())),
    };
    // That there is none is now said, or no longer said.
    let weight = if given == (None, None) { Weight::Other } else { Weight::Material };
    found.add(FactKind::Dpo, at, (old.map(value), new.map(value)), weight);
}

/// The authorities that a notice names. Where they follow from the controllers' countries, they
/// are a consequence of those.
fn authorities(found: &mut Collector<'_>) {
    if found.old.authorities == found.new.authorities {
        return;
    }
    let owned =
        |codes: Vec<&str>| -> Vec<String> { codes.into_iter().map(str::to_owned).collect() };
    let before = owned(crate::derive::authorities(found.old, found.tables));
    let now = owned(crate::derive::authorities(found.new, found.tables));
    let first = found.changes.len();
    let value = |codes| Some(FactValue::ids(IdsOf::Authorities, codes));
    let at = FactPath::top("authorities");
    found.sets(FactKind::Authority, at, (&before, &now), Weight::Material, value);
    found.changes[first..].iter_mut().for_each(|change| change.direction = None);
}
