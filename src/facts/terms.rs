//! What purposes refer to: groups, data categories, sources, events, laws.

use super::EntryTable::{Data, Sources};
use super::Takes::{Flag, Id, Name, Names, Text, Value, Word};
use super::Weight::{Depends, Material, Other, UnlessRemoved};
use super::row::{alone, as_set, ids, no_change, private};
use super::{Fact, FactKind as Kind, FactValue, IdsOf, KeyType};
use crate::model::{DataCategory, DataSource, Event, Law, Subject, word};

/// A data subject group.
pub const SUBJECT: &[Fact<Subject>] = &[
    alone("name", Kind::Subject, Other, Text(|e| e.name.as_deref())),
    alone("kind", Kind::Subject, Other, Word("subject-", |e| e.kind.map(word))),
    no_change("was", Kind::Subject, Names(|e| &e.was)),
];

/// A data category.
pub const DATA: &[Fact<DataCategory>] = &[
    alone("name", Kind::Data, Other, Text(|e| e.name.as_deref())),
    alone(
        "special",
        Kind::SpecialCategory,
        UnlessRemoved,
        Word("change-special-", |e| e.special_kind().map(word)),
    ),
    private("special_reason", Kind::SpecialCategory, Name(|e| e.special_reason.as_ref())),
    alone("criminal", Kind::SpecialCategory, UnlessRemoved, Flag(|e| e.criminal)),
    alone("ground", Kind::PersonalNumber, Material, Word("change-ground-", |e| e.ground.map(word))),
    alone("reason", Kind::PersonalNumber, Other, Text(|e| e.reason.as_deref())),
    alone("dpv", Kind::Term, Other, Name(|e| e.dpv.as_ref())),
    alone(
        "parts",
        Kind::Data,
        Depends,
        Value(KeyType::Forms, |e| e.parts.clone().map(FactValue::Parts)),
    ),
    as_set(
        "source",
        Kind::Source,
        Material,
        ids(
            Sources,
            |e| e.source.as_deref().unwrap_or_default(),
            |e| e.source.as_deref_mut().unwrap_or_default(),
        ),
    ),
    no_change("was", Kind::Data, Names(|e| &e.was)),
];

/// A source of data.
pub const SOURCE: &[Fact<DataSource>] = &[
    alone("name", Kind::Source, Other, Text(|e| e.name.as_deref())),
    alone("kind", Kind::Source, Material, Word("change-source-", |e| e.kind.map(word))),
    as_set("data", Kind::Source, Material, ids(Data, |e| &e.data, |e| &mut e.data)),
    no_change("was", Kind::Source, Names(|e| &e.was)),
];

/// An event of the notice's own.
pub const EVENT: &[Fact<Event>] = &[
    alone("when", Kind::Event, Material, Text(|e| e.when.as_deref())),
    alone("until", Kind::Event, Material, Text(|e| e.until.as_deref())),
];

/// A law that klartext's table does not have.
pub const LAW: &[Fact<Law>] = &[
    alone("name", Kind::Law, Other, Text(|e| e.name.as_deref())),
    // Under another number it is another law, and a basis may rest on e.
    alone("citation", Kind::Law, Material, Name(|e| e.citation.as_ref())),
    alone(
        "kind",
        Kind::Law,
        Other,
        Value(KeyType::Word, |e| {
            let kinds: Vec<String> = e.kind.iter().map(word).collect();
            (!kinds.is_empty()).then_some(FactValue::Words(("change-law-", kinds)))
        }),
    ),
    alone(
        "country",
        Kind::Law,
        Other,
        Id(IdsOf::Countries, |e| e.country.as_ref(), |e| e.country.as_mut()),
    ),
];
