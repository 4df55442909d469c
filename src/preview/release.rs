//! What a page asks of a release, and the outcome: plain data as JSON.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::editor::ShownFinding;
use crate::diagnostic::Diagnostic;
use crate::version::Class;

/// A release of a page's notice.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleaseRequest {
    /// The page.
    pub page: String,
    /// The language of the reader.
    pub language: String,
    /// What is asked for.
    pub wish: ReleaseWish,
}

/// What is asked of a release.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleaseWish {
    /// The hash of the content that was shown; without it nothing is written, only planned.
    #[serde(default)]
    pub content: Option<String>,
    /// The summary in each language, where it is reworded.
    #[serde(default)]
    pub summary: BTreeMap<String, String>,
    /// When it takes effect, if not today.
    #[serde(default)]
    pub effective: Option<Date>,
    /// Whether the change is called material although the facts do not make it so.
    #[serde(default)]
    pub material: bool,
}

/// A release as it is planned, or as it was written.
#[derive(Clone, Debug, Serialize)]
pub struct ReleasePlan {
    /// Its name.
    pub version: String,
    /// Its class.
    pub class: Class,
    /// Why it has that class, by language.
    pub why: serde_json::Value,
    /// When it takes effect.
    pub effective: Date,
    /// The summary in each language.
    pub summary: serde_json::Value,
    /// The hash of its content, which is sent back.
    pub content: String,
    /// Its file, once it is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

/// What came of planning or writing a release.
pub enum ReleaseAnswer {
    /// It is planned, or written.
    Plan(Box<ReleasePlan>),
    /// Findings block it.
    Blocked(Vec<Diagnostic>),
}

/// The answer to a page.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum ReleaseOutcome {
    /// What would be released.
    Planned {
        /// The plan.
        plan: Box<ReleasePlan>,
    },
    /// It is released.
    Released {
        /// What was written.
        plan: Box<ReleasePlan>,
    },
    /// Findings block it; nothing was written.
    Blocked {
        /// The findings.
        findings: Vec<ShownFinding>,
    },
    /// It cannot be released; nothing was written.
    Refused {
        /// Why, and what to do.
        message: String,
    },
}

impl ReleaseOutcome {
    /// Status and reason of the answer.
    pub fn status(&self) -> (u16, &'static str) {
        match self {
            ReleaseOutcome::Planned { .. } | ReleaseOutcome::Released { .. } => (200, "OK"),
            ReleaseOutcome::Blocked { .. } | ReleaseOutcome::Refused { .. } => {
                (422, "Unprocessable Content")
            }
        }
    }
}
