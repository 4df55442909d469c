//! What is wrong with one record, as data; and in words for the editor.

use std::fmt;

use super::canonical::NotCanonical;
use super::digests::Part;
use super::name::VersionName;
use crate::diagnostic::{Diagnostic, Rule, records};

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// The bytes are not UTF-8.
    NotText {
        /// The first byte that is not, counted from 0.
        offset: usize,
    },
    /// The text is not JSON.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column in bytes, from 1.
        column: usize,
        /// What the JSON parser says.
        what: String,
        /// Whether git left its conflict marks in it.
        conflict: bool,
    },
    /// A value that no record holds.
    Value(NotCanonical),
    /// The JSON is whole and no record of the format that it names.
    Shape {
        /// The version's name, where it can be read.
        version: Option<String>,
        /// What does not fit.
        what: String,
    },
    /// The format is newer than this klartext.
    Newer {
        /// The version's name, where it can be read.
        version: Option<String>,
        /// The record's format.
        format: u64,
        /// The newest format that this klartext knows.
        known: u32,
    },
    /// What it says is not what was released.
    Changed {
        /// The version's name, where it can be read.
        version: Option<String>,
        /// The parts that differ, where they can be told.
        parts: Vec<Part>,
    },
    /// It says what was released, in other bytes.
    Layout {
        /// The version.
        version: VersionName,
        /// How the bytes differ.
        cause: Layout,
    },
    /// The file is named for another version than the one in it.
    Misnamed {
        /// The version.
        version: VersionName,
        /// The name of the file.
        file: String,
    },
}

/// How the bytes of a record differ from its canonical ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Its lines end as Windows ends them.
    LineEnds,
    /// It begins with a byte order mark.
    ByteOrderMark,
    /// It is set in another way.
    Other {
        /// The first line that differs, from 1.
        line: usize,
    },
}

impl RecordError {
    /// The rule of the finding.
    pub fn rule(&self) -> &'static Rule {
        match self {
            RecordError::NotText { .. }
            | RecordError::NotJson { .. }
            | RecordError::Value(_)
            | RecordError::Shape { .. } => &records::RECORD_UNREADABLE,
            RecordError::Newer { .. } => &records::RECORD_NEWER,
            RecordError::Changed { .. } => &records::RECORD_CHANGED,
            RecordError::Layout { .. } => &records::RECORD_LAYOUT,
            RecordError::Misnamed { .. } => &records::RECORD_MISNAMED,
        }
    }

    /// What to do.
    pub fn help(&self) -> String {
        match self {
            RecordError::NotJson { conflict: true, .. } => {
                "a record is never merged: take one side whole, with its bytes as they are".into()
            }
            RecordError::Newer { .. } => {
                "install the klartext that wrote it, or a later one".into()
            }
            RecordError::Layout { cause: Layout::LineEnds, .. } => {
                "write `* text=auto eol=lf` in .gitattributes and check the file out again".into()
            }
            RecordError::Misnamed { version, .. } => {
                format!("name it `{}`", version.file_name())
            }
            _ => "bring back the file as it was released, from version control or a copy; \
                  what should change is released as a further version"
                .into(),
        }
    }

    /// The finding; its place is the caller's to give.
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic::new(self.rule(), "", self.to_string()).help(self.help())
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RecordError::NotText { offset } => {
                write!(f, "the record is not UTF-8 text, from byte {offset} on")
            }
            RecordError::NotJson { line, column, conflict: true, .. } => {
                write!(f, "the record holds git's conflict marks, at line {line}, column {column}")
            }
            RecordError::NotJson { what, .. } => write!(f, "the record is not JSON: {what}"),
            RecordError::Value(fault) => {
                write!(f, "the record holds {} at `{}`", fault.what, fault.at)
            }
            RecordError::Shape { version, what } => {
                write!(f, "{} cannot be read: {what}", Subject(version))
            }
            RecordError::Newer { version, format, known } => write!(
                f,
                "{} has format {format}, and this klartext reads up to format {known}",
                Subject(version)
            ),
            RecordError::Changed { version, parts } if parts.is_empty() => {
                write!(f, "{} is not what was released", Subject(version))
            }
            RecordError::Changed { version, parts } => {
                let parts: Vec<String> = parts.iter().map(Part::to_string).collect();
                let verb = if parts.len() == 1 { "differs" } else { "differ" };
                let parts = parts.join(", ");
                write!(f, "{} is not what was released: {parts} {verb}", Subject(version))
            }
            RecordError::Layout { version, cause } => {
                write!(f, "the record of version `{version}` says what was released, but {cause}")
            }
            RecordError::Misnamed { version, file } => {
                write!(f, "the file `{file}` holds the record of version `{version}`")
            }
        }
    }
}

impl fmt::Display for Layout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Layout::LineEnds => f.write_str("its line ends were changed (CRLF, not LF)"),
            Layout::ByteOrderMark => f.write_str("a byte order mark was put before it"),
            Layout::Other { line } => {
                write!(f, "its bytes are not as they were written, from line {line} on")
            }
        }
    }
}

impl std::error::Error for RecordError {}

/// How a message names the record.
struct Subject<'a>(&'a Option<String>);

impl fmt::Display for Subject<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(version) => write!(f, "the record of version `{version}`"),
            None => f.write_str("the record"),
        }
    }
}
