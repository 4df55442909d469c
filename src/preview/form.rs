//! What a form sends, and the outcome: plain data as JSON.

use serde::{Deserialize, Serialize};

use super::editor::ShownFinding;
use crate::form::Operation;

/// Changes of the facts of a page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormRequest {
    /// The page.
    pub page: String,
    /// The language of the reader.
    pub language: String,
    /// What is to be changed.
    pub operations: Vec<Operation>,
    /// The hash of the file that was shown.
    pub seen: String,
    /// Whether only to check, and to write nothing.
    #[serde(default)]
    pub dry: bool,
    /// The notices that share the facts, as shown; none before that.
    #[serde(default)]
    pub sharing: Vec<String>,
    /// Whether a shared entry is copied into the notice, and changed there.
    #[serde(default)]
    pub only_here: bool,
    /// Whether the settings of the site are meant, and not the facts of the page.
    #[serde(default)]
    pub settings: bool,
}

/// A step back or forth.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UndoRequest {
    /// Whether to do again what was undone.
    pub redo: bool,
}

/// Words of the page that a form decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormWords {
    /// The language.
    pub language: String,
    /// The block.
    pub block: String,
    /// Its text.
    pub text: String,
}

/// What happened to a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum FormOutcome {
    /// It is written.
    Saved {
        /// The files.
        files: Vec<String>,
        /// How many steps can be undone and redone.
        undo: (usize, usize),
    },
    /// What the change would say, and what the checker finds then.
    Checked {
        /// Findings about what is changed.
        findings: Vec<ShownFinding>,
        /// How many findings there are elsewhere.
        elsewhere: usize,
        /// The words of the page.
        words: Vec<FormWords>,
    },
    /// The file has changed since it was shown; nothing was written.
    Changed {
        /// The file.
        file: String,
        /// Its hash now.
        seen: String,
    },
    /// Several notices share the facts; nothing is written until the editor chooses.
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

impl FormOutcome {
    /// Status and reason of the answer.
    pub fn status(&self) -> (u16, &'static str) {
        match self {
            FormOutcome::Saved { .. } | FormOutcome::Checked { .. } => (200, "OK"),
            FormOutcome::Changed { .. } | FormOutcome::Shared { .. } => (409, "Conflict"),
            FormOutcome::Refused { .. } => (422, "Unprocessable Content"),
        }
    }
}
