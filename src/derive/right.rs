//! Which rights apply, and to which purposes.

use super::basis::{has_basis, has_explicit_consent, special_data};
use super::source::is_direct;
use crate::model::{
    BasisKind, Coverage, DecisionGround, Notice, Purpose, RightKind, SpecialCondition, Stated,
};

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

/// Whether a notice includes a right: it applies or a table promises it, and the notice does not
/// exclude it.
pub fn includes_right(notice: &Notice, right: RightKind) -> bool {
    match notice.rights.of(right) {
        Some(Stated::Nothing(_)) => false,
        Some(Stated::Given(_)) => true,
        None => applies(notice, right),
    }
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

/// What of a purpose a right applies to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RightScope {
    /// All of it.
    All,
    /// Only what these parts cover.
    Only(Vec<ScopePart>),
    /// All but what these parts cover.
    Except(Vec<ScopePart>),
}

/// What one entry of a purpose covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopePart {
    /// The key path of the entry below its purpose (`basis.0`).
    pub at: String,
    /// What it covers.
    pub covers: Coverage,
}

/// What of a purpose a right covers that depends on its bases: Arts. 7(3) and 20.
pub fn scope_of_right(notice: &Notice, purpose: &Purpose, right: RightKind) -> RightScope {
    let by_bases = match right {
        RightKind::Portability => {
            scope_of_bases(purpose, &[BasisKind::Consent, BasisKind::Contract])
        }
        RightKind::WithdrawConsent => scope_of_bases(purpose, &[BasisKind::Consent]),
        _ => return RightScope::All,
    };
    match by_bases {
        RightScope::Only(parts) => with_explicit_consent(notice, purpose, parts),
        other => other,
    }
}

/// What of a purpose rests on bases of some kinds.
pub fn scope_of_bases(purpose: &Purpose, kinds: &[BasisKind]) -> RightScope {
    let all = || {
        purpose.basis.iter().enumerate().map(|(index, basis)| {
            let is_of_kind = basis.kind.is_some_and(|kind| kinds.contains(&kind));
            let part = ScopePart { at: format!("basis.{index}"), covers: basis.covers.clone() };
            (is_of_kind, part)
        })
    };
    let of = |wanted: bool| -> Vec<ScopePart> {
        all().filter(|(is, _)| *is == wanted).map(|(_, part)| part).collect()
    };
    let (these, others) = (of(true), of(false));
    let has_rest = |parts: &[ScopePart]| parts.iter().any(|part| part.covers.is_rest());
    match (has_rest(&these), has_rest(&others)) {
        _ if others.is_empty() => RightScope::All,
        // Two bases for the same: what each covers is not said.
        (true, true) => RightScope::All,
        (true, false) => RightScope::Except(others),
        (false, _) => RightScope::Only(these),
    }
}

/// The parts of a purpose, and its special categories that explicit consent covers.
fn with_explicit_consent(
    notice: &Notice,
    purpose: &Purpose,
    mut parts: Vec<ScopePart>,
) -> RightScope {
    let special = || special_data(notice, purpose);
    for (index, one) in purpose.special.iter().enumerate() {
        if one.condition != Some(SpecialCondition::ExplicitConsent) {
            continue;
        }
        let mut covers = one.covers.clone();
        if covers.is_rest() {
            covers.data = special().into_iter().map(str::to_owned).collect();
        }
        if covers.data.len() == purpose.data.len() && covers.subjects.is_empty() {
            return RightScope::All;
        }
        if !parts.iter().any(|part| part.covers == covers) {
            parts.push(ScopePart { at: format!("special.{index}"), covers });
        }
    }
    RightScope::Only(parts)
}
