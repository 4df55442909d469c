//! Data categories, where data comes from, and the conditions for sensitive ones.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Coverage, Id, Label, LawRef, OneOrMany, Sentence, Stated};

/// A kind of personal data. An id of klartext's own table (`email`) needs no table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DataCategory {
    /// What the data is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Label>,
    /// What the category is made of, item by item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<Parts>,
    /// The special category of Art. 9(1) GDPR; "none" where its words only look like one.
    #[serde(default, skip_serializing_if = "is_not_special")]
    pub special: Option<Stated<SpecialKind>>,
    /// With `special = "none"`: why it is none; never published.
    #[serde(default, skip_serializing)]
    pub special_reason: Option<String>,
    /// Data on convictions and offences (Art. 10 GDPR); `false` where its words only look like it.
    #[serde(default, skip_serializing_if = "is_not_criminal")]
    pub criminal: Option<bool>,
    /// For personal identity numbers: why they are used (Art. 87 GDPR and national law).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<PersonalNumberGround>,
    /// With `ground`: the reason in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Sentence>,
    /// Where the data comes from when a purpose does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Vec<Id>>,
    /// The term of the Data Privacy Vocabulary (`pd:EmailAddress`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dpv: Option<String>,
    /// The id this entry had before.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub was: OneOrMany<Id>,
}

impl DataCategory {
    /// The special category it is, if any.
    pub fn special_kind(&self) -> Option<SpecialKind> {
        self.special.as_ref().and_then(Stated::given).copied()
    }

    /// Whether an editor states that it is not a special category.
    pub fn is_said_not_special(&self) -> bool {
        matches!(self.special, Some(Stated::Nothing(_)))
    }
}

/// An answer to a finding is not a fact for readers, and no change.
fn is_not_special(special: &Option<Stated<SpecialKind>>) -> bool {
    !matches!(special, Some(Stated::Given(_)))
}

fn is_not_criminal(criminal: &Option<bool>) -> bool {
    *criminal != Some(true)
}

/// The items of a data category by language.
pub type Parts = std::collections::BTreeMap<String, Vec<String>>;

/// The special categories of Art. 9(1) GDPR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SpecialKind {
    /// Data concerning health.
    Health,
    /// Racial or ethnic origin.
    EthnicOrigin,
    /// Political opinions.
    Politics,
    /// Religious or philosophical beliefs.
    Belief,
    /// Trade union membership.
    TradeUnion,
    /// Genetic data.
    Genetic,
    /// Biometric data for identifying a person.
    Biometric,
    /// Sex life or sexual orientation.
    SexLife,
}

/// Why a personal identity number is used without consent, or that consent is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PersonalNumberGround {
    /// The person has consented.
    Consent,
    /// Clearly justified by the purpose.
    Purpose,
    /// Clearly justified by the need of secure identification.
    SecureIdentification,
    /// Clearly justified by another weighty reason.
    OtherReason,
}

/// Why special categories may be processed (Art. 9(2) GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpecialProcessing {
    /// The condition of Art. 9(2) GDPR.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<SpecialCondition>,
    /// What this entry covers, where there are several.
    #[serde(flatten)]
    pub covers: Coverage,
    /// The law behind the condition.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub law: OneOrMany<LawRef>,
}

/// The letters of Art. 9(2) GDPR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SpecialCondition {
    /// (a) Explicit consent.
    ExplicitConsent,
    /// (b) Employment, social security and social protection law.
    EmploymentLaw,
    /// (c) Vital interests of someone who cannot consent.
    VitalInterests,
    /// (d) A non-profit body's own members.
    NonProfit,
    /// (e) Made public by the person.
    MadePublic,
    /// (f) Legal claims.
    LegalClaims,
    /// (g) Substantial public interest.
    SubstantialPublicInterest,
    /// (h) Health or social care.
    HealthCare,
    /// (i) Public health.
    PublicHealth,
    /// (j) Archives, research or statistics.
    Research,
}

/// Someone or something that data comes from (Art. 14(2)(f) GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DataSource {
    /// The source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Label>,
    /// What kind of source it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<SourceKind>,
    /// The data that comes from it (default: all of the purpose).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<Id>,
    /// The id this entry had before.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub was: OneOrMany<Id>,
}

/// What kind of source data come from; decides between Art. 13 and Art. 14 GDPR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// Someone else.
    ThirdParty,
    /// A source open to everybody.
    Public,
    /// Worked out from other data.
    Inferred,
    /// Observed of the person (a camera, a log): Art. 13 applies.
    Observed,
    /// The person.
    DataSubject,
}
