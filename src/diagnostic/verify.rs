//! Rules about `verify`.

use super::{Level, Rule, Topic};

const fn error(name: &'static str, page: &'static str) -> Rule {
    Rule::fixed(name, Topic::Verify, page)
}

pub const PAGE_CHANGED: Rule = error("page-changed", include_str!("../rules/page_changed.md"));
pub const PAGE_FOREIGN: Rule = error("page-foreign", include_str!("../rules/page_foreign.md"));
pub const PAGE_FRAME: Rule = error("page-frame", include_str!("../rules/page_frame.md"));
pub const PAGE_MISSING: Rule = error("page-missing", include_str!("../rules/page_missing.md"));
pub const PAGE_TEXT: Rule = error("page-text", include_str!("../rules/page_text.md"));
pub const PAGE_UNRELEASED: Rule =
    error("page-unreleased", include_str!("../rules/page_unreleased.md"));
pub const PLACE_CHANGED: Rule = error("place-changed", include_str!("../rules/place_changed.md"));
pub const PLACE_MISSING: Rule = error("place-missing", include_str!("../rules/place_missing.md"));
pub const PLACE_OLDER: Rule = error("place-older", include_str!("../rules/place_older.md"));
pub const PLACE_UNREADABLE: Rule =
    error("place-unreadable", include_str!("../rules/place_unreadable.md"));
pub const SITE_BEHIND: Rule = error("site-behind", include_str!("../rules/site_behind.md"));
pub const VERSION_ADDED: Rule = error("version-added", include_str!("../rules/version_added.md"));
pub const VERSION_MISSING: Rule =
    error("version-missing", include_str!("../rules/version_missing.md"));
pub const VERSION_NEW: Rule =
    Rule { level: Level::Info, ..error("version-new", include_str!("../rules/version_new.md")) };
pub const VERSION_REWRITTEN: Rule =
    error("version-rewritten", include_str!("../rules/version_rewritten.md"));
