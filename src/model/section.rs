//! Free sections: an editor's own text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Prose, Title};

/// A section of an editor's own text, from the TOML or from Markdown files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// The heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// The text in Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Prose>,
    /// The name of Markdown files beside the notice: `principles` reads `principles.sv.md` and
    /// `principles.en.md`. Records hold the text itself.
    #[serde(default, skip_serializing)]
    pub file: Option<String>,
}

/// The sections that klartext words itself, in the order they have where a notice does not say
/// otherwise; free ones stand before the last. Their names are taken.
pub const STANDARD_SECTIONS: [&str; 15] = [
    "controller",
    "purposes",
    "recipients",
    "transfers",
    "automated-decisions",
    "ai-systems",
    "camera-surveillance",
    "cookies",
    "children",
    "security-measures",
    "on-behalf",
    "rights",
    "right-to-object",
    "complaint",
    "languages",
];
