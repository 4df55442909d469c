//! A TOML text and a place in it → what is being written there: a header, a key or a value, however
//! much of it is missing. Only what comes before the place decides.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

mod level;

use level::{Level, begins_header, begins_key, is_quoted, unquoted};

/// What is written at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// What kind of thing.
    pub place: CursorPlace,
    /// What is written of it before the place.
    pub typed: String,
    /// The bytes that it has, before and after the place; within quotes, without them.
    pub span: Range<usize>,
    /// The quote that it is in.
    pub quote: Option<char>,
}

/// A header, a key or a value. Paths have the positions of items of lists as numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CursorPlace {
    /// The name of a table, after the parts of it that are complete.
    Header {
        /// The parts before.
        above: Vec<String>,
    },
    /// A key of a table, after the parts of it that are complete.
    Key {
        /// The table.
        table: Vec<String>,
    },
    /// A value.
    Value {
        /// The key.
        path: Vec<String>,
        /// The texts of the list that it is an item of, without it.
        siblings: Option<Vec<String>>,
    },
    /// A comment, or after a value.
    Nothing,
}

/// A part of a header or key, with the path that it makes with the parts before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPart {
    /// The path, of which it is the last part.
    pub path: Vec<String>,
    /// Its bytes, without quotes.
    pub span: Range<usize>,
}

/// All parts of the headers and keys of a text, in order.
pub fn key_parts(text: &str) -> Vec<KeyPart> {
    let mut scan = Scan::new(text);
    for token in Source::new(text).lex().filter(|token| token.kind() != TokenKind::Eof) {
        scan.token(token.kind(), token.span().start()..token.span().end());
    }
    scan.parts
}

struct Scan<'a> {
    text: &'a str,
    parts: Vec<KeyPart>,
    levels: Vec<Level>,
    /// The parts of a header that is being written, and how many brackets it began with.
    header: Option<(Vec<String>, usize)>,
    /// How many tables each list of tables has.
    lists: Vec<(Vec<String>, usize)>,
}

impl Cursor {
    /// What is written at a byte.
    pub fn at(text: &str, offset: usize) -> Cursor {
        let offset = text.floor_char_boundary(offset.min(text.len()));
        let mut scan = Scan::new(text);
        for token in Source::new(text).lex() {
            let span = token.span().start()..token.span().end();
            let kind = token.kind();
            if span.start >= offset || kind == TokenKind::Eof {
                break;
            }
            let is_word = kind == TokenKind::Atom && span.end >= offset;
            let is_text = is_quoted(kind) && (span.end > offset || !scan.is_closed(&span));
            if is_word || is_text && span.end >= offset {
                return scan.within(kind, span, offset);
            }
            if kind == TokenKind::Comment && span.end >= offset {
                return scan.cursor(CursorPlace::Nothing, offset..offset, offset, None);
            }
            scan.token(kind, span);
        }
        let place = scan.place(true);
        scan.cursor(place, offset..offset, offset, None)
    }
}

