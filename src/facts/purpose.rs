//! Purposes, and what belongs to each of them (Arts. 13(1)(c) and 14 GDPR).

use super::EntryTable::{Controllers, Data, Events, Recipients, Sources, Subjects};
use super::Takes::{Flag, Keys, Laws, Name, Names, Number, Text, Value, Word};
use super::Weight::{Depends, Material, Other, UnlessRemoved};
use super::row::{all_or, alone, id, ids, in_code, no_change, private, with_entry};
use super::{Fact, FactKind as Kind, FactValue, KeyType};
use crate::model::{
    AutomatedDecision, ContractStage, Exemption, LegalBasis, Profiling, Provision, Purpose,
    Retention, SpecialProcessing, word,
};

/// A purpose.
pub const PURPOSE: &[Fact<Purpose>] = &[
    alone("name", Kind::Purpose, Other, Text(|e| e.name.as_deref())),
    alone(
        "controllers",
        Kind::Controller,
        Material,
        all_or(Controllers, |e| e.controllers.as_ref(), |e| e.controllers.as_mut()),
    ),
    alone("share", Kind::Controller, Material, Word("change-share-", |e| e.share.map(word))),
    alone("direct_marketing", Kind::Marketing, Material, Flag(|e| e.direct_marketing)),
    alone("informed", Kind::Informing, Other, Text(|e| e.informed.as_deref())),
    alone("note", Kind::Note, Other, Text(|e| e.note.as_deref())),
    alone("dpv", Kind::Term, Other, Name(|e| e.dpv.as_ref())),
    in_code(
        "subjects",
        Kind::Subject,
        UnlessRemoved,
        ids(Subjects, |e| &e.subjects, |e| &mut e.subjects),
    ),
    in_code("data", Kind::Data, UnlessRemoved, ids(Data, |e| &e.data, |e| &mut e.data)),
    in_code(
        "source",
        Kind::Source,
        Material,
        ids(
            Sources,
            |e| e.source.as_deref().unwrap_or_default(),
            |e| e.source.as_deref_mut().unwrap_or_default(),
        ),
    ),
    in_code("basis", Kind::Basis, Material, Keys),
    in_code("special", Kind::Condition, Material, Keys),
    in_code("provision", Kind::Provision, Other, Keys),
    in_code("retention", Kind::Retention, Depends, Keys),
    in_code(
        "recipients",
        Kind::Recipient,
        UnlessRemoved,
        ids(
            Recipients,
            |e| e.recipients.as_deref().unwrap_or_default(),
            |e| e.recipients.as_deref_mut().unwrap_or_default(),
        ),
    ),
    in_code("exempt", Kind::Exemption, UnlessRemoved, Keys),
    in_code("automated_decisions", Kind::AutomatedDecision, UnlessRemoved, Keys),
    in_code("profiling", Kind::Profiling, UnlessRemoved, Keys),
    private("review_by", Kind::Purpose, Value(KeyType::Date, |_| None)),
    no_change("was", Kind::Purpose, Names(|e| &e.was)),
];

/// A legal basis.
pub const BASIS: &[Fact<LegalBasis>] = &[
    with_entry("type", Kind::Basis, Material, Word("change-basis-", |e| e.kind.map(word))),
    with_entry("law", Kind::Basis, Material, Laws(|e| &e.law)),
    with_entry(
        "stage",
        Kind::Basis,
        Material,
        Word("", |e| e.stage.filter(|stage| *stage != ContractStage::Performance).map(word)),
    ),
    with_entry("exercise_of_authority", Kind::Basis, Material, Flag(|e| e.exercise_of_authority)),
    with_entry(
        "data",
        Kind::Basis,
        Material,
        ids(Data, |e| &e.covers.data, |e| &mut e.covers.data),
    ),
    with_entry(
        "subjects",
        Kind::Basis,
        Material,
        ids(Subjects, |e| &e.covers.subjects, |e| &mut e.covers.subjects),
    ),
    with_entry("when", Kind::Basis, Material, Text(|e| e.covers.when.as_deref())),
    with_entry("interest", Kind::Interest, Material, Text(|e| e.interest.as_deref())),
    with_entry(
        "holder",
        Kind::Interest,
        Material,
        Value(KeyType::Forms, |e| e.holder.clone().map(FactValue::Holder)),
    ),
    alone("balancing", Kind::Balancing, Other, Text(|e| e.balancing.as_deref())),
    // How consent is withdrawn is how a right is used (Art. 7(3)).
    alone("withdraw", Kind::Withdrawal, Material, Text(|e| e.withdraw.as_deref())),
];

/// A condition for special categories of data.
pub const CONDITION: &[Fact<SpecialProcessing>] = &[
    with_entry("condition", Kind::Condition, Material, Word("special-", |e| e.condition.map(word))),
    with_entry("law", Kind::Condition, Material, Laws(|e| &e.law)),
    with_entry(
        "data",
        Kind::Condition,
        Material,
        ids(Data, |e| &e.covers.data, |e| &mut e.covers.data),
    ),
    with_entry(
        "subjects",
        Kind::Condition,
        Material,
        ids(Subjects, |e| &e.covers.subjects, |e| &mut e.covers.subjects),
    ),
    with_entry("when", Kind::Condition, Material, Text(|e| e.covers.when.as_deref())),
];

