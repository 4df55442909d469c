//! New words for a text, as a browser sends them, and what came of them: plain data as JSON.

use serde::{Deserialize, Serialize};

use super::fault::Place;

/// What is asked for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// The page that the text was edited on.
    pub page: String,
    /// The text's key path.
    pub at: String,
    /// The language.
    pub language: String,
    /// The new words, as they are written in the file.
    pub words: String,
    /// The hash of the file that the editor saw.
    pub seen: String,
    /// The notices that share the text, as the editor was told; empty before that.
    #[serde(default)]
    pub sharing: Vec<String>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Edited {
    /// It is in the file.
    Saved {
        /// Where.
        place: Place,
    },
    /// The file is another than the editor saw; nothing was written.
    Changed {
        /// The file.
        file: String,
        /// What the text says there now.
        words: Option<String>,
        /// The hash of the file as it is now.
        seen: String,
    },
    /// Several notices share the text; nothing was written until that is confirmed.
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

impl Edited {
    /// A refusal.
    pub fn refused(message: impl Into<String>) -> Edited {
        Edited::Refused { message: message.into() }
    }

    /// Status and reason of the answer.
    pub fn status(&self) -> (u16, &'static str) {
        match self {
            Edited::Saved { .. } => (200, "OK"),
            Edited::Changed { .. } | Edited::Shared { .. } => (409, "Conflict"),
            Edited::Refused { .. } => (422, "Unprocessable Content"),
        }
    }
}
