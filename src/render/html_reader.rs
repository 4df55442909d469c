//! HTML text → tags and words, for checking pages: our own and those a site's templates write.
//!
//! It reads what pages hold (tags with quoted, unquoted or bare attributes, comments, text that
//! is raw in `script` and `style`); it does not correct errors.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "positions that were found in this text"
)]

use std::borrow::Cow;

use memchr::{memchr, memchr3};

/// A piece of a page.
#[derive(Debug, PartialEq, Eq)]
pub enum HtmlPiece<'a> {
    /// A start tag: its name as written, its attributes as written.
    Open(&'a str, &'a str),
    /// An end tag.
    Close(&'a str),
    /// Words, with character references.
    Text(&'a str),
}

/// The pieces of a page, in order.
pub struct Scan<'a> {
    rest: &'a str,
    /// Set within `script` and `style`, whose text holds no tags.
    raw: Option<&'a str>,
}

/// Reads a page.
pub fn read_html(html: &str) -> Scan<'_> {
    Scan { rest: html, raw: None }
}

impl<'a> Iterator for Scan<'a> {
    type Item = HtmlPiece<'a>;

    fn next(&mut self) -> Option<HtmlPiece<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            if let Some(raw) = self.raw.take() {
                self.rest = after_raw(self.rest, raw);
                continue;
            }
            if let Some(comment) = self.rest.strip_prefix("<!--") {
                self.rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
                continue;
            }
            return Some(if is_tag(self.rest) { self.tag() } else { self.text() });
        }
    }
}

impl<'a> Scan<'a> {
    fn text(&mut self) -> HtmlPiece<'a> {
        let mut end = 1.min(self.rest.len());
        while let Some(at) = memchr(b'<', &self.rest.as_bytes()[end..]) {
            end += at;
            if is_tag(&self.rest[end..]) || self.rest[end..].starts_with("<!--") {
                return self.take_text(end);
            }
            end += 1;
        }
        self.take_text(self.rest.len())
    }

    fn take_text(&mut self, end: usize) -> HtmlPiece<'a> {
        let (text, rest) = self.rest.split_at(self.rest.ceil_char_boundary(end));
        self.rest = rest;
        HtmlPiece::Text(text)
    }

    fn tag(&mut self) -> HtmlPiece<'a> {
        let end = tag_end(self.rest);
        let inner = self.rest[1..end].trim_end_matches('/');
        self.rest = self.rest.get(end + 1..).unwrap_or("");
        if let Some(name) = self.closing(inner) {
            return HtmlPiece::Close(name);
        }
        let name_end = inner.bytes().position(|byte| byte.is_ascii_whitespace());
        let name_end = name_end.unwrap_or(inner.len());
        let (name, attributes) = inner.split_at(name_end);
        if name.eq_ignore_ascii_case("script") || name.eq_ignore_ascii_case("style") {
            self.raw = Some(name);
        }
        HtmlPiece::Open(name, attributes)
    }

    fn closing(&self, inner: &'a str) -> Option<&'a str> {
        inner.strip_prefix('/').map(str::trim)
    }
}

fn is_tag(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next() == Some(b'<')
        && bytes
            .next()
            .is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!'))
        && !text.starts_with("<!--")
}

/// The `>` that ends a tag: not one within quotes.
fn tag_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(found) = memchr3(b'>', b'"', b'\'', &bytes[at..]) {
        at += found;
        if bytes[at] == b'>' {
            return at;
        }
        let Some(end) = memchr(bytes[at], &bytes[at + 1..]) else { break };
        at += end + 2;
    }
    text.len()
}

fn after_raw<'a>(text: &'a str, name: &str) -> &'a str {
    let bytes = text.as_bytes();
    let found = (0..bytes.len()).find(|at| {
        bytes[*at..].starts_with(b"</")
            && bytes[*at + 2..]
                .get(..name.len())
                .is_some_and(|end| end.eq_ignore_ascii_case(name.as_bytes()))
    });
    found.map_or("", |at| &text[at..])
}

/// The attributes of a start tag: name and decoded value.
pub fn attributes(text: &str) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
    let mut rest = text.trim_ascii_start();
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let is_end = |byte: u8| byte == b'=' || byte.is_ascii_whitespace();
            let name_end = rest.bytes().position(is_end).unwrap_or(rest.len());
            let (name, after) = rest.split_at(name_end);
            let after = after.trim_ascii_start();
            let (value, after) = match after.strip_prefix('=') {
                Some(value) => value_of(value.trim_ascii_start()),
                None => ("", after),
            };
            rest = after.trim_ascii_start();
            if !name.is_empty() {
                return Some((name, decode(value)));
            }
        }
        None
    })
}

fn value_of(text: &str) -> (&str, &str) {
    match text.bytes().next() {
        Some(quote @ (b'"' | b'\'')) => {
            let inner = &text[1..];
            let end = memchr(quote, inner.as_bytes()).unwrap_or(inner.len());
            (&inner[..end], inner.get(end + 1..).unwrap_or(""))
        }
        _ => text.split_at(text.find(|c: char| c.is_ascii_whitespace()).unwrap_or(text.len())),
    }
}

/// The value of one attribute.
pub fn attribute<'a>(text: &'a str, name: &str) -> Option<Cow<'a, str>> {
    attributes(text).find(|(one, _)| one.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// Text with its character references read: numbers, and the names that we write.
pub fn decode(text: &str) -> Cow<'_, str> {
    if memchr(b'&', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        let reference = &rest[at..];
        match reference.find(';').and_then(|end| Some((character(&reference[1..end])?, end))) {
            Some((character, end)) => {
                decoded.push(character);
                rest = &reference[end + 1..];
            }
            None => {
                decoded.push('&');
                rest = &reference[1..];
            }
        }
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}
