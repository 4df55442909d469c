//! The tables and lists that are open at a place of a TOML text.

use toml_parser::lexer::TokenKind;

/// A table or list that is open.
#[derive(Debug)]
pub struct Level {
    /// The path of the table or list.
    pub base: Vec<String>,
    pub is_list: bool,
    /// The parts of the key that is being written.
    pub key: Vec<String>,
    /// Whether another part follows.
    pub is_dotted: bool,
    pub has_equals: bool,
    pub has_value: bool,
    /// How many items a list has so far, and its texts.
    pub count: usize,
    pub items: Vec<String>,
}

impl Level {
    pub fn new(base: Vec<String>, is_list: bool) -> Level {
        let (key, items) = (Vec::new(), Vec::new());
        Level {
            base,
            is_list,
            key,
            is_dotted: false,
            has_equals: false,
            has_value: false,
            count: 0,
            items,
        }
    }

    pub fn takes_value(&self) -> bool {
        (self.is_list || self.has_equals) && !self.has_value
    }

    /// The path of the value that is being written.
    pub fn path(&self) -> Vec<String> {
        let item = self.is_list.then(|| self.count.to_string());
        self.base.iter().chain(&self.key).cloned().chain(item).collect()
    }

    pub fn next(&mut self) {
        self.key.clear();
        self.is_dotted = false;
        self.has_equals = false;
        self.has_value = false;
        self.count += 1;
    }
}

pub fn is_quoted(kind: TokenKind) -> bool {
    use TokenKind::{BasicString, LiteralString, MlBasicString, MlLiteralString};
    [BasicString, LiteralString, MlBasicString, MlLiteralString].contains(&kind)
}

pub fn unquoted(raw: &str) -> String {
    raw.trim_matches(['"', '\'']).to_owned()
}

pub fn begins_header(line: &str) -> bool {
    let name = line.trim_start_matches('[');
    name.len() < line.len() && name.starts_with(|letter: char| letter.is_ascii_alphabetic())
}

pub fn begins_key(line: &str) -> bool {
    let is_key = |key: &str| {
        !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
    };
    line.split_once('=').is_some_and(|(key, _)| is_key(key.trim_end()))
}
