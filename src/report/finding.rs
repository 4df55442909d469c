//! One finding as other programs read it: `check --format json`, and the library.

use serde::Serialize;

use super::{Wording, level_word};
use crate::diagnostic::{Diagnostic, Sight};

/// What a check reports, at a place, with what to write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The id of the rule (`retention-missing`); `klartext explain` has its page.
    pub rule: &'static str,
    /// `error`, `warning` or `info`.
    pub level: &'static str,
    /// The path of the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The line in it, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The column in that line, in characters from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// The key path that it is about (`purposes.customer-surveys`); may be empty.
    pub at: String,
    /// What is wrong.
    pub message: String,
    /// What to write.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// The article, guideline or decision that asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
    /// Where in files of evidence it was seen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<Sight>,
    /// The notices that a finding in shared facts concerns.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<String>,
}

impl Finding {
    /// A diagnostic with its place as line and column.
    pub(crate) fn of(diagnostic: &Diagnostic, wording: &Wording) -> Finding {
        let origin = diagnostic.origin.as_ref();
        let place = origin.map(|origin| origin.file.line_column(origin.span.start));
        Finding {
            rule: diagnostic.rule.name,
            level: level_word(diagnostic.level),
            file: origin.map(|origin| origin.file.path.clone()),
            line: place.map(|(line, _)| line),
            column: place.map(|(_, column)| column),
            at: diagnostic.at.clone(),
            message: wording.message(diagnostic),
            help: wording.help(diagnostic),
            law: wording.law(diagnostic),
            seen: diagnostic.seen.clone(),
            notices: diagnostic.notices.clone(),
        }
    }
}
