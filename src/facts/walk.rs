//! Which types of the model are where in a notice: to visit all entries, and to rename them.
//!
//! A new table of a notice is a line in `visit`, in `rename` where its entries refer to others, and
//! in [`rows`](super::rows); a new key of a table that is there is in none of them.

use std::collections::BTreeMap;

use super::EntryTable::{
    self, Ai, Cameras, Controllers, Cookies, Data, Events, JointControllers, Laws, OnBehalf,
    Purposes, Recipients, Sources, Subjects,
};
use super::{
    ADDRESS, AI, AUDIENCE, BASIS, CAMERA, CHILDREN, CONDITION, CONTACT, CONTROLLER, COOKIE, DATA,
    DECISION, EVENT, EXEMPTION, Fact, FactPath, IdsOf, JOINT_CONTROLLER, LAW, MINIMUM_AGE, NOTICE,
    ON_BEHALF, PERSON, PROFILING, PROVISION, PURPOSE, RECIPIENT, RETENTION, RIGHT_TEXT, SECTION,
    SECURITY, SOURCE, SUBJECT, TRANSFER, Takes,
};
use crate::model::{
    AllOr, ChildrenAudience, Contact, Id, Notice, Purpose, Representative, RightKind, Stated, Table,
};

/// What is done with each entry of a notice and the rows of its type.
pub trait Visit {
    /// Looks at an entry.
    fn entry<T>(&mut self, at: &FactPath, facts: &[Fact<T>], entry: &T);
}

/// Visits every entry of a notice; not the notes that are internal.
pub fn visit(notice: &Notice, visitor: &mut impl Visit) {
    visitor.entry(&FactPath::default(), NOTICE, notice);
    if let Some(audience) = &notice.audience {
        let at = FactPath::top("audience");
        visitor.entry(&at, AUDIENCE, audience);
        if let Some(ChildrenAudience::How(children)) = &audience.children {
            visitor.entry(&at.key("children"), CHILDREN, children);
        }
        if let Some(age) = &audience.minimum_age {
            visitor.entry(&at.key("minimum_age"), MINIMUM_AGE, age);
        }
    }
    visit_parties(notice, visitor);
    table(Subjects, SUBJECT, &notice.subjects, visitor);
    table(Data, DATA, &notice.data, visitor);
    table(Sources, SOURCE, &notice.sources, visitor);
    table(Events, EVENT, &notice.events, visitor);
    table(Laws, LAW, &notice.laws, visitor);
    for (id, purpose) in &notice.purposes {
        visit_purpose(&FactPath::entry(Purposes, id), purpose, visitor);
    }
    for (id, recipient) in &notice.recipients {
        let at = FactPath::entry(Recipients, id);
        visitor.entry(&at, RECIPIENT, recipient);
        list(&at.key("transfer"), TRANSFER, &recipient.transfer, visitor);
    }
    table(Ai, AI, &notice.ai, visitor);
    table(Cameras, CAMERA, &notice.cameras, visitor);
    if let Some(Stated::Given(cookies)) = &notice.cookies {
        table(Cookies, COOKIE, cookies, visitor);
    }
    if let Some(security) = &notice.security {
        visitor.entry(&FactPath::top("security"), SECURITY, security);
    }
    table(OnBehalf, ON_BEHALF, &notice.on_behalf, visitor);
    for right in RightKind::ALL {
        if let Some(Stated::Given(words)) = notice.rights.of(right) {
            visitor.entry(&FactPath::top("rights").key(right.id()), RIGHT_TEXT, words);
        }
    }
    table(EntryTable::Section, SECTION, &notice.section, visitor);
}

fn visit_parties(notice: &Notice, visitor: &mut impl Visit) {
    if let Some(Stated::Given(officer)) = &notice.dpo {
        visit_person(&FactPath::top("dpo"), officer, visitor);
    }
    for (index, representative) in notice.representative.iter().enumerate() {
        visit_person(&FactPath::top("representative").index(index), representative, visitor);
    }
    let single = notice.controller.iter().map(|one| (FactPath::top("controller"), one));
    let several = notice.controllers.iter();
    let several = several.map(|(id, one)| (FactPath::entry(Controllers, id), one));
    for (at, controller) in single.chain(several) {
        visitor.entry(&at, CONTROLLER, controller);
        visit_contact(&at, &controller.contact, visitor);
    }
    for (id, joint) in &notice.joint_controllers {
        let at = FactPath::entry(JointControllers, id);
        visitor.entry(&at, JOINT_CONTROLLER, joint);
        visit_contact(&at, &joint.contact, visitor);
    }
}

fn visit_person(at: &FactPath, person: &Representative, visitor: &mut impl Visit) {
    visitor.entry(at, PERSON, person);
    visit_contact(at, &person.contact, visitor);
}

fn visit_contact(at: &FactPath, contact: &Contact, visitor: &mut impl Visit) {
    visitor.entry(at, CONTACT, contact);
    if let Some(address) = &contact.address {
        visitor.entry(&at.key("address"), ADDRESS, address);
    }
}

