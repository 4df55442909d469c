//! Rules about TOML and Markdown files: what cannot be read, and what has no place in them.

use super::{Rule, Topic};

const fn error(name: &'static str, page: &'static str) -> Rule {
    Rule::fixed(name, Topic::Files, page)
}

pub const BAD_ID: Rule = error("bad-id", include_str!("../rules/bad_id.md"));
pub const CONFLICT_MARKS: Rule =
    error("conflict-marks", include_str!("../rules/conflict_marks.md"));
pub const DUPLICATE_ID: Rule = error("duplicate-id", include_str!("../rules/duplicate_id.md"));
pub const EVIDENCE_UNREADABLE: Rule =
    error("evidence-unreadable", include_str!("../rules/evidence_unreadable.md"));
pub const FILE_TOO_LARGE: Rule =
    error("file-too-large", include_str!("../rules/file_too_large.md"));
pub const LINK_ASTRAY: Rule = error("link-astray", include_str!("../rules/link_astray.md"));
pub const MISPLACED_KEY: Rule = error("misplaced-key", include_str!("../rules/misplaced_key.md"));
pub const MISSING_FILE: Rule = error("missing-file", include_str!("../rules/missing_file.md"));
pub const MISSING_KEY: Rule = error("missing-key", include_str!("../rules/missing_key.md"));
pub const NOTICE_MISSING: Rule =
    error("notice-missing", include_str!("../rules/notice_missing.md"));
pub const NOT_A_FILE: Rule = error("not-a-file", include_str!("../rules/not_a_file.md"));
pub const NOT_UTF8: Rule = error("not-utf8", include_str!("../rules/not_utf8.md"));
pub const REPEATED_WORD: Rule = error("repeated-word", include_str!("../rules/repeated_word.md"));
pub const TEXT_TOO_LONG: Rule = error("text-too-long", include_str!("../rules/text_too_long.md"));
pub const TOML_SYNTAX: Rule = error("toml-syntax", include_str!("../rules/toml_syntax.md"));
pub const TOO_DEEP: Rule = error("too-deep", include_str!("../rules/too_deep.md"));
pub const TOO_MANY_ENTRIES: Rule =
    error("too-many-entries", include_str!("../rules/too_many_entries.md"));
pub const UNKNOWN_KEY: Rule = error("unknown-key", include_str!("../rules/unknown_key.md"));
pub const UNKNOWN_REFERENCE: Rule =
    error("unknown-reference", include_str!("../rules/unknown_reference.md"));
pub const UNKNOWN_WORD: Rule = error("unknown-word", include_str!("../rules/unknown_word.md"));
pub const UNREADABLE: Rule = error("unreadable", include_str!("../rules/unreadable.md"));
pub const WRONG_TYPE: Rule = error("wrong-type", include_str!("../rules/wrong_type.md"));
/// About the texts of a notice and about files alike, so a setting or `[[allow]]` may name it.
pub const TEXT_CONTROL_CHARACTER: Rule = Rule {
    name: "text-control-character",
    topic: Topic::Upkeep,
    page: include_str!("../rules/text_control_character.md"),
    ..Rule::OF_NOTICE
};
