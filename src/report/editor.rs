//! The words of the language server: names of what an editor offers to do, and what a key means for a
//! release.

use super::Wording;
use crate::diagnostic::{Message, Value};
use crate::facts::{Compared, Row, Weight};

/// What an editor offers to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditorAction<'a> {
    /// Apply the fix of a rule's finding.
    Fix(&'a str),
    /// Write what a rule's finding misses, for the editor to fill in.
    Fill(&'a str),
    /// Apply all fixes of a file.
    FixAll,
    /// Allow a rule's finding, with a reason.
    Allow(&'a str),
    /// Describe an entry that is referred to.
    Describe(&'a str),
    /// Write this in place of what is there.
    Replace(&'a str),
    /// Rename an entry to a standard id.
    Standard(&'a str),
    /// See what changed since a release.
    Changed {
        /// How many facts.
        count: usize,
        /// The release.
        since: &'a str,
    },
    /// See a purpose in the preview.
    Preview,
}

impl Wording {
    /// The name of an action.
    pub fn action(&self, action: EditorAction<'_>) -> String {
        let code = |name: &str| Value::Code(name.to_owned());
        self.worded(&match action {
            EditorAction::Fix(rule) => Message::new("findings-editor-fix").with("rule", code(rule)),
            EditorAction::Fill(rule) => {
                Message::new("findings-editor-fill").with("rule", code(rule))
            }
            EditorAction::FixAll => Message::new("findings-editor-fix-all"),
            EditorAction::Allow(rule) => {
                Message::new("findings-editor-allow").with("rule", code(rule))
            }
            EditorAction::Describe(id) => {
                Message::new("findings-editor-describe").with("id", code(id))
            }
            EditorAction::Changed { count, since } => Message::new("findings-editor-changed")
                .with("count", Value::Number(count))
                .with("since", Value::text(since)),
            EditorAction::Preview => Message::new("findings-editor-preview"),
            EditorAction::Replace(id) => {
                Message::new("findings-editor-replace").with("id", code(id))
            }
            EditorAction::Standard(id) => {
                Message::new("findings-editor-standard").with("id", code(id))
            }
        })
    }

    /// The provision that asks for a fact, and what a change of it means for a release.
    pub fn fact(&self, row: &Row) -> String {
        let change = match (row.published, row.compared, row.weight) {
            (false, ..) => "private",
            (true, Compared::Never, _) => "never",
            (true, _, Weight::Material) => "material",
            (true, _, Weight::UnlessRemoved) => "unless-removed",
            (true, _, Weight::Depends) => "depends",
            (true, _, Weight::Other) => "other",
        };
        let change = self
            .worded(&Message::new("findings-editor-change").with("change", Value::Word(change)));
        match row.published && row.compared != Compared::Never {
            true => {
                format!("{} · {change}", super::citation::words(self, &row.article.to_string()))
            }
            false => change,
        }
    }
}
