//! What a form asks for, and why it cannot be done: plain data.

use serde::{Deserialize, Serialize};

use super::{entry, rename, set};
use crate::toml_writer::{list, quoted};

/// One change of a file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Operation {
    /// Gives a key a value; what it lacks around it is added.
    Set {
        /// The key path.
        at: Vec<String>,
        /// The value.
        value: FormValue,
    },
    /// Removes a key, an entry or a table.
    Remove {
        /// The key path.
        at: Vec<String>,
    },
    /// Adds an entry, after the others of its table.
    Add {
        /// The table and the id.
        at: Vec<String>,
        /// Its keys with their values; a key may be dotted.
        values: Vec<(String, FormValue)>,
    },
    /// Moves an entry before the one above it, or after the one below it.
    Move {
        /// The table and the id.
        at: Vec<String>,
        /// Whether up.
        up: bool,
    },
    /// Copies an entry under another id.
    Duplicate {
        /// The table and the id.
        at: Vec<String>,
        /// The new id.
        to: String,
    },
    /// Gives an entry another id, in everything that names it.
    Rename {
        /// The table and the id.
        at: Vec<String>,
        /// The new id.
        to: String,
        /// Whether `was` is to say the old id.
        was: bool,
    },
}

/// A value as a form has it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(untagged)]
pub enum FormValue {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(u32),
    /// A text, word or id.
    Text(String),
    /// Texts, words or ids.
    List(Vec<String>),
    /// A date.
    Date {
        /// The date, as `2027-06-30`.
        date: jiff::civil::Date,
    },
}

/// Why an operation cannot be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormError {
    /// The file has an error of syntax.
    Unreadable,
    /// It is written in a way that cannot be changed without changing more.
    Unwritable,
    /// There is nothing at the path.
    Missing,
    /// There is an entry with this id already.
    Taken,
    /// It is not a valid id.
    BadId,
    /// It is the first, or the last.
    AtEnd,
}

impl FormError {
    /// The id of its message.
    pub fn message(self) -> &'static str {
        match self {
            FormError::Unreadable => "panel-error-unreadable",
            FormError::Unwritable => "panel-error-unwritable",
            FormError::Missing => "panel-error-missing",
            FormError::Taken => "panel-error-taken",
            FormError::BadId => "panel-error-bad-id",
            FormError::AtEnd => "panel-error-at-end",
        }
    }
}

impl FormValue {
    /// The value in TOML.
    pub fn toml(&self) -> String {
        match self {
            FormValue::Flag(flag) => flag.to_string(),
            FormValue::Number(number) => number.to_string(),
            FormValue::Text(text) => quoted(text),
            FormValue::List(texts) => list(texts.iter().map(String::as_str)),
            FormValue::Date { date } => date.to_string(),
        }
    }
}

impl Operation {
    /// The path that it names.
    pub fn at(&self) -> &[String] {
        match self {
            Operation::Set { at, .. }
            | Operation::Remove { at }
            | Operation::Add { at, .. }
            | Operation::Move { at, .. }
            | Operation::Duplicate { at, .. }
            | Operation::Rename { at, .. } => at,
        }
    }

    pub(super) fn apply(&self, text: &str) -> Result<String, FormError> {
        if self.at().is_empty() || self.at().iter().any(|key| !is_key(key)) {
            return Err(FormError::BadId);
        }
        match self {
            Operation::Set { at, value } => set::set(text, at, value),
            Operation::Remove { at } => entry::remove(text, at),
            Operation::Add { at, values } => entry::add(text, at, values),
            Operation::Move { at, up } => entry::shift(text, at, *up),
            Operation::Duplicate { at, to } => entry::duplicate(text, at, to),
            Operation::Rename { at, to, was } => rename::rename(text, at, to, *was),
        }
    }
}

/// Whether a key needs no quotes: all keys of klartext are such, and so are ids and languages.
pub(super) fn is_key(key: &str) -> bool {
    let is_letter = |letter: u8| letter.is_ascii_alphanumeric() || matches!(letter, b'-' | b'_');
    !key.is_empty() && key.bytes().all(is_letter)
}

/// Whether a text is an id of the editor's own.
pub(super) fn is_id(id: &str) -> bool {
    !id.is_empty() && crate::slug::slug_of(id) == id
}
