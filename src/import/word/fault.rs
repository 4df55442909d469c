//! Why a Word file is not read.

use crate::diagnostic::{Message, Value};

/// Why a Word file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is encrypted.
    Protected,
    /// It is of Word 97 to 2003.
    OldFormat,
    /// It is something else.
    NotWord,
    /// It has more parts than any text needs.
    TooManyParts,
    /// Its parts are larger than any text.
    TooLarge,
    /// A part is in it more than once.
    Twice(String),
    /// A part cannot be read.
    Damaged(String),
    /// A part declares entities, which no Word file does.
    Declares(String),
    /// A part is invalid XML.
    Xml(String, String),
    /// Its parts are nested deeper than any text.
    Nested(String),
}

impl Fault {
    /// What is wrong, and what to do about it.
    pub fn message(&self) -> Message {
        match self {
            Fault::Protected => Message::new("import-incomplete-protected"),
            Fault::OldFormat => Message::new("import-incomplete-old"),
            Fault::NotWord => Message::new("import-incomplete-no-word"),
            Fault::TooManyParts => Message::new("import-incomplete-parts"),
            Fault::TooLarge => Message::new("import-incomplete-large"),
            Fault::Twice(part) => Message::new("import-incomplete-twice").with("part", part),
            Fault::Damaged(part) if part.is_empty() => Message::new("import-incomplete-damaged"),
            Fault::Damaged(part) => Message::new("import-incomplete-part").with("part", part),
            Fault::Declares(part) => Message::new("import-incomplete-entities").with("part", part),
            Fault::Xml(part, error) => Message::new("import-incomplete-xml")
                .with("part", part)
                .with("reason", Value::text(error)),
            Fault::Nested(part) => Message::new("import-incomplete-nested").with("part", part),
        }
    }
}
