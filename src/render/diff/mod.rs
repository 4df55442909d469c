//! What changed between two states of notices → text for a terminal, Markdown, JSON, or one page
//! that can be sent by mail.

mod json;
mod markdown;
mod page;
mod text;

pub use json::json;
pub use markdown::markdown;
pub use text::text;

use crate::compare::Compared;
use crate::diagnostic::Diagnostic;
use crate::locale::Arg;
use crate::render::words::Words;

/// Two states of a notice, and what changed between them in one language.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The notice's id.
    pub notice: String,
    /// Its title.
    pub title: String,
    /// The language tag.
    pub language: String,
    /// The address of the notice, where it is known.
    pub address: Option<String>,
    /// The old state.
    pub old: State,
    /// The new one.
    pub new: State,
    /// What changed.
    pub compared: Compared,
}

/// A state of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The name of the version; none for the working copy.
    pub version: Option<String>,
    /// The full address of its page, where it has one.
    pub page: Option<String>,
}

impl State {
    /// Its name for programs.
    pub fn name(&self) -> &str {
        self.version.as_deref().unwrap_or("draft")
    }

    fn words(&self, words: &Words<'_>) -> Result<String, Box<Diagnostic>> {
        match &self.version {
            Some(version) => words.text("diff_version", &[("version", Arg::from(version.clone()))]),
            None => Ok(words.get("diff_draft").to_owned()),
        }
    }
}

impl Comparison {
    /// "From version 2023-11-27 to the draft".
    fn span(&self, words: &Words<'_>) -> Result<String, Box<Diagnostic>> {
        let (old, new) = (self.old.words(words)?, self.new.words(words)?);
        words.text("diff_span", &[("old", Arg::from(old)), ("new", Arg::from(new))])
    }
}
