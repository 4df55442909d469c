//! Which rights apply, and to which purposes.

use super::basis::{has_basis, has_explicit_consent};
use super::source::is_direct;
use crate::model::{BasisKind, DecisionGround, Notice, Purpose, RightKind};

/// A right and the purposes it applies to, by id; for rights that always apply, all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppliedRight<'a> {
    /// The right.
    pub right: RightKind,
    /// The purposes.
    pub purposes: Vec<&'a str>,
}

/// The rights that apply, each with its purposes, in the order a notice gives them.
pub fn rights(notice: &Notice) -> Vec<AppliedRight<'_>> {
    let of = |right| AppliedRight { right, purposes: purposes_of_right(notice, right) };
    RightKind::ALL.into_iter().filter(|right| applies(notice, *right)).map(of).collect()
}

/// Whether a right applies: it belongs to everyone, or to a purpose of the notice.
pub fn applies(notice: &Notice, right: RightKind) -> bool {
    is_general(right)
        || notice.purposes.values().any(|purpose| right_applies(notice, purpose, right))
}

/// The purposes that a right applies to, by id.
pub fn purposes_of_right(notice: &Notice, right: RightKind) -> Vec<&str> {
    let purposes = notice.purposes.iter();
    let of_right = purposes.filter(|(_, purpose)| right_applies(notice, purpose, right));
    of_right.map(|(id, _)| id.as_str()).collect()
}

/// Whether a right belongs to everyone, whatever the purpose.
pub fn is_general(right: RightKind) -> bool {
    use RightKind::*;
    matches!(right, Access | Rectification | Erasure | Restriction | Complaint)
}

/// Whether a right applies to a purpose: Arts. 7(3), 20, 21 and 22 by its legal bases.
pub fn right_applies(notice: &Notice, purpose: &Purpose, right: RightKind) -> bool {
    match right {
        RightKind::Portability => {
            let by_basis = has_basis(purpose, BasisKind::Consent)
                || has_basis(purpose, BasisKind::Contract)
                || has_explicit_consent(purpose);
            by_basis && is_direct(notice, purpose)
        }
        RightKind::Object => objects_in_general(purpose) || objects_to_marketing(purpose),
        RightKind::WithdrawConsent => {
            has_basis(purpose, BasisKind::Consent) || has_explicit_consent(purpose)
        }
        RightKind::HumanDecision => purpose.automated_decisions.as_ref().is_some_and(|decision| {
            // Art. 22(3) is about decisions on a contract or on explicit consent.
            decision.ground != Some(DecisionGround::Law)
        }),
        general => is_general(general),
    }
}

/// Whether Art. 21(1) GDPR gives a right to object: legitimate interests or a public task.
pub fn objects_in_general(purpose: &Purpose) -> bool {
    has_basis(purpose, BasisKind::LegitimateInterests) || has_basis(purpose, BasisKind::PublicTask)
}

/// Whether Art. 21(2) GDPR gives an absolute right to object: direct marketing.
pub fn objects_to_marketing(purpose: &Purpose) -> bool {
    purpose.direct_marketing == Some(true)
}
