//! What belongs to the notice itself: title, readers, cookies, work as a processor, own words on
//! rights, free sections.

use super::EntryTable::{Data, Purposes, Recipients, Subjects};
use super::Takes::{Ids, Keys, Laws, Name, Names, Number, Text, Value, Word};
use super::Weight::{Depends, Material, Other, UnlessRemoved};
use super::row::{all_or, alone, as_set, id, ids, in_code, no_change, private, with_entry};
use super::{Fact, FactKind as Kind, FactValue, IdsOf, KeyType};
use crate::model::{
    AiSystem, Audience, Camera, Children, Cookie, Internal, MinimumAge, Notice, OnBehalf,
    RightText, Rights, RightsContact, Section, Security, word,
};

/// The keys at the top of a notice.
pub const NOTICE: &[Fact<Notice>] = &[
    alone("title", Kind::Title, Other, Text(|e| e.title.as_deref())),
    alone("slug", Kind::Slug, Other, Text(|e| e.slug.as_deref())),
    in_code("audience", Kind::Children, Depends, Keys),
    private("order", Kind::Section, Names(|e| &e.order)),
    private("without", Kind::Section, Names(|e| &e.without)),
    in_code(
        "authorities",
        Kind::Authority,
        Material,
        Ids(IdsOf::Authorities, |e| &e.authorities, |e| &mut e.authorities),
    ),
    in_code("dpo", Kind::Dpo, Depends, Keys),
    in_code("representative", Kind::Representative, Material, Keys),
    in_code("controller", Kind::Controller, Material, Keys),
    in_code("controllers", Kind::Controller, Material, Keys),
    alone("share", Kind::Controller, Material, Word("change-share-", |e| e.share.map(word))),
    in_code("joint_controllers", Kind::JointController, Material, Keys),
    in_code("subjects", Kind::Subject, Other, Keys),
    in_code("data", Kind::Data, Other, Keys),
    in_code("sources", Kind::Source, Other, Keys),
    in_code("events", Kind::Event, Other, Keys),
    in_code("laws", Kind::Law, Other, Keys),
    in_code("purposes", Kind::Purpose, UnlessRemoved, Keys),
    in_code("recipients", Kind::Recipient, UnlessRemoved, Keys),
    // That there is none is a promise; without it more may be done.
    in_code(
        "transfers",
        Kind::Transfer,
        Depends,
        Value(KeyType::Word, |e| e.transfers.map(FactValue::Nothing)),
    ),
    in_code(
        "automated_decisions",
        Kind::AutomatedDecision,
        Depends,
        Value(KeyType::Word, |e| e.automated_decisions.map(FactValue::Nothing)),
    ),
    in_code(
        "profiling",
        Kind::Profiling,
        Depends,
        Value(KeyType::Word, |e| e.profiling.map(FactValue::Nothing)),
    ),
    in_code("ai", Kind::Ai, UnlessRemoved, Keys),
    in_code("cameras", Kind::Camera, UnlessRemoved, Keys),
    in_code("cookies", Kind::Cookie, Other, Keys),
    in_code("security", Kind::Security, Other, Keys),
    in_code("on_behalf", Kind::OnBehalf, UnlessRemoved, Keys),
    in_code("rights", Kind::Right, Material, Keys),
    in_code("section", Kind::Section, Other, Keys),
    private("internal", Kind::Internal, Keys),
    private("allow", Kind::Section, Value(KeyType::Forms, |_| None)),
];

/// Whom a notice is written for.
pub const AUDIENCE: &[Fact<Audience>] = &[
    in_code(
        "languages",
        Kind::Languages,
        Other,
        Ids(IdsOf::Languages, |e| &e.languages, |e| &mut e.languages),
    ),
    in_code(
        "children",
        Kind::Children,
        Depends,
        Value(KeyType::Keys, |e| e.children.clone().map(FactValue::Children)),
    ),
    in_code("minimum_age", Kind::Children, Depends, Keys),
];

/// The age below which no one may use a service.
pub const MINIMUM_AGE: &[Fact<MinimumAge>] = &[
    // From a lower age on, more people are addressed.
    with_entry("years", Kind::Children, Depends, Number(|e| e.years)),
    alone("checked", Kind::Children, Other, Text(|e| e.checked.as_deref())),
];

/// How children are addressed.
pub const CHILDREN: &[Fact<Children>] = &[
    // From a lower age on, more people are addressed.
    alone("from_age", Kind::Children, Depends, Number(|e| e.from_age)),
    alone("guardian", Kind::Children, Other, Text(|e| e.guardian.as_deref())),
    alone("notice", Kind::Children, Other, Name(|e| e.notice.as_ref())),
];

