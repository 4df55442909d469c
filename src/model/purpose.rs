//! Purposes: why data is processed, and everything that hangs on it.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    AllOr, AutomatedDecision, Coverage, Id, Label, LawRef, LegalBasis, OneOrMany, Phrase,
    Profiling, Prose, Retention, Sentence, SpecialProcessing,
};

/// Why data is processed (Art. 13(1)(c) GDPR), and for it: whose, which, how long, to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Purpose {
    /// What is done: a verb phrase without "att" or "to".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Phrase>,
    /// Which controllers, where there are several: ids, or "all".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub controllers: Option<AllOr>,
    /// Where several controllers have it: whether they decide together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
    /// The data subject groups, by id; the purpose is listed under the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Id>,
    /// The data categories, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<Id>,
    /// The legal basis; with several, each says what it covers.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub basis: OneOrMany<LegalBasis>,
    /// How long the data is kept; with several, each says what it covers.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub retention: OneOrMany<Retention>,
    /// The condition of Art. 9(2) where special categories are used.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub special: OneOrMany<SpecialProcessing>,
    /// Whether people must give the data (Art. 13(2)(e)).
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub provision: OneOrMany<Provision>,
    /// Where the data comes from: `data-subject`, `observed`, or ids of sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Vec<Id>>,
    /// Who receives the data, by id; an empty list says no one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<Id>>,
    /// The purpose is direct marketing (Art. 21(2)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direct_marketing: Option<bool>,
    /// When and how people are informed, for data from elsewhere (Art. 14(3)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub informed: Option<Sentence>,
    /// Why people are not informed one by one (Art. 14(5)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exempt: Option<Exemption>,
    /// Decisions made by a machine alone (Art. 22).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub automated_decisions: Option<AutomatedDecision>,
    /// Profiling without such a decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profiling: Option<Profiling>,
    /// The day this purpose should be reviewed; never published.
    #[serde(default, skip_serializing)]
    #[schemars(with = "Option<DateText>")]
    pub review_by: Option<Date>,
    /// More words about the purpose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
    /// The term of the Data Privacy Vocabulary (`dpv:Marketing`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dpv: Option<String>,
    /// The id this entry had before.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub was: OneOrMany<Id>,
}

/// How several controllers share a purpose (Art. 26 GDPR).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Share {
    /// They decide together why and how the data is used.
    Joint,
    /// Each decides for itself.
    Separate,
}

/// A date as JSON Schema knows it.
#[derive(JsonSchema)]
#[schemars(inline, transparent)]
#[expect(dead_code, reason = "only its schema is used")]
pub(super) struct DateText(#[schemars(extend("format" = "date"))] String);

/// Whether people must give the data, and what follows if they do not (Art. 13(2)(e) GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Provision {
    /// What makes them give it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ProvisionBy>,
    /// What this entry covers, where there are several.
    #[serde(flatten)]
    pub covers: Coverage,
    /// What happens if the data is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consequence: Option<Sentence>,
}

/// What makes people give data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProvisionBy {
    /// A law requires it.
    Statutory,
    /// The contract requires it.
    Contractual,
    /// It is needed to enter into a contract.
    ToEnterContract,
    /// It is voluntary.
    Voluntary,
}

/// Why people are not informed one by one about data from elsewhere (Art. 14(5) GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Exemption {
    /// The letter of Art. 14(5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<ExemptionGround>,
    /// The law, with ground `law` or `secrecy`.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub law: OneOrMany<LawRef>,
    /// What is done to protect people, with ground `effort`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measures: Option<Sentence>,
}

/// The letters of Art. 14(5) GDPR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ExemptionGround {
    /// (a) They know already.
    Known,
    /// (b) Impossible or a disproportionate effort.
    Effort,
    /// (c) A law lays down that data is obtained or disclosed.
    Law,
    /// (d) Professional secrecy under law.
    Secrecy,
}

/// What we do as someone's processor; no legal basis or retention is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OnBehalf {
    /// What is done: a verb phrase without "att" or "to".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Phrase>,
    /// Whom we do it for: the controllers.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub for_whom: Option<Label>,
    /// The data subject groups, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Id>,
    /// The data categories, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<Id>,
    /// Who receives the data, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<Id>>,
    /// More words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
}
