//! What a fact says: a typed value that can be compared, worded, and written as the JSON of a record.

use serde::Serialize;

use super::IdsOf;
use crate::model::{
    Address, AiSystem, AllOr, Arrangement, AutomatedDecision, Camera, ChildrenAudience, Controller,
    Cookie, CookieLife, DataCategory, DataSource, Event, Exempt, Exemption, Holder, Id,
    JointController, Law, LawRef, LegalBasis, MinimumAge, Nothing, OnBehalf, Period, Profiling,
    Provision, Purpose, Recipient, Representative, Retention, RightText, Section, Security,
    SpecialProcessing, Subject, Text, Transfer,
};

/// What a fact says. Its JSON is what a record holds at that key.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum FactValue {
    /// That there is none.
    Nothing(Nothing),
    /// Yes; "no" says the same as leaving the key out.
    Flag(bool),
    /// Yes or no, where "no" says something too.
    Answer(bool),
    /// A number.
    Number(u32),
    /// A proper name, number or address, the same in every language.
    Name(String),
    /// Proper names.
    Names(Vec<String>),
    /// A text by language.
    Text(Text),
    /// Texts by language.
    Texts(Vec<Text>),
    /// A word of klartext's; its wording is the message of this prefix and the word.
    Word(#[serde(serialize_with = "last")] (&'static str, String)),
    /// Words of klartext's.
    Words(#[serde(serialize_with = "last")] (&'static str, Vec<String>)),
    /// An id.
    Id(#[serde(serialize_with = "last")] (IdsOf, Id)),
    /// Ids.
    Ids(#[serde(serialize_with = "last")] (IdsOf, Vec<Id>)),
    /// All there are, or those named.
    AllOr(#[serde(serialize_with = "last")] (IdsOf, AllOr)),
    /// Laws.
    Laws(Vec<LawRef>),
    /// A length of time.
    Period(Period),
    /// The items of a data category by language.
    Parts(crate::model::Parts),
    /// How long a cookie lasts.
    CookieLife(CookieLife),
    /// Whose interest it is.
    Holder(Holder),
    /// A postal address.
    Address(Box<Address>),
    /// How responsibility is shared.
    Arrangement(Arrangement),
    /// Why no representative is named.
    Exempt(Exempt),
    /// Whether and how children are addressed.
    Children(ChildrenAudience),
    /// A controller.
    Controller(Box<Controller>),
    /// A joint controller.
    JointController(Box<JointController>),
    /// A data protection officer or representative.
    Person(Box<Representative>),
    /// A data subject group.
    Subject(Subject),
    /// A data category.
    Data(Box<DataCategory>),
    /// A source.
    Source(Box<DataSource>),
    /// An event.
    Event(Event),
    /// A law.
    Law(Box<Law>),
    /// A purpose.
    Purpose(Box<Purpose>),
    /// A legal basis.
    Basis(Box<LegalBasis>),
    /// A retention.
    Retention(Box<Retention>),
    /// A condition of Art. 9(2) GDPR.
    Condition(Box<SpecialProcessing>),
    /// Whether people must give the data.
    Provision(Box<Provision>),
    /// Why people are not informed one by one.
    Exemption(Box<Exemption>),
    /// An automated decision.
    Decision(Box<AutomatedDecision>),
    /// Profiling.
    Profiling(Box<Profiling>),
    /// A recipient.
    Recipient(Box<Recipient>),
    /// A transfer.
    Transfer(Box<Transfer>),
    /// An AI system.
    Ai(Box<AiSystem>),
    /// Cameras.
    Camera(Box<Camera>),
    /// How data is protected.
    Security(Security),
    /// The age below which no one may use a service.
    MinimumAge(MinimumAge),
    /// A cookie.
    Cookie(Box<Cookie>),
    /// Work as a processor.
    OnBehalf(Box<OnBehalf>),
    /// Own words on a right.
    Right(RightText),
    /// A free section.
    Section(Section),
}

/// The JSON of a value that carries how it is worded is that of the value alone.
fn last<A, B: Serialize, S: serde::Serializer>(
    (_, value): &(A, B),
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.serialize(serializer)
}

impl FactValue {
    /// A list of ids.
    pub fn ids(of: impl Into<IdsOf>, ids: Vec<Id>) -> FactValue {
        FactValue::Ids((of.into(), ids))
    }

    /// Whether it is a list.
    pub fn is_list(&self) -> bool {
        match self {
            FactValue::Names(_) | FactValue::Texts(_) | FactValue::Ids(_) | FactValue::Laws(_) => {
                true
            }
            FactValue::AllOr((_, ids)) => matches!(ids, AllOr::Some(_)),
            _ => false,
        }
    }

    /// Whether it is a text by language, and no proper name.
    pub fn is_by_language(&self) -> bool {
        matches!(self, FactValue::Text(Text::Localised(_)))
    }
}
