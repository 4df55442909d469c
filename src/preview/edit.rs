//! New words for a text, as a browser sends them, and the outcome: plain data as JSON.

use serde::{Deserialize, Serialize};

use super::editor::SourceLine;

/// New words for a text.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditRequest {
    /// The page that the text was edited on.
    pub page: String,
    /// The text's key path.
    pub at: String,
    /// The language.
    pub language: String,
    /// The new words, as they are written in the file.
    pub words: String,
    /// The hash of the file that was edited.
    pub seen: String,
    /// The notices that share the text, as shown to the editor; empty before that.
    #[serde(default)]
    pub sharing: Vec<String>,
}

/// What happened to an edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum EditOutcome {
    /// It is written to the file.
    Saved {
        /// Where.
        place: SourceLine,
    },
    /// The file has changed since it was shown; nothing was written.
    Changed {
        /// The file.
        file: String,
        /// The text as it is there now.
        words: Option<String>,
        /// The hash of the file as it is now.
        seen: String,
    },
    /// Several notices share the text; nothing is written until the editor confirms.
    Shared {
        /// The file.
        file: String,
        /// The notices.
        notices: Vec<String>,
    },
    /// It cannot be written.
    Refused {
        /// Why, and what to do.
        message: String,
    },
}

impl EditOutcome {
    /// A refusal.
    pub fn refused(message: impl Into<String>) -> EditOutcome {
        EditOutcome::Refused { message: message.into() }
    }

    /// Status and reason of the answer.
    pub fn status(&self) -> (u16, &'static str) {
        match self {
            EditOutcome::Saved { .. } => (200, "OK"),
            EditOutcome::Changed { .. } | EditOutcome::Shared { .. } => (409, "Conflict"),
            EditOutcome::Refused { .. } => (422, "Unprocessable Content"),
        }
    }
}