fn visit_purpose(at: &FactPath, purpose: &Purpose, visitor: &mut impl Visit) {
    visitor.entry(at, PURPOSE, purpose);
    list(&at.key("basis"), BASIS, &purpose.basis, visitor);
    list(&at.key("retention"), RETENTION, &purpose.retention, visitor);
    list(&at.key("special"), CONDITION, &purpose.special, visitor);
    list(&at.key("provision"), PROVISION, &purpose.provision, visitor);
    if let Some(exempt) = &purpose.exempt {
        visitor.entry(&at.key("exempt"), EXEMPTION, exempt);
    }
    if let Some(decision) = &purpose.automated_decisions {
        visitor.entry(&at.key("automated_decisions"), DECISION, decision);
    }
    if let Some(profiling) = &purpose.profiling {
        visitor.entry(&at.key("profiling"), PROFILING, profiling);
    }
}

fn table<T>(table: EntryTable, facts: &[Fact<T>], entries: &Table<T>, visitor: &mut impl Visit) {
    for (id, entry) in entries {
        visitor.entry(&FactPath::entry(table, id), facts, entry);
    }
}

fn list<T>(at: &FactPath, facts: &[Fact<T>], entries: &[T], visitor: &mut impl Visit) {
    for (index, entry) in entries.iter().enumerate() {
        visitor.entry(&at.index(index), facts, entry);
    }
}

/// What entries are called now, by table and earlier id.
pub type Renames = BTreeMap<EntryTable, BTreeMap<Id, Id>>;

/// Gives entries and every mention of them the ids that they have now.
pub fn rename(notice: &mut Notice, renames: &Renames) {
    entries_mut(&mut notice.subjects, Subjects, renames);
    entries_mut(&mut notice.data, Data, renames);
    entries_mut(&mut notice.sources, Sources, renames);
    entries_mut(&mut notice.purposes, Purposes, renames);
    entries_mut(&mut notice.recipients, Recipients, renames);
    entries_mut(&mut notice.joint_controllers, JointControllers, renames);
    entries_mut(&mut notice.ai, Ai, renames);
    entries_mut(&mut notice.cameras, Cameras, renames);
    each(&mut notice.ai, AI, renames);
    each(&mut notice.cameras, CAMERA, renames);
    each(&mut notice.data, DATA, renames);
    each(&mut notice.sources, SOURCE, renames);
    each(&mut notice.joint_controllers, JOINT_CONTROLLER, renames);
    each(&mut notice.on_behalf, ON_BEHALF, renames);
    if let Some(Stated::Given(cookies)) = &mut notice.cookies {
        each(cookies, COOKIE, renames);
    }
    for recipient in notice.recipients.0.values_mut() {
        keys_mut(recipient, RECIPIENT, renames);
        list_mut(&mut recipient.transfer.0, TRANSFER, renames);
    }
    for purpose in notice.purposes.0.values_mut() {
        keys_mut(purpose, PURPOSE, renames);
        list_mut(&mut purpose.basis.0, BASIS, renames);
        list_mut(&mut purpose.retention.0, RETENTION, renames);
        list_mut(&mut purpose.special.0, CONDITION, renames);
        list_mut(&mut purpose.provision.0, PROVISION, renames);
    }
}

fn entries_mut<T>(entries: &mut Table<T>, table: EntryTable, renames: &Renames) {
    let Some(renames) = renames.get(&table).filter(|renames| !renames.is_empty()) else { return };
    let renamed = std::mem::take(&mut entries.0).into_iter();
    entries.0 =
        renamed.map(|(id, entry)| (renames.get(&id).cloned().unwrap_or(id), entry)).collect();
}

fn each<T>(entries: &mut Table<T>, facts: &[Fact<T>], renames: &Renames) {
    entries.0.values_mut().for_each(|entry| keys_mut(entry, facts, renames));
}

fn list_mut<T>(list: &mut [T], facts: &[Fact<T>], renames: &Renames) {
    list.iter_mut().for_each(|entry| keys_mut(entry, facts, renames));
}

fn keys_mut<T>(entry: &mut T, facts: &[Fact<T>], renames: &Renames) {
    for fact in facts {
        let (of, ids): (IdsOf, &mut [Id]) = match &fact.takes {
            Takes::Id(of, _, get) => {
                (*of, get(entry).map(std::slice::from_mut).unwrap_or_default())
            }
            Takes::Ids(of, _, get) => (*of, get(entry)),
            Takes::AllOr(of, _, get) => match get(entry) {
                Some(AllOr::Some(ids)) => (*of, ids),
                _ => continue,
            },
            _ => continue,
        };
        let Some(renames) = of.table().and_then(|table| renames.get(&table)) else { continue };
        for id in ids {
            if let Some(now) = renames.get(id) {
                id.clone_from(now);
            }
        }
    }
}
