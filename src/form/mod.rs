//! What a form changes: an operation on the text of a TOML file → the new text, and the change that takes
//! it back. Pure: the preview reads and writes.
//!
//! Whole statements (a header with its keys, a key with its value) are moved and removed as they are
//! written; values are replaced in their place. All other bytes stay.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "positions that were found in this text"
)]

mod copy;
mod decides;
mod entry;
mod inline;
mod list;
mod operation;
mod rename;
mod set;
mod statements;

use std::ops::Range;
use std::sync::Arc;

use crate::origin::InputFile;
use crate::parse::{Node, parse};
use crate::toml_writer::difference;

pub use copy::copy_shared;
pub use decides::decides;
pub use operation::{FormError, FormValue, Operation};
pub use rename::mentions_in;
pub use statements::{Statement, statements};

/// A text with an operation applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The new text.
    pub text: String,
    /// What takes it back; none where nothing was changed.
    pub undo: Option<TextChange>,
}

/// A change of one stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextChange {
    /// The bytes that it replaces.
    pub span: Range<usize>,
    /// What is there afterwards.
    pub text: String,
}

impl TextChange {
    /// What makes `to` of `from`; none if they are the same.
    pub fn between(from: &str, to: &str) -> Option<TextChange> {
        let (span, text) = difference(from, to)?;
        Some(TextChange { span, text: text.to_owned() })
    }

    /// The text with the change; none if these bytes are not within the text.
    pub fn apply(&self, text: &str) -> Option<String> {
        let before = text.get(..self.span.start)?;
        let after = text.get(self.span.end..)?;
        Some([before, &self.text, after].concat())
    }
}

/// Applies operations in turn to the text of a file; nothing if one of them cannot be applied.
///
/// # Errors
/// What cannot be applied, and why.
pub fn apply(text: &str, operations: &[Operation]) -> Result<Applied, FormError> {
    let mut new = text.to_owned();
    for operation in operations {
        tree_of(&new).ok_or(FormError::Unreadable)?;
        new = operation.apply(&new)?;
    }
    // An operation that breaks the file would be a bug; the editor's file is worth more.
    tree_of(&new).ok_or(FormError::Unwritable)?;
    let undo = TextChange::between(&new, text);
    Ok(Applied { text: new, undo })
}

/// The tree of a text without errors of syntax.
fn tree_of(text: &str) -> Option<Node> {
    let file = Arc::new(InputFile::new("notice.toml", text));
    let (tree, faults) = parse(&file);
    faults.is_empty().then_some(tree)
}

/// The node at a path, exactly.
fn node_at<'a>(tree: &'a Node, path: &[String]) -> Option<&'a Node> {
    let (node, found) = tree.nearest(&path.join("."));
    found.then_some(node)
}

/// The line end that a text uses.
fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}
