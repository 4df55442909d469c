//! Rules about approvals.

use super::{Rule, Topic};

const fn error(name: &'static str, page: &'static str) -> Rule {
    Rule::fixed(name, Topic::Release, page)
}

pub const APPROVAL_INVALID: Rule =
    error("approval-invalid", include_str!("../rules/approval_invalid.md"));
pub const APPROVAL_MISSING: Rule =
    error("approval-missing", include_str!("../rules/approval_missing.md"));
pub const APPROVAL_PERSON: Rule =
    error("approval-person", include_str!("../rules/approval_person.md"));
pub const APPROVAL_SIGNATURE: Rule =
    error("approval-signature", include_str!("../rules/approval_signature.md"));
pub const APPROVAL_VOID: Rule = error("approval-void", include_str!("../rules/approval_void.md"));
