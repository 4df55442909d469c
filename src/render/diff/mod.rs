//! What changed between two states of notices → text for a terminal, Markdown, JSON, or one page
//! that can be sent by mail.

mod json;
mod markdown;
mod page;
mod text;

pub use json::json;
pub use markdown::markdown;
pub use text::text;

use crate::compare::{Compared, MarkedUnit, Shape, Status, TextAlone};
use crate::diagnostic::Diagnostic;
use crate::locale::Arg;
use crate::render::words::Words;

/// The heading above the changed units, until it is written.
#[derive(Default)]
struct Above<'a> {
    heading: Option<(u8, &'a MarkedUnit)>,
}

impl<'a> Above<'a> {
    fn is_heading(unit: &MarkedUnit) -> bool {
        matches!(unit.shape, Shape::Heading { .. })
    }

    /// Goes on to a unit: none where it did not change, else the heading to say before it.
    fn step(&mut self, unit: &'a MarkedUnit) -> Option<Option<&'a MarkedUnit>> {
        let depth = match unit.shape {
            Shape::Heading { depth } => Some(depth),
            _ => None,
        };
        if let Some(depth) = depth {
            // A heading is not below one of its own kind.
            self.heading = self.heading.filter(|(above, _)| *above < depth);
        }
        if unit.status == Status::Same {
            self.heading = depth.map(|depth| (depth, unit)).or(self.heading);
            return None;
        }
        Some(self.heading.take().map(|(_, unit)| unit))
    }
}

/// What is shown of changed units, one after the other.
enum Step<'a> {
    /// The heading above the next unit.
    Under(&'a MarkedUnit),
    /// That the next units moved: the message.
    Moved(&'static str),
    /// A changed unit.
    Unit(&'a MarkedUnit),
}

/// The changed units, each below its heading. Units that moved together share one message; of those
/// that moved away only the headings are shown, as their words are shown at the new place.
fn steps(units: &[MarkedUnit]) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    let mut above = Above::default();
    for run in units.chunk_by(|a, b| a.status == b.status) {
        let status = run.first().map(|first| first.status);
        let away = status == Some(Status::MovedAway);
        let has_heading = run.iter().any(Above::is_heading);
        let moved = match status {
            Some(Status::MovedHere) => Some("moved_here"),
            Some(Status::MovedAway) => Some("moved_away"),
            _ => None,
        };
        for (index, unit) in run.iter().enumerate() {
            let Some(heading) = above.step(unit) else { continue };
            steps.extend(heading.map(Step::Under));
            steps.extend(moved.filter(|_| index == 0).map(Step::Moved));
            if !away || !has_heading || Above::is_heading(unit) {
                steps.push(Step::Unit(unit));
            }
        }
    }
    steps
}

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
    /// The message on why the texts alone are compared.
    fn text_alone(&self) -> &'static str {
        match self.compared.text_alone {
            Some(TextAlone::Both) => "text_only",
            _ => "text_only_one",
        }
    }

    /// "From version 2023-11-27 to the draft".
    fn span(&self, words: &Words<'_>) -> Result<String, Box<Diagnostic>> {
        let (old, new) = (self.old.words(words)?, self.new.words(words)?);
        words.text("diff_span", &[("old", Arg::from(old)), ("new", Arg::from(new))])
    }
}
