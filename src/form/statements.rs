//! A TOML text → its statements: headers, and keys with their values, each with its complete lines.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use crate::lsp::key_parts;

/// A header, or a key with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The key path, with the tables around it; a number is a position in a list.
    pub path: Vec<String>,
    /// Whether it is a header.
    pub is_header: bool,
    /// Its lines, with what follows the value, up to the next line.
    pub span: Range<usize>,
    /// Where the comment directly above it begins; its own start if there is none.
    pub lead: usize,
}

impl Statement {
    /// Whether it says something of what is at a path.
    pub fn is_of(&self, path: &[String]) -> bool {
        self.path.starts_with(path)
    }
}

/// A statement that is being read.
struct Open {
    start: usize,
    is_header: bool,
    equals: Option<usize>,
    depth: usize,
}

/// The position of the next entry of a list of tables, by the headers before it.
fn position(found: &[Statement], list: &[String]) -> usize {
    let is_entry = |one: &&Statement| {
        one.is_header && one.path.len() == list.len() + 1 && one.path.starts_with(list)
    };
    found.iter().filter(is_entry).count()
}

/// The statements of a text, in order.
pub fn statements(text: &str) -> Vec<Statement> {
    let parts = key_parts(text);
    let mut parts = parts.into_iter().peekable();
    let mut found: Vec<Statement> = Vec::new();
    let mut open: Option<Open> = None;
    for token in Source::new(text).lex() {
        let (start, end) = (token.span().start(), token.span().end());
        match token.kind() {
            TokenKind::Whitespace | TokenKind::Comment => {}
            TokenKind::Newline if open.as_ref().is_none_or(|one| one.depth > 0) => {}
            kind @ (TokenKind::Newline | TokenKind::Eof) => {
                let Some(one) = open.take() else { continue };
                let end = if kind == TokenKind::Eof { text.len() } else { end };
                let keys_end = one.equals.unwrap_or(end);
                let mut path = Vec::new();
                while let Some(part) = parts.next_if(|part| part.span.start < end) {
                    if part.span.start >= one.start && part.span.end <= keys_end {
                        path = part.path;
                    }
                }
                if text[one.start..].starts_with("[[") {
                    path.push(position(&found, &path).to_string());
                }
                let line = text[..one.start].rfind('\n').map_or(0, |newline| newline + 1);
                let above = found.last().map_or(0, |last| last.span.end).min(line);
                let lead = lead(text, above, line);
                found.push(Statement { path, is_header: one.is_header, span: line..end, lead });
            }
            kind => {
                let one = open.get_or_insert(Open {
                    start,
                    is_header: kind == TokenKind::LeftSquareBracket,
                    equals: None,
                    depth: 0,
                });
                one.token(kind, start);
            }
        }
    }
    found
}

impl Open {
    fn token(&mut self, kind: TokenKind, start: usize) {
        match kind {
            TokenKind::Equals if self.equals.is_none() => self.equals = Some(start),
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket if self.equals.is_some() => {
                self.depth += 1;
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                self.depth = self.depth.saturating_sub(1);
            }
            _ => {}
        }
    }
}

/// Where the lines of comment that end at `line` begin, not before `above`.
fn lead(text: &str, above: usize, line: usize) -> usize {
    let lines = text[above..line].split_inclusive('\n').rev();
    let comments = lines.take_while(|one| one.trim_start().starts_with('#'));
    line - comments.map(str::len).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::statements;

    #[test]
    fn each_statement_has_its_lines() {
        let text = "# a\nx = 1 # b\n\n# c\n[t.u]\ny.sv = '''\n[no]\n'''\nz = [ # d\n 1,\n]\n[[l]]\nk = 1\n[[l]]\n";
        let all: Vec<(String, bool, &str)> = statements(text)
            .into_iter()
            .map(|one| (one.path.join("."), one.is_header, &text[one.lead..one.span.end]))
            .collect();
        let wanted = [
            ("x", false, "# a\nx = 1 # b\n"),
            ("t.u", true, "# c\n[t.u]\n"),
            ("t.u.y.sv", false, "y.sv = '''\n[no]\n'''\n"),
            ("t.u.z", false, "z = [ # d\n 1,\n]\n"),
            ("l.0", true, "[[l]]\n"),
            ("l.0.k", false, "k = 1\n"),
            ("l.1", true, "[[l]]\n"),
        ];
        assert_eq!(all, wanted.map(|(path, is_header, text)| (path.to_owned(), is_header, text)));
    }
}
