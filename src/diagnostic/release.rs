//! Rules about `release`, `build` and `publish`.

use super::{Level, Rule, Topic};

const fn error(name: &'static str, page: &'static str) -> Rule {
    Rule::fixed(name, Topic::Release, page)
}

pub const RELEASE_REFUSED: Rule =
    error("release-refused", include_str!("../rules/release_refused.md"));
pub const STAMP_MISSING: Rule = Rule {
    level: Level::Warning,
    ..error("stamp-missing", include_str!("../rules/stamp_missing.md"))
};
pub const VERSION_LOST: Rule = error("version-lost", include_str!("../rules/version_lost.md"));
