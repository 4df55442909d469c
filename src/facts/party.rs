//! Who is responsible, and how to reach them (Arts. 13(1)(a)–(b), 26 and 27 GDPR).

use super::EntryTable::Purposes;
use super::Takes::{Flag, Id, Name, Names, Text, Value, Word};
use super::Weight::{Depends, Material, Other};
use super::row::{all_or, alone, in_code, no_change, private};
use super::{Fact, FactKind as Kind, FactValue, IdsOf, KeyType};
use crate::model::{Address, Contact, Controller, JointController, Representative, word};

/// A controller.
pub const CONTROLLER: &[Fact<Controller>] = &[
    alone("name", Kind::Controller, Material, Name(|e| e.name.as_ref())),
    alone(
        "registration_number",
        Kind::Controller,
        Material,
        Name(|e| e.registration_number.as_ref()),
    ),
    alone("public_authority", Kind::Controller, Material, Flag(|e| e.public_authority)),
    alone(
        "country",
        Kind::Controller,
        Material,
        Id(IdsOf::Countries, |e| e.country.as_ref(), |e| e.country.as_mut()),
    ),
    alone("short_name", Kind::Controller, Other, Name(|e| e.short_name.as_ref())),
    alone("vat", Kind::Controller, Other, Name(|e| e.vat.as_ref())),
];

/// Ways to reach a controller, joint controller, data protection officer or representative. What
/// is the contact for rights is material.
pub const CONTACT: &[Fact<Contact>] = &[
    alone("email", Kind::Contact, Depends, Name(|e| e.email.as_ref())),
    alone("phone", Kind::Contact, Depends, Name(|e| e.phone.as_ref())),
    alone("form", Kind::Contact, Depends, Name(|e| e.form.as_ref())),
    alone(
        "address",
        Kind::Contact,
        Depends,
        Value(KeyType::Keys, |e| {
            e.address.clone().map(|address| FactValue::Address(Box::new(address)))
        }),
    ),
];

/// A postal address, which is compared as one fact.
pub const ADDRESS: &[Fact<Address>] = &[
    in_code("street", Kind::Contact, Depends, Name(|e| e.street.as_ref())),
    in_code("line2", Kind::Contact, Depends, Name(|e| e.line2.as_ref())),
    in_code("postal_code", Kind::Contact, Depends, Name(|e| e.postal_code.as_ref())),
    in_code("city", Kind::Contact, Depends, Name(|e| e.city.as_ref())),
    in_code("region", Kind::Contact, Depends, Name(|e| e.region.as_ref())),
    in_code(
        "country",
        Kind::Contact,
        Depends,
        Id(IdsOf::Countries, |e| e.country.as_ref(), |e| e.country.as_mut()),
    ),
];

/// A joint controller.
pub const JOINT_CONTROLLER: &[Fact<JointController>] = &[
    alone("name", Kind::JointController, Material, Text(|e| e.name.as_deref())),
    alone(
        "country",
        Kind::JointController,
        Material,
        Id(IdsOf::Places, |e| e.country.as_ref(), |e| e.country.as_mut()),
    ),
    alone(
        "purposes",
        Kind::JointController,
        Material,
        all_or(Purposes, |e| e.purposes.as_ref(), |e| e.purposes.as_mut()),
    ),
    alone(
        "arrangement",
        Kind::JointController,
        Material,
        Value(KeyType::Forms, |e| e.arrangement.clone().map(FactValue::Arrangement)),
    ),
    alone(
        "contact_point",
        Kind::JointController,
        Material,
        Id(IdsOf::ContactPoints, |e| e.contact_point.as_ref(), |e| e.contact_point.as_mut()),
    ),
    private("hosts", Kind::JointController, Names(|e| &e.hosts)),
    no_change("was", Kind::JointController, Names(|e| &e.was)),
];

/// A data protection officer or a representative.
pub const PERSON: &[Fact<Representative>] = &[
    alone("name", Kind::Representative, Other, Name(|e| e.name.as_ref())),
    in_code("for", Kind::Representative, Material, Word("", |e| e.place.map(word))),
    alone(
        "exempt",
        Kind::Representative,
        Other,
        Value(KeyType::Forms, |e| e.exempt.clone().map(FactValue::Exempt)),
    ),
];
