//! The legal bases of a purpose.

use crate::model::{BasisKind, Notice, Purpose, SpecialCondition};

/// Whether a letter of Art. 6(1) GDPR is among the legal bases of a purpose.
pub fn has_basis(purpose: &Purpose, kind: BasisKind) -> bool {
    purpose.basis.iter().any(|basis| basis.kind == Some(kind))
}

/// Whether special categories are used with explicit consent (Art. 9(2)(a) GDPR).
pub fn has_explicit_consent(purpose: &Purpose) -> bool {
    purpose
        .special
        .iter()
        .any(|special| special.condition == Some(SpecialCondition::ExplicitConsent))
}

/// Whether a purpose uses special categories of data (Art. 9(1) GDPR).
pub fn special_data<'a>(notice: &Notice, purpose: &'a Purpose) -> Vec<&'a str> {
    purpose
        .data
        .iter()
        .map(String::as_str)
        .filter(|id| notice.data.get(*id).is_some_and(|data| data.special_kind().is_some()))
        .collect()
}
