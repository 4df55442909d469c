//! The legal basis of a purpose: Art. 6(1) GDPR.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Coverage, Label, LawRef, OneOrMany, Phrase, Sentence};

/// Which letter of Art. 6(1) GDPR allows the processing, for what the entry covers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LegalBasis {
    /// The letter of Art. 6(1) GDPR.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<BasisKind>,
    /// What this entry covers, where a purpose has several legal bases.
    #[serde(flatten)]
    pub covers: Coverage,
    /// With `consent`: how consent is withdrawn (Art. 7(3)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdraw: Option<Sentence>,
    /// With `contract`: `before` for steps taken at the person's request before a contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<ContractStage>,
    /// With `legal-obligation` and `public-task`: the law, by its id.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub law: OneOrMany<LawRef>,
    /// With `public-task`: the processing is exercise of official authority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exercise_of_authority: Option<bool>,
    /// With `legitimate-interests`: the interest (Art. 13(1)(d)), comes after a colon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<Phrase>,
    /// With `legitimate-interests`: whose interest it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<Holder>,
    /// With `legitimate-interests`: how the interests were weighed, or how to ask for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub balancing: Option<Sentence>,
}

/// The letters of Art. 6(1) GDPR.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum BasisKind {
    /// Art. 6(1)(a).
    Consent,
    /// Art. 6(1)(b): a contract with the person, or steps before one.
    Contract,
    /// Art. 6(1)(c): a duty laid down by law.
    LegalObligation,
    /// Art. 6(1)(d): someone's life or health.
    VitalInterests,
    /// Art. 6(1)(e): a task of public interest or official authority.
    PublicTask,
    /// Art. 6(1)(f): a legitimate interest that outweighs the person's.
    LegitimateInterests,
}

/// When a contract is the basis: under it, or before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ContractStage {
    /// Steps at the person's request before a contract is made.
    Before,
    /// Performing a contract that is made.
    Performance,
}

/// Whose legitimate interest it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Holder {
    /// The controller's own, or a third party's.
    Role(HolderRole),
    /// A third party by name.
    Named(Label),
}

/// The two holders the law names (Art. 6(1)(f)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HolderRole {
    /// The controller's own interest.
    Controller,
    /// Someone else's interest.
    ThirdParty,
}
