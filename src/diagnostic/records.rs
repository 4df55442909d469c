//! Rules about the records of released versions.

use super::{Rule, Topic};

const fn error(name: &'static str, page: &'static str) -> Rule {
    Rule::fixed(name, Topic::Records, page)
}

pub const CHAIN_BROKEN: Rule = error("chain-broken", include_str!("../rules/chain_broken.md"));
pub const CHAIN_DATES: Rule = error("chain-dates", include_str!("../rules/chain_dates.md"));
pub const CHAIN_DUPLICATE: Rule =
    error("chain-duplicate", include_str!("../rules/chain_duplicate.md"));
pub const CHAIN_FORKED: Rule = error("chain-forked", include_str!("../rules/chain_forked.md"));
pub const CHAIN_MIXED: Rule = error("chain-mixed", include_str!("../rules/chain_mixed.md"));
pub const CHAIN_REWRITTEN: Rule =
    error("chain-rewritten", include_str!("../rules/chain_rewritten.md"));
pub const RECORD_CHANGED: Rule =
    error("record-changed", include_str!("../rules/record_changed.md"));
pub const RECORD_LAYOUT: Rule = error("record-layout", include_str!("../rules/record_layout.md"));
pub const RECORD_MISNAMED: Rule =
    error("record-misnamed", include_str!("../rules/record_misnamed.md"));
pub const RECORD_NEWER: Rule = error("record-newer", include_str!("../rules/record_newer.md"));
pub const RECORD_UNREADABLE: Rule =
    error("record-unreadable", include_str!("../rules/record_unreadable.md"));
pub const STAMP_INVALID: Rule = error("stamp-invalid", include_str!("../rules/stamp_invalid.md"));
pub const STAMP_UNKNOWN: Rule = error("stamp-unknown", include_str!("../rules/stamp_unknown.md"));