impl Scan<'_> {
    fn new(text: &str) -> Scan<'_> {
        let levels = vec![Level::new(Vec::new(), false)];
        Scan { text, parts: Vec::new(), levels, header: None, lists: Vec::new() }
    }

    /// Notes a part of a key that ends a path.
    fn part(&mut self, path: Vec<String>, span: &Range<usize>, is_quoted: bool) {
        let quotes = usize::from(is_quoted);
        let span = (span.start + quotes)..span.end.saturating_sub(quotes).max(span.start + quotes);
        self.parts.push(KeyPart { path, span });
    }

    fn raw(&self, span: &Range<usize>) -> &str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// A word or a text that the place is in or at the end of.
    fn within(&self, kind: TokenKind, span: Range<usize>, offset: usize) -> Cursor {
        if kind == TokenKind::Atom {
            return self.cursor(self.place(false), span, offset, None);
        }
        let raw = self.raw(&span);
        let quote = raw.chars().next();
        let marks = if raw.starts_with("\"\"\"") || raw.starts_with("'''") { 3 } else { 1 };
        let end = if self.is_closed(&span) { span.end - marks } else { span.end };
        let start = (span.start + marks).min(end);
        self.cursor(self.place(false), start..end, offset.clamp(start, end), quote)
    }

    fn is_closed(&self, span: &Range<usize>) -> bool {
        let raw = self.raw(span);
        let mark = match raw.get(..3) {
            Some(mark @ ("\"\"\"" | "'''")) => mark,
            _ => raw.get(..1).unwrap_or_default(),
        };
        raw.len() >= 2 * mark.len() && raw.ends_with(mark)
    }

    fn cursor(
        &self,
        place: CursorPlace,
        span: Range<usize>,
        offset: usize,
        quote: Option<char>,
    ) -> Cursor {
        let typed = self.raw(&(span.start..offset)).to_owned();
        Cursor { place, typed, span, quote }
    }

    /// What can be written next. `is_gap`: nothing of it is written yet.
    fn place(&self, is_gap: bool) -> CursorPlace {
        if let Some((parts, _)) = &self.header {
            return CursorPlace::Header { above: parts.clone() };
        }
        let Some(level) = self.levels.last() else { return CursorPlace::Nothing };
        if level.takes_value() {
            let siblings = level.is_list.then(|| level.items.clone());
            return CursorPlace::Value { path: level.path(), siblings };
        }
        if level.is_list || level.has_equals || is_gap && self.is_after_key(level) {
            return CursorPlace::Nothing;
        }
        let table = level.base.iter().chain(&level.key).cloned().collect();
        CursorPlace::Key { table }
    }

    /// Whether a key is complete and an equals sign must follow.
    fn is_after_key(&self, level: &Level) -> bool {
        !level.key.is_empty() && !level.is_dotted && !level.has_value
    }

    fn token(&mut self, kind: TokenKind, span: Range<usize>) {
        if self.header.is_some() {
            return self.header_token(kind, &span);
        }
        match kind {
            TokenKind::Newline => self.newline(span.end),
            TokenKind::LeftSquareBracket => self.open_bracket(),
            TokenKind::LeftCurlyBracket => {
                if let Some(level) = self.levels.last().filter(|level| level.takes_value()) {
                    let path = level.path();
                    self.levels.push(Level::new(path, false));
                }
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => self.close(),
            TokenKind::Comma if self.levels.len() > 1 => {
                self.levels.iter_mut().last().into_iter().for_each(Level::next);
            }
            TokenKind::Equals => {
                if let Some(level) = self.levels.last_mut().filter(|level| !level.is_list) {
                    level.has_equals = true;
                    level.has_value = false;
                }
            }
            TokenKind::Dot => {
                self.levels.iter_mut().last().into_iter().for_each(|level| level.is_dotted = true);
            }
            TokenKind::Atom => self.word(&span, false),
            kind if is_quoted(kind) => self.word(&span, true),
            _ => {}
        }
    }

    fn word(&mut self, span: &Range<usize>, is_quoted: bool) {
        let raw = self.raw(span);
        let text = if is_quoted { unquoted(raw) } else { raw.to_owned() };
        let Some(level) = self.levels.last_mut() else { return };
        if level.is_list || level.has_equals {
            if level.is_list && is_quoted {
                level.items.push(text);
            }
            level.has_value = true;
        } else {
            level.key.push(text);
            level.is_dotted = false;
            let path = level.base.iter().chain(&level.key).cloned().collect();
            self.part(path, span, is_quoted);
        }
    }

    fn open_bracket(&mut self) {
        let is_top = self.levels.len() == 1;
        let Some(level) = self.levels.last() else { return };
        if level.takes_value() {
            let mut path = level.path();
            // The items have the positions.
            if level.is_list {
                path.pop();
            }
            self.levels.push(Level::new(path, true));
        } else if is_top && level.key.is_empty() {
            self.header = Some((Vec::new(), 1));
        }
    }

    fn close(&mut self) {
        if self.levels.len() > 1 {
            self.levels.pop();
        }
        if let Some(level) = self.levels.last_mut() {
            level.has_value = true;
        }
    }

    fn header_token(&mut self, kind: TokenKind, span: &Range<usize>) {
        let word = match kind {
            TokenKind::Atom => self.raw(span).to_owned(),
            kind if is_quoted(kind) => unquoted(self.raw(span)),
            _ => String::new(),
        };
        let Some((parts, brackets)) = &mut self.header else { return };
        match kind {
            TokenKind::LeftSquareBracket => *brackets += 1,
            TokenKind::RightSquareBracket | TokenKind::Newline => {
                let (parts, brackets) = (std::mem::take(parts), *brackets);
                self.header = None;
                let base = if brackets > 1 { self.next_of_list(parts) } else { parts };
                self.levels = vec![Level::new(base, false)];
                // The second bracket of `]]`, or a comment, follows.
                if let Some(level) = self.levels.last_mut() {
                    level.has_value = kind == TokenKind::RightSquareBracket;
                    level.has_equals = level.has_value;
                }
            }
            _ if !word.is_empty() => {
                parts.push(word);
                let path = parts.clone();
                self.part(path, span, is_quoted(kind));
            }
            _ => {}
        }
    }

    /// The path of the next table of a list of tables.
    fn next_of_list(&mut self, path: Vec<String>) -> Vec<String> {
        let index = match self.lists.iter_mut().find(|(list, _)| *list == path) {
            Some((_, count)) => {
                *count += 1;
                *count
            }
            None => {
                self.lists.push((path.clone(), 0));
                0
            }
        };
        path.into_iter().chain([index.to_string()]).collect()
    }

    /// A key or header at the start of a line ends what was left open above it.
    fn newline(&mut self, next: usize) {
        let line = self.text.get(next..).unwrap_or_default().lines().next().unwrap_or_default();
        let begins_afresh = begins_header(line) || begins_key(line);
        if self.levels.len() == 1 || begins_afresh {
            self.levels.truncate(1);
            self.levels.iter_mut().for_each(Level::next);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is written at `|`: the place in words, and what is typed.
    fn at(text: &str) -> (String, String) {
        let offset = text.find('|').unwrap();
        let cursor = Cursor::at(&text.replacen('|', "", 1), offset);
        let place = match cursor.place {
            CursorPlace::Header { above, .. } => format!("header {}", above.join(".")),
            CursorPlace::Key { table, .. } => format!("key {}", table.join(".")),
            CursorPlace::Value { path, siblings } => match siblings {
                Some(items) => format!("item {} after {}", path.join("."), items.join(",")),
                None => format!("value {}", path.join(".")),
            },
            CursorPlace::Nothing => "nothing".to_owned(),
        };
        (place, cursor.typed)
    }

    #[test]
    fn a_place_is_a_header_a_key_or_a_value() {
        for (text, place, typed) in [
            ("|", "key ", ""),
            ("ti|", "key ", "ti"),
            ("title.|", "key title", ""),
            ("title.s|v = \"x\"", "key title", "s"),
            ("dpo = |", "value dpo", ""),
            ("dpo = \"no|", "value dpo", "no"),
            ("dpo = \"no|ne\"", "value dpo", "no"),
            ("dpo = \"none\"|", "nothing", ""),
            ("dpo = \"none\" # |", "nothing", ""),
            ("dpo |", "nothing", ""),
            ("[|", "header ", ""),
            ("[purposes.|]", "header purposes", ""),
            ("[[al|]]", "header ", "al"),
            ("[purposes.pay]|", "nothing", ""),
            ("[purposes.pay]\n|", "key purposes.pay", ""),
            ("[purposes.pay]\nbasis.|", "key purposes.pay.basis", ""),
            ("[purposes.pay]\ndata = [|]", "item purposes.pay.data.0 after ", ""),
            ("[purposes.pay]\ndata = [\"name\", \"|\"]", "item purposes.pay.data.1 after name", ""),
            ("[purposes.pay]\nbasis = { |", "key purposes.pay.basis", ""),
            ("[p.pay]\nbasis = { type = \"c|\" }", "value p.pay.basis.type", "c"),
            ("[p.a]\nbasis = [{ a = 1 }, { law = \"|\" }]", "value p.a.basis.1.law", ""),
            ("[[allow]]\na = 1\n[[allow]]\nrule = \"|\"", "value allow.1.rule", ""),
            ("a = [\n  \"x\",\n  |", "item a.1 after x", ""),
            ("a = [ \"x\",\nb = |", "value b", ""),
            ("a = { b = \n[purposes.x]\n|", "key purposes.x", ""),
            ("a = \"\"\"\nlong |", "value a", "\nlong "),
        ] {
            let found = at(text);
            assert_eq!((found.0.as_str(), found.1.as_str()), (place, typed), "{text}");
        }
    }

    #[test]
    fn every_part_of_a_key_is_found() {
        let text =
            "a.b = { c = 1, \"d\".e = [ { f = 2 } ] }\n[x.y]\nz = 3\n[[l]]\nm = 4\n[[l]]\nm = 5\n";
        let parts = key_parts(text);
        let parts: Vec<String> = parts
            .iter()
            .map(|part| format!("{}={}", part.path.join("."), text.get(part.span.clone()).unwrap()))
            .collect();
        assert_eq!(
            parts,
            [
                "a=a",
                "a.b=b",
                "a.b.c=c",
                "a.b.d=d",
                "a.b.d.e=e",
                "a.b.d.e.0.f=f",
                "x=x",
                "x.y=y",
                "x.y.z=z",
                "l=l",
                "l.0.m=m",
                "l=l",
                "l.1.m=m"
            ]
        );
    }
}