/// An AI system.
pub const AI: &[Fact<AiSystem>] = &[
    alone("name", Kind::Ai, Other, Text(|e| e.name.as_deref())),
    alone("does", Kind::Ai, Material, Text(|e| e.does.as_deref())),
    alone(
        "purposes",
        Kind::Ai,
        Material,
        all_or(Purposes, |e| e.purposes.as_ref(), |e| e.purposes.as_mut()),
    ),
    as_set("model", Kind::Ai, UnlessRemoved, Ids(IdsOf::Models, |e| &e.model, |e| &mut e.model.0)),
    alone(
        "trained_on_data",
        Kind::Ai,
        Depends,
        Value(KeyType::Flag, |e| e.trained_on_data.map(FactValue::Answer)),
    ),
    as_set(
        "training",
        Kind::Ai,
        UnlessRemoved,
        ids(Purposes, |e| &e.training, |e| &mut e.training.0),
    ),
    alone("opt_out", Kind::Ai, Material, Text(|e| e.opt_out.as_deref())),
    alone("disclosed", Kind::AiDisclosure, Other, Text(|e| e.disclosed.as_deref())),
    no_change("was", Kind::Ai, Names(|e| &e.was)),
];

/// Cameras that watch a place.
pub const CAMERA: &[Fact<Camera>] = &[
    alone("place", Kind::Camera, Other, Text(|e| e.place.as_deref())),
    alone("sound", Kind::Camera, Depends, Value(KeyType::Flag, |e| e.sound.map(FactValue::Answer))),
    alone("sign", Kind::Camera, Other, Text(|e| e.sign.as_deref())),
    alone(
        "purposes",
        Kind::Camera,
        Material,
        all_or(Purposes, |e| e.purposes.as_ref(), |e| e.purposes.as_mut()),
    ),
    no_change("was", Kind::Camera, Names(|e| &e.was)),
];

/// How data is protected.
pub const SECURITY: &[Fact<Security>] =
    &[alone("text", Kind::Security, Other, Text(|e| e.text.as_deref()))];

/// Notes for the register alone.
pub const INTERNAL: &[Fact<Internal>] = &[
    private("assessment", Kind::Internal, Names(|e| &e.assessment)),
    private("contract", Kind::Internal, Names(|e| &e.contract)),
    private("security", Kind::Internal, Name(|e| e.security.as_ref())),
    private("owner", Kind::Internal, Name(|e| e.owner.as_ref())),
    private("review_by", Kind::Internal, Value(KeyType::Date, |_| None)),
];

/// A cookie.
pub const COOKIE: &[Fact<Cookie>] = &[
    alone("name", Kind::Cookie, Other, Name(|e| e.name.as_ref())),
    alone(
        "purpose",
        Kind::Cookie,
        Other,
        id(Purposes, |e| e.purpose.as_ref(), |e| e.purpose.as_mut()),
    ),
    alone("kind", Kind::Cookie, Other, Word("cookie-", |e| e.kind.map(word))),
    alone("set_by", Kind::Cookie, Other, Text(|e| e.set_by.as_deref())),
    alone("storage", Kind::Cookie, Other, Text(|e| e.storage.as_deref())),
    alone("consent", Kind::Cookie, Other, Text(|e| e.consent.as_deref())),
    alone(
        "lasts",
        Kind::Cookie,
        Depends,
        Value(KeyType::Forms, |e| e.lasts.clone().map(FactValue::CookieLife)),
    ),
    private("hosts", Kind::Cookie, Names(|e| &e.hosts)),
];

/// What is done as another controller's processor.
pub const ON_BEHALF: &[Fact<OnBehalf>] = &[
    alone("name", Kind::OnBehalf, Other, Text(|e| e.name.as_deref())),
    // Whoever the work is for is its controller.
    alone("for", Kind::OnBehalf, Material, Text(|e| e.for_whom.as_deref())),
    alone("note", Kind::OnBehalf, Other, Text(|e| e.note.as_deref())),
    as_set(
        "subjects",
        Kind::OnBehalf,
        UnlessRemoved,
        ids(Subjects, |e| &e.subjects, |e| &mut e.subjects),
    ),
    as_set("data", Kind::OnBehalf, UnlessRemoved, ids(Data, |e| &e.data, |e| &mut e.data)),
    as_set(
        "recipients",
        Kind::OnBehalf,
        UnlessRemoved,
        ids(
            Recipients,
            |e| e.recipients.as_deref().unwrap_or_default(),
            |e| e.recipients.as_deref_mut().unwrap_or_default(),
        ),
    ),
];

/// Rights; each right has the keys of [`RIGHT_TEXT`].
pub const RIGHTS: &[Fact<Rights>] = &[alone(
    "contact",
    Kind::Right,
    Material,
    Word("change-right-contact-", |e| {
        e.contact.filter(|contact| *contact != RightsContact::Controller).map(word)
    }),
)];

/// Own words on one right.
pub const RIGHT_TEXT: &[Fact<RightText>] = &[
    alone("how", Kind::Right, Material, Text(|e| e.how.as_deref())),
    alone("limits", Kind::Right, Material, Text(|e| e.limits.as_deref())),
    alone("secrecy", Kind::Right, Material, Laws(|e| &e.secrecy)),
];

/// A free section.
pub const SECTION: &[Fact<Section>] = &[
    alone("title", Kind::Section, Other, Text(|e| e.title.as_deref())),
    alone("text", Kind::Section, Other, Text(|e| e.text.as_deref())),
    // Records hold the text itself.
    private("file", Kind::Section, Name(|e| e.file.as_ref())),
];
