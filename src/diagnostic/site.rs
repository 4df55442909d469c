//! Rules about `site.toml`, and the addresses of notices.

use super::{Level, Rule, Topic};

const fn error(name: &'static str, page: &'static str) -> Rule {
    Rule::fixed(name, Topic::Site, page)
}

pub const APPROVAL_SETTINGS: Rule =
    error("approval-settings", include_str!("../rules/approval_settings.md"));
pub const BASE_URL_FORM: Rule = error("base-url-form", include_str!("../rules/base_url_form.md"));
pub const BASE_URL_MISSING: Rule = Rule {
    level: Level::Warning,
    ..error("base-url-missing", include_str!("../rules/base_url_missing.md"))
};
pub const LANGUAGE_MISSING: Rule =
    error("language-missing", include_str!("../rules/language_missing.md"));
pub const LANGUAGE_UNKNOWN: Rule =
    error("language-unknown", include_str!("../rules/language_unknown.md"));
pub const OUTPUT_UNKNOWN: Rule =
    error("output-unknown", include_str!("../rules/output_unknown.md"));
pub const PUBLISH_TARGET: Rule =
    error("publish-target", include_str!("../rules/publish_target.md"));
pub const SLUG_FORM: Rule = error("slug-form", include_str!("../rules/slug_form.md"));
pub const SLUG_MISSING: Rule = error("slug-missing", include_str!("../rules/slug_missing.md"));
pub const SLUG_RESERVED: Rule = error("slug-reserved", include_str!("../rules/slug_reserved.md"));
pub const SLUG_TAKEN: Rule = error("slug-taken", include_str!("../rules/slug_taken.md"));
pub const STAMP_AUTHORITY: Rule =
    error("stamp-authority", include_str!("../rules/stamp_authority.md"));
pub const TIMEZONE_UNKNOWN: Rule =
    error("timezone-unknown", include_str!("../rules/timezone_unknown.md"));
