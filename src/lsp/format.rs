//! A TOML text → the same text, formatted: a space round each equals sign, one empty line between
//! tables, no space at the ends of lines. Comments, quotes, values over several lines and the order of
//! everything stay.

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// Formats a text; `None` where it is not valid TOML.
pub fn format(text: &str) -> Option<String> {
    let before: toml::Table = text.replace("\r\n", "\n").parse().ok()?;
    let formatted = Formatter::default().run(text);
    // What is written means the same, or nothing is written.
    let after: toml::Table = formatted.replace("\r\n", "\n").parse().ok()?;
    (before == after).then_some(formatted)
}

#[derive(Default)]
struct Formatter {
    out: String,
    /// The brackets that are open in a value.
    open: Vec<TokenKind>,
    is_header: bool,
    is_value: bool,
    /// How many lines ended since something was written.
    ends: usize,
    /// Whether there was space before the next token.
    has_space: bool,
    previous: Option<TokenKind>,
    line_end: &'static str,
}

impl Formatter {
    fn run(mut self, text: &str) -> String {
        self.line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let source = Source::new(text);
        for token in source.lex() {
            let raw = text.get(token.span().start()..token.span().end()).unwrap_or_default();
            match token.kind() {
                TokenKind::Whitespace => self.whitespace(raw),
                TokenKind::Newline => self.newline(),
                TokenKind::Eof => {}
                kind => self.token(kind, raw),
            }
        }
        self.trim();
        if !self.out.is_empty() {
            self.out.push_str(self.line_end);
        }
        self.out
    }

    fn whitespace(&mut self, raw: &str) {
        self.has_space = true;
        // The indentation of items of a list is the editor's.
        if self.ends > 0 && !self.open.is_empty() {
            self.flush(None);
            self.out.push_str(raw);
            self.has_space = false;
            self.previous = None;
        }
    }

    fn newline(&mut self) {
        self.ends += 1;
        self.has_space = false;
        if self.open.is_empty() {
            self.is_header = false;
            self.is_value = false;
        }
        self.trim();
    }

    fn trim(&mut self) {
        let length = self.out.trim_end_matches([' ', '\t']).len();
        self.out.truncate(length);
    }

    /// Writes the ends of lines before a token: at most one empty line, and one before a header.
    fn flush(&mut self, next: Option<TokenKind>) {
        if self.ends == 0 {
            return;
        }
        let is_header = next == Some(TokenKind::LeftSquareBracket) && self.open.is_empty();
        // A comment above a header belongs to it.
        let after_comment = self.previous == Some(TokenKind::Comment) && self.ends == 1;
        let ends = match is_header && !after_comment {
            true => 2,
            false => self.ends.min(2),
        };
        if !self.out.is_empty() {
            self.out.push_str(&self.line_end.repeat(ends));
        }
        self.ends = 0;
        self.previous = None;
        self.has_space = false;
    }

    fn token(&mut self, kind: TokenKind, raw: &str) {
        let is_first = self.ends > 0 || self.out.is_empty();
        self.flush(Some(kind));
        if is_first && kind == TokenKind::LeftSquareBracket && self.open.is_empty() {
            self.is_header = true;
        } else if match self.is_header {
            true => kind == TokenKind::Comment,
            false => self.needs_space(kind),
        } {
            self.out.push(' ');
        }
        match kind {
            TokenKind::Equals if self.open.is_empty() => self.is_value = true,
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket if !self.is_header => {
                self.open.push(kind);
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket if !self.is_header => {
                self.open.pop();
            }
            _ => {}
        }
        self.out.push_str(raw);
        self.previous = Some(kind);
        self.has_space = false;
    }

    fn needs_space(&self, next: TokenKind) -> bool {
        use TokenKind::{
            Comma, Comment, Dot, Equals, LeftCurlyBracket, LeftSquareBracket, RightCurlyBracket,
            RightSquareBracket,
        };
        let Some(previous) = self.previous else { return false };
        match (previous, next) {
            (_, Comment) => true,
            (_, Equals) | (Equals, _) => true,
            (LeftCurlyBracket, RightCurlyBracket) | (LeftSquareBracket, _) => false,
            (LeftCurlyBracket, _) | (_, RightCurlyBracket) => true,
            (_, RightSquareBracket | Comma | Dot) | (Dot, _) => false,
            (Comma, _) => true,
            // A date and a time have a space between them.
            _ => self.has_space,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_and_lines_are_set_and_all_else_stays() {
        let text = "\n\n# top  \na=1   # one\nb . c  =  [ 1,2 ,3 ]\n\n\n\nd = {x=1,y = [  ] }\n[t]\n# about\n[ u . v ]#w\nl = [\n    \"a\" ,\n\n\n  # inside\n  \"b\",\n]\n  s = \"\"\"\n  kept  \n\"\"\"\nt = 1979-05-27 07:32:00\n";
        let expected = "# top\na = 1 # one\nb.c = [1, 2, 3]\n\nd = { x = 1, y = [] }\n\n[t]\n# about\n[u.v] #w\nl = [\n    \"a\",\n\n  # inside\n  \"b\",\n]\ns = \"\"\"\n  kept  \n\"\"\"\nt = 1979-05-27 07:32:00\n";
        let formatted = format(text).unwrap();
        assert_eq!(formatted, expected);
        assert_eq!(format(&formatted).unwrap(), formatted, "it stays as it is");
        assert_eq!(format("a = ["), None);
        assert_eq!(format("a=1\r\nb=2 # x  ").unwrap(), "a = 1\r\nb = 2 # x\r\n");
    }
}
