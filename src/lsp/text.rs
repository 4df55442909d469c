//! A text as an editor counts it: lines and columns, in UTF-8 or UTF-16, to bytes and back; and the
//! changes that an editor sends.

use std::ops::Range;
use std::sync::Arc;

use lsp_types::{Position, PositionEncodingKind, TextDocumentContentChangeEvent};

/// What a column counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// The units of UTF-16, which every client can count.
    Utf16,
}

impl Encoding {
    /// The first that a client offers and the server can count; UTF-16 where it offers none.
    pub fn choose(offered: Option<&[PositionEncodingKind]>) -> Encoding {
        let known = |kind: &PositionEncodingKind| match kind.as_str() {
            "utf-8" => Some(Encoding::Utf8),
            "utf-16" => Some(Encoding::Utf16),
            _ => None,
        };
        offered.unwrap_or_default().iter().find_map(known).unwrap_or(Encoding::Utf16)
    }

    /// Its name in the protocol.
    pub fn kind(self) -> PositionEncodingKind {
        match self {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    fn length(self, letter: char) -> usize {
        match self {
            Encoding::Utf8 => letter.len_utf8(),
            Encoding::Utf16 => letter.len_utf16(),
        }
    }
}

/// Where the lines of a text begin.
#[derive(Clone, Debug)]
pub struct Lines {
    /// The first byte of each line.
    starts: Vec<usize>,
    encoding: Encoding,
}

impl Lines {
    /// The lines of a text. They end with LF, CRLF or CR, as the protocol has it.
    pub fn of(text: &str, encoding: Encoding) -> Lines {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|(at, byte)| match byte {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Lines { starts, encoding }
    }

    /// The bytes of a line, without its end.
    fn line(&self, text: &str, line: usize) -> Range<usize> {
        let start = self.starts.get(line).copied().unwrap_or(text.len());
        let next = self.starts.get(line + 1).copied().unwrap_or(text.len());
        let content = text.get(start..next).unwrap_or_default();
        // The last line has no end, even where it looks like one.
        let content = match self.starts.get(line + 1) {
            Some(_) => content.trim_end_matches(['\r', '\n']),
            None => content,
        };
        start..start + content.len()
    }

    /// The byte at a position; what is past the end of its line is the end of the line, and what is
    /// within a letter is its beginning.
    pub fn offset(&self, text: &str, position: Position) -> usize {
        let line = usize::try_from(position.line).unwrap_or(usize::MAX);
        if line >= self.starts.len() {
            return text.len();
        }
        let range = self.line(text, line);
        let wanted = usize::try_from(position.character).unwrap_or(usize::MAX);
        let mut column = 0;
        for (at, letter) in text.get(range.clone()).unwrap_or_default().char_indices() {
            column += self.encoding.length(letter);
            if column > wanted {
                return range.start + at;
            }
        }
        range.end
    }

    /// The position of a byte.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = text.floor_char_boundary(offset.min(text.len()));
        let line = self.starts.partition_point(|start| *start <= offset).saturating_sub(1);
        let range = self.line(text, line);
        let before = text.get(range.start..offset.min(range.end)).unwrap_or_default();
        let column: usize = before.chars().map(|letter| self.encoding.length(letter)).sum();
        let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
        Position { line: number(line), character: number(column) }
    }

    /// The range of some bytes.
    pub fn range(&self, text: &str, span: &Range<usize>) -> lsp_types::Range {
        let end = span.end.max(span.start);
        lsp_types::Range { start: self.position(text, span.start), end: self.position(text, end) }
    }

    /// The bytes of a range; empty at its start where the end comes before it.
    pub fn span(&self, text: &str, range: &lsp_types::Range) -> Range<usize> {
        let start = self.offset(text, range.start);
        start..self.offset(text, range.end).max(start)
    }
}

/// A text that is open in an editor.
#[derive(Clone, Debug)]
pub struct OpenText {
    /// What kind the editor takes it for.
    pub language_id: String,
    /// The editor's number of this state of it.
    pub version: i32,
    /// The words.
    pub text: Arc<str>,
    /// Its lines.
    pub lines: Lines,
}

impl OpenText {
    /// A text that was opened.
    pub fn new(language_id: String, version: i32, text: &str, encoding: Encoding) -> OpenText {
        let lines = Lines::of(text, encoding);
        OpenText { language_id, version, text: text.into(), lines }
    }

    /// Applies changes, each to the result of the previous one.
    pub fn change(&mut self, version: i32, changes: Vec<TextDocumentContentChangeEvent>) {
        let encoding = self.lines.encoding;
        let mut text = self.text.to_string();
        for change in changes {
            match change.range {
                Some(range) => {
                    let span = self.lines.span(&text, &range);
                    text.replace_range(span, &change.text);
                }
                None => text = change.text,
            }
            self.lines = Lines::of(&text, encoding);
        }
        self.version = version;
        self.text = text.into();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "å𐍈\r\nb\rc\n\n🇸🇪e\u{301}";

    fn at(line: u32, character: u32) -> Position {
        Position { line, character }
    }

    #[test]
    fn columns_count_units_and_lines_end_in_three_ways() {
        let lines = Lines::of(TEXT, Encoding::Utf16);
        assert_eq!(lines.starts, [0, 8, 10, 12, 13]);
        assert_eq!(lines.position(TEXT, 6), at(0, 3));
        assert_eq!(lines.offset(TEXT, at(0, 3)), 6);
        assert_eq!(Lines::of(TEXT, Encoding::Utf8).position(TEXT, 6), at(0, 6));
        // Within a letter: its beginning. Past the line: its end. Past the text: its end.
        assert_eq!(lines.offset(TEXT, at(0, 2)), 2);
        assert_eq!(lines.offset(TEXT, at(0, 99)), 6);
        assert_eq!(lines.offset(TEXT, at(1, u32::MAX)), 9);
        assert_eq!(lines.offset(TEXT, at(u32::MAX, 0)), TEXT.len());
    }

    #[test]
    fn every_letter_is_found_again() {
        for encoding in [Encoding::Utf8, Encoding::Utf16] {
            let lines = Lines::of(TEXT, encoding);
            for (offset, letter) in TEXT.char_indices() {
                let back = lines.offset(TEXT, lines.position(TEXT, offset));
                // The LF of a CRLF has no position of its own.
                let is_in_end = letter == '\n' && TEXT.get(..offset).unwrap().ends_with('\r');
                assert_eq!(back, if is_in_end { offset - 1 } else { offset });
            }
        }
    }

    #[test]
    fn a_range_that_ends_before_it_begins_is_empty() {
        let mut open = OpenText::new("toml".into(), 1, "abc\ndef", Encoding::Utf16);
        let range = lsp_types::Range { start: at(1, 1), end: at(0, 1) };
        let change = TextDocumentContentChangeEvent {
            range: Some(range),
            range_length: None,
            text: "X".into(),
        };
        open.change(2, vec![change]);
        assert_eq!(&*open.text, "abc\ndXef");
    }
}