/// Whether people must give the data.
pub const PROVISION: &[Fact<Provision>] = &[
    with_entry("by", Kind::Provision, Other, Word("provision-", |e| e.by.map(word))),
    with_entry(
        "data",
        Kind::Provision,
        Other,
        ids(Data, |e| &e.covers.data, |e| &mut e.covers.data),
    ),
    with_entry(
        "subjects",
        Kind::Provision,
        Other,
        ids(Subjects, |e| &e.covers.subjects, |e| &mut e.covers.subjects),
    ),
    with_entry("when", Kind::Provision, Other, Text(|e| e.covers.when.as_deref())),
    alone("consequence", Kind::Provision, Other, Text(|e| e.consequence.as_deref())),
];

/// How long data is kept. What is longer is decided by all keys together (MODEL.md, "Longer").
pub const RETENTION: &[Fact<Retention>] = &[
    in_code(
        "data",
        Kind::Retention,
        Depends,
        ids(Data, |e| &e.covers.data, |e| &mut e.covers.data),
    ),
    in_code(
        "subjects",
        Kind::Retention,
        Depends,
        ids(Subjects, |e| &e.covers.subjects, |e| &mut e.covers.subjects),
    ),
    in_code("when", Kind::Retention, Depends, Text(|e| e.covers.when.as_deref())),
    in_code("years", Kind::Retention, Depends, Number(|e| e.period.years)),
    in_code("months", Kind::Retention, Depends, Number(|e| e.period.months)),
    in_code("weeks", Kind::Retention, Depends, Number(|e| e.period.weeks)),
    in_code("days", Kind::Retention, Depends, Number(|e| e.period.days)),
    in_code("hours", Kind::Retention, Depends, Number(|e| e.period.hours)),
    in_code("from", Kind::Retention, Depends, id(Events, |e| e.from.as_ref(), |e| e.from.as_mut())),
    in_code(
        "until",
        Kind::Retention,
        Depends,
        id(Events, |e| e.until.as_ref(), |e| e.until.as_mut()),
    ),
    in_code(
        "or_until",
        Kind::Retention,
        Depends,
        id(Events, |e| e.or_until.as_ref(), |e| e.or_until.as_mut()),
    ),
    in_code(
        "at_most",
        Kind::Retention,
        Depends,
        Value(KeyType::Period, |e| e.at_most.map(FactValue::Period)),
    ),
    in_code("bound", Kind::Retention, Depends, Word("", |e| e.bound.map(word))),
    in_code(
        "longer_if",
        Kind::Retention,
        Depends,
        Value(KeyType::Text, |e| {
            let texts: Vec<_> = e.longer_if.iter().map(|clause| clause.0.clone()).collect();
            (!texts.is_empty()).then_some(FactValue::Texts(texts))
        }),
    ),
    in_code("forever", Kind::Retention, Depends, Flag(|e| e.forever)),
    in_code("not_stored", Kind::Retention, Depends, Flag(|e| e.not_stored)),
    in_code("criteria", Kind::Retention, Depends, Text(|e| e.criteria.as_deref())),
    // Beside a time it is the reason for it; alone it is the time.
    in_code("law", Kind::RetentionReason, Depends, Laws(|e| &e.law)),
    in_code("reason", Kind::RetentionReason, Other, Text(|e| e.reason.as_deref())),
];

/// Why people are not informed one by one.
pub const EXEMPTION: &[Fact<Exemption>] = &[
    with_entry("ground", Kind::Exemption, Material, Word("exempt-", |e| e.ground.map(word))),
    with_entry("law", Kind::Exemption, Material, Laws(|e| &e.law)),
    alone("measures", Kind::Exemption, Other, Text(|e| e.measures.as_deref())),
];

/// A decision made without human involvement.
pub const DECISION: &[Fact<AutomatedDecision>] = &[
    alone(
        "ground",
        Kind::AutomatedDecision,
        Material,
        Word("decision-ground-", |e| e.ground.map(word)),
    ),
    alone("logic", Kind::AutomatedDecision, Other, Text(|e| e.logic.as_deref())),
    alone("significance", Kind::AutomatedDecision, Other, Text(|e| e.significance.as_deref())),
    alone("consequences", Kind::AutomatedDecision, Other, Text(|e| e.consequences.as_deref())),
    // Whom to turn to about a decision is a contact for a right (Art. 22(3)).
    alone("human_contact", Kind::AutomatedDecision, Material, Text(|e| e.human_contact.as_deref())),
];

/// Profiling without such a decision.
pub const PROFILING: &[Fact<Profiling>] = &[
    alone("logic", Kind::Profiling, Other, Text(|e| e.logic.as_deref())),
    alone("consequences", Kind::Profiling, Other, Text(|e| e.consequences.as_deref())),
];
