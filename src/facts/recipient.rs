//! Recipients and their transfers (Art. 13(1)(e)–(f) GDPR).

use super::EntryTable::{Data, Purposes};
use super::Takes::{Flag, Ids, Keys, Laws, Names, Text, Word};
use super::Weight::{Depends, Material, Other, UnlessRemoved};
use super::row::{all_or, alone, as_set, ids, in_code, no_change, private};
use super::{Fact, FactKind as Kind, IdsOf};
use crate::model::{Access, Recipient, Transfer, word};

/// A recipient.
pub const RECIPIENT: &[Fact<Recipient>] = &[
    alone("activity", Kind::Recipient, Other, Text(|e| e.activity.as_deref())),
    alone("law", Kind::Recipient, Other, Laws(|e| &e.law)),
    // Another proper name is as a rule another recipient; another label is only other words.
    alone("name", Kind::Recipient, Depends, Text(|e| e.name.as_deref())),
    alone("role", Kind::Recipient, Depends, Word("role-", |e| e.role.map(word))),
    as_set("members", Kind::Recipient, UnlessRemoved, Names(|e| &e.members)),
    in_code("data", Kind::Recipient, UnlessRemoved, ids(Data, |e| &e.data, |e| &mut e.data)),
    in_code("when", Kind::Recipient, Depends, Text(|e| e.when.as_deref())),
    in_code(
        "country",
        Kind::Recipient,
        Depends,
        Ids(IdsOf::Places, |e| &e.country, |e| &mut e.country.0),
    ),
    alone(
        "organisation",
        Kind::Recipient,
        UnlessRemoved,
        Word("change-organisation-", |e| e.organisation.map(word)),
    ),
    in_code(
        "purposes",
        Kind::Recipient,
        UnlessRemoved,
        all_or(Purposes, |e| e.purposes.as_ref(), |e| e.purposes.as_mut()),
    ),
    in_code("transfer", Kind::Transfer, UnlessRemoved, Keys),
    private("hosts", Kind::Recipient, Names(|e| &e.hosts)),
    no_change("was", Kind::Recipient, Names(|e| &e.was)),
];

/// A transfer to a third country.
pub const TRANSFER: &[Fact<Transfer>] = &[
    in_code(
        "country",
        Kind::Transfer,
        Depends,
        Ids(IdsOf::Countries, |e| &e.country, |e| &mut e.country.0),
    ),
    in_code(
        "by",
        Kind::Transfer,
        Depends,
        Word("", |e| e.by.filter(|by| *by != Access::Storage).map(word)),
    ),
    in_code(
        "purposes",
        Kind::Transfer,
        Depends,
        ids(Purposes, |e| &e.purposes, |e| &mut e.purposes),
    ),
    in_code("safeguard", Kind::Safeguard, Depends, Word("safeguard-", |e| e.safeguard.map(word))),
    in_code("certified", Kind::Safeguard, Depends, Flag(|e| e.certified)),
    alone("copy", Kind::Safeguard, Other, Text(|e| e.copy.as_deref())),
    alone("risks", Kind::Safeguard, Other, Text(|e| e.risks.as_deref())),
    alone("interest", Kind::Interest, Material, Text(|e| e.interest.as_deref())),
];
