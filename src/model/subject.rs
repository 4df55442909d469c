//! Data subject groups: the people a notice is for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Label, OneOrMany};

/// A group of people. An id that is itself a kind (`customer`) needs no table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Subject {
    /// Who they are, in the plural.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Label>,
    /// What kind of people they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<SubjectKind>,
    /// The id this entry had before.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub was: OneOrMany<Id>,
}

/// The kinds of people that rules and wording know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SubjectKind {
    /// Somebody who buys.
    Customer,
    /// Somebody who represents a company; not party to its contracts.
    ContactPerson,
    /// Somebody who visits a website or a place.
    Visitor,
    /// Somebody who follows on social media.
    Follower,
    /// Somebody with an account or who uses a service.
    User,
    /// Somebody who applies for a job.
    Applicant,
    /// Somebody employed.
    Employee,
    /// Somebody who sells to the controller, or works for one who does.
    Supplier,
    /// Somebody who rents a home.
    Tenant,
    /// Somebody who receives care.
    Patient,
    /// Somebody who goes to a school.
    Pupil,
    /// A member of an association.
    Member,
    /// Somebody's relative; the reader is another person.
    Relative,
    /// A child; the reader is often a guardian.
    Child,
    /// Somebody who happens to be there.
    Bystander,
    /// Somebody who lives in the municipality.
    Resident,
}

impl SubjectKind {
    /// Whether the reader is the person whose data it is, and is spoken to as "you".
    pub fn is_addressed(self) -> bool {
        !matches!(self, SubjectKind::Relative | SubjectKind::Child | SubjectKind::Bystander)
    }
}
