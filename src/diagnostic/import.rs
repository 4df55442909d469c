//! Rules about `import`.

use super::{Level, Rule, Topic};

const fn error(name: &'static str, page: &'static str) -> Rule {
    Rule::fixed(name, Topic::Import, page)
}

pub const IMPORT_INCOMPLETE: Rule =
    error("import-incomplete", include_str!("../rules/import_incomplete.md"));
pub const IMPORT_JSON: Rule = error("import-json", include_str!("../rules/import_json.md"));
pub const IMPORT_LEFT_OUT: Rule = Rule {
    level: Level::Warning,
    ..error("import-left-out", include_str!("../rules/import_left_out.md"))
};
pub const IMPORT_LINK: Rule =
    Rule { level: Level::Warning, ..error("import-link", include_str!("../rules/import_link.md")) };
pub const IMPORT_NAME: Rule = error("import-name", include_str!("../rules/import_name.md"));
pub const IMPORT_TEXTS: Rule = error("import-texts", include_str!("../rules/import_texts.md"));
pub const IMPORT_TILT: Rule = error("import-tilt", include_str!("../rules/import_tilt.md"));
pub const IMPORT_TITLE: Rule = error("import-title", include_str!("../rules/import_title.md"));
