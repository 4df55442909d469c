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
    /// Someone who buys.
    Customer,
    /// Someone who represents a company; not party to its contracts.
    ContactPerson,
    /// Someone who visits a website or a place.
    Visitor,
    /// Someone who follows on social media.
    Follower,
    /// Someone with an account or who uses a service.
    User,
    /// Someone who applies for a job.
    Applicant,
    /// Someone employed.
    Employee,
    /// Someone who sells to the controller, or works for one who does.
    Supplier,
    /// Someone who rents a home.
    Tenant,
    /// Someone who receives care.
    Patient,
    /// Someone who goes to a school.
    Pupil,
    /// A member of an association.
    Member,
    /// Someone's relative; the reader is another person.
    Relative,
    /// A child; the reader is often a guardian.
    Child,
    /// Someone who happens to be there.
    Bystander,
    /// Someone who lives in the municipality.
    Resident,
    /// Someone who subscribes to a newsletter, a paper or a service.
    Subscriber,
    /// Someone who gives money.
    Donor,
    /// Someone who may vote.
    Voter,
    /// Someone who supports a cause, and is no member.
    Supporter,
    /// Someone who reports wrongdoing.
    Whistleblower,
    /// Someone whom a report or a case is about.
    Accused,
    /// Someone who can tell what happened.
    Witness,
    /// Someone who has a flat in a tenant-owners' association.
    TenantOwner,
}

impl SubjectKind {
    /// Whether the reader is the person whose data it is, and is spoken to as "you".
    pub fn is_addressed(self) -> bool {
        !matches!(self, SubjectKind::Relative | SubjectKind::Child | SubjectKind::Bystander)
    }
}
