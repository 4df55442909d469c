//! Rules about the theme, a site's own templates and its own messages.

use super::{Level, Rule, Topic};

const fn error(name: &'static str, page: &'static str) -> Rule {
    Rule::fixed(name, Topic::Theme, page)
}

pub const FRAME_POLICY: Rule = Rule {
    level: Level::Warning,
    ..error("frame-policy", include_str!("../rules/frame_policy.md"))
};
pub const LOCALE_MISSING: Rule =
    error("locale-missing", include_str!("../rules/locale_missing.md"));
pub const LOCALE_SYNTAX: Rule = error("locale-syntax", include_str!("../rules/locale_syntax.md"));
pub const MESSAGE_MISSING: Rule =
    error("message-missing", include_str!("../rules/message_missing.md"));
pub const OVERRIDE_UNUSED: Rule = Rule {
    level: Level::Warning,
    ..error("override-unused", include_str!("../rules/override_unused.md"))
};
pub const TEMPLATE: Rule = error("template", include_str!("../rules/template.md"));
pub const TEMPLATE_TEXT: Rule = error("template-text", include_str!("../rules/template_text.md"));
pub const THEME_COLOUR: Rule = error("theme-colour", include_str!("../rules/theme_colour.md"));
pub const THEME_CONTRAST: Rule =
    error("theme-contrast", include_str!("../rules/theme_contrast.md"));
pub const THEME_FONT: Rule = error("theme-font", include_str!("../rules/theme_font.md"));
pub const THEME_LINK: Rule = error("theme-link", include_str!("../rules/theme_link.md"));
pub const WORDING_UNFINISHED: Rule =
    error("wording-unfinished", include_str!("../rules/wording_unfinished.md"));
