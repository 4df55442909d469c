//! What a notice adds to the standard words on rights (Arts. 7(3), 15–22 and 77 GDPR).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{LawRef, OneOrMany, Sentence, Stated};

/// Own words on rights. Which rights apply follows from the facts and is not said here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Rights {
    /// Whom to turn to (default: the controller).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<RightsContact>,
    /// The right of access (Art. 15).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<Stated<RightText>>,
    /// The right to rectification (Art. 16).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rectification: Option<Stated<RightText>>,
    /// The right to erasure (Art. 17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erasure: Option<Stated<RightText>>,
    /// The right to restriction of processing (Art. 18).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restriction: Option<Stated<RightText>>,
    /// The right to data portability (Art. 20).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portability: Option<Stated<RightText>>,
    /// The right to object (Art. 21).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<Stated<RightText>>,
    /// The right to withdraw consent (Art. 7(3)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdraw_consent: Option<Stated<RightText>>,
    /// The right to have a person look at an automated decision (Art. 22(3)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub human_decision: Option<Stated<RightText>>,
    /// The right to complain to a supervisory authority (Art. 77).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaint: Option<Stated<RightText>>,
}

impl Rights {
    /// What is said of one right, if anything.
    pub fn of(&self, right: RightKind) -> Option<&Stated<RightText>> {
        match right {
            RightKind::Access => &self.access,
            RightKind::Rectification => &self.rectification,
            RightKind::Erasure => &self.erasure,
            RightKind::Restriction => &self.restriction,
            RightKind::Portability => &self.portability,
            RightKind::Object => &self.object,
            RightKind::WithdrawConsent => &self.withdraw_consent,
            RightKind::HumanDecision => &self.human_decision,
            RightKind::Complaint => &self.complaint,
        }
        .as_ref()
    }

    /// Whether nothing is said at all.
    pub fn is_empty(&self) -> bool {
        *self == Rights::default()
    }
}

/// Own words on one right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RightText {
    /// How the right is used here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<Sentence>,
    /// What limits it here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<Sentence>,
    /// The laws on secrecy under which some data may not be given to the person: of the right of
    /// access.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub secrecy: OneOrMany<LawRef>,
}

/// Whom to turn to about rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RightsContact {
    /// The controller.
    Controller,
    /// The data protection officer.
    Dpo,
    /// The representative in the Union.
    Representative,
}

/// The rights a notice describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RightKind {
    /// Art. 15.
    Access,
    /// Art. 16.
    Rectification,
    /// Art. 17.
    Erasure,
    /// Art. 18.
    Restriction,
    /// Art. 20.
    Portability,
    /// Art. 21.
    Object,
    /// Art. 7(3).
    WithdrawConsent,
    /// Art. 22(3).
    HumanDecision,
    /// Art. 77.
    Complaint,
}

impl RightKind {
    /// All rights in the order a notice gives them.
    pub const ALL: [RightKind; 9] = [
        RightKind::Access,
        RightKind::Rectification,
        RightKind::Erasure,
        RightKind::Restriction,
        RightKind::Portability,
        RightKind::Object,
        RightKind::WithdrawConsent,
        RightKind::HumanDecision,
        RightKind::Complaint,
    ];

    /// The name in TOML, block ids and message ids.
    pub fn id(self) -> &'static str {
        match self {
            RightKind::Access => "access",
            RightKind::Rectification => "rectification",
            RightKind::Erasure => "erasure",
            RightKind::Restriction => "restriction",
            RightKind::Portability => "portability",
            RightKind::Object => "object",
            RightKind::WithdrawConsent => "withdraw-consent",
            RightKind::HumanDecision => "human-decision",
            RightKind::Complaint => "complaint",
        }
    }
}
