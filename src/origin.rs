//! The origin of a fact: a file and a span in it.

use std::ops::Range;
use std::sync::Arc;

/// A file that was read.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct InputFile {
    /// The path from the site's root, with `/`.
    pub path: String,
    /// The text.
    pub text: String,
}

impl InputFile {
    /// The line and column of a byte offset, both from 1; columns count characters.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let before = self.text.get(..self.text.floor_char_boundary(offset)).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.matches('\n').count() + 1;
        (line, before.get(line_start..).unwrap_or_default().chars().count() + 1)
    }
}

/// A place in a file: a range of bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The file.
    pub file: Arc<InputFile>,
    /// The bytes.
    pub span: Range<usize>,
}
