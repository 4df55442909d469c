//! The origin of a fact: a file and a span in it.

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A file that was read.
#[derive(Debug)]
pub struct InputFile {
    /// The path from the site's root, with `/`.
    pub path: String,
    /// The text.
    pub text: String,
    /// Where its lines begin, once someone asks: each finding asks for its line.
    lines: OnceLock<Lines>,
}

impl InputFile {
    /// A file with its text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> InputFile {
        InputFile { path: path.into(), text: text.into(), lines: OnceLock::new() }
    }

    /// The line and column of a byte offset, both from 1; columns count characters.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let offset = self.text.floor_char_boundary(offset);
        let lines = self.lines.get_or_init(|| Lines::of(&self.text));
        let line = lines.starts.partition_point(|start| *start <= offset);
        let start = line.checked_sub(1).and_then(|line| lines.starts.get(line)).copied();
        let characters = |until| lines.characters(&self.text, until);
        (line, characters(offset) - characters(start.unwrap_or_default()) + 1)
    }

    fn key(&self) -> (&str, &str) {
        (&self.path, &self.text)
    }
}

impl PartialEq for InputFile {
    fn eq(&self, other: &InputFile) -> bool {
        self.key() == other.key()
    }
}

impl Eq for InputFile {}

impl PartialOrd for InputFile {
    fn partial_cmp(&self, other: &InputFile) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for InputFile {
    fn cmp(&self, other: &InputFile) -> Ordering {
        self.key().cmp(&other.key())
    }
}

/// How many bytes a step of [`Lines`] has.
const STEP: usize = 256;

/// The lines of a text, and how many characters are before each step of it, so that neither many
/// lines nor a long one make a place slow to find.
#[derive(Debug)]
struct Lines {
    starts: Vec<usize>,
    before: Vec<usize>,
}

impl Lines {
    fn of(text: &str) -> Lines {
        let after = text.match_indices('\n').map(|(newline, _)| newline + 1);
        let starts = std::iter::once(0).chain(after).collect();
        let mut before = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for step in text.as_bytes().chunks(STEP) {
            before.push(count);
            count += count_characters(step);
        }
        // The end of the text may begin a step.
        before.push(count);
        Lines { starts, before }
    }

    /// How many characters are before an offset.
    fn characters(&self, text: &str, offset: usize) -> usize {
        let step = offset / STEP;
        let before = self.before.get(step).copied().unwrap_or_default();
        before + text.as_bytes().get(step * STEP..offset).map_or(0, count_characters)
    }
}

/// Every byte begins a character but those that go on with one.
fn count_characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

/// A place in a file: a range of bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The file.
    pub file: Arc<InputFile>,
    /// The bytes.
    pub span: Range<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As one would count them by hand, also at the end of a step and of the text.
    #[test]
    fn lines_and_columns_are_those_of_a_count() {
        let long = format!("{}\nå€x\n\n{}", "aå".repeat(STEP), "𝄞b".repeat(STEP));
        for text in ["", "\n", "a", "å\r\nb", &"x".repeat(STEP), &long] {
            let file = InputFile::new("a", text);
            for offset in 0..=text.len() + 1 {
                let before = text.get(..text.floor_char_boundary(offset)).unwrap();
                let line = before.matches('\n').count() + 1;
                let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
                assert_eq!(file.line_column(offset), (line, column), "{offset} of {text:?}");
            }
        }
    }
}
