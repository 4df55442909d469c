//! What can be wrong with one record, as data and in words.

use std::fmt;

use super::name::VersionName;
use crate::diagnostic::{Diagnostic, Rule, records};

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordError {
    /// The version; none where neither the file's name nor the record says it.
    pub version: Option<VersionName>,
    /// What is wrong.
    pub fault: RecordFault,
}

/// What can be wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordFault {
    /// The bytes are not UTF-8.
    NotText {
        /// The first byte that is not, counted from 0.
        offset: usize,
    },
    /// It begins with a byte order mark.
    ByteOrderMark,
    /// Git left its conflict marks in it.
    ConflictMarks {
        /// The first line with one, from 1.
        line: usize,
    },
    /// Its lines end in CRLF.
    LineEnds,
    /// The last two lines are not a hash and a brace.
    NoHash,
    /// The hash is not that of the bytes above it.
    Changed,
    /// It is not valid JSON, or has a key twice.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// What the JSON parser says.
        what: String,
    },
    /// The format is newer than this klartext.
    Newer {
        /// The record's format.
        format: u64,
        /// The newest format that this klartext knows.
        known: u32,
    },
    /// `content` is not the hash of facts and documents.
    Content,
    /// It does not have the shape of its format.
    Shape {
        /// What does not fit.
        what: String,
    },
    /// The file is named for another version.
    Misnamed {
        /// The name of the file.
        file: String,
    },
}

impl RecordError {
    /// The rule of the finding.
    pub fn rule(&self) -> &'static Rule {
        use RecordFault::*;
        match self.fault {
            NotText { .. } | ConflictMarks { .. } | NotJson { .. } | Shape { .. } => {
                &records::RECORD_UNREADABLE
            }
            Newer { .. } => &records::RECORD_NEWER,
            NoHash | Changed | Content => &records::RECORD_CHANGED,
            ByteOrderMark | LineEnds => &records::RECORD_LAYOUT,
            Misnamed { .. } => &records::RECORD_MISNAMED,
        }
    }

    /// What to do.
    pub fn help(&self) -> String {
        match &self.fault {
            RecordFault::ConflictMarks { .. } => {
                "do not merge records: take the file of one side, byte for byte".into()
            }
            RecordFault::Newer { .. } => "install a newer klartext".into(),
            RecordFault::LineEnds => {
                "write `* text=auto eol=lf` in .gitattributes and check the file out again".into()
            }
            RecordFault::Misnamed { .. } => match self.version {
                Some(version) => format!("rename it to `{}`", version.file_name()),
                None => "rename it to the version's name".into(),
            },
            _ => "compare the file with version control and restore it as it was released; \
                  to change what it says, release a new version"
                .into(),
        }
    }

    /// The line of the file that a message shows, from 1.
    pub fn line(&self) -> usize {
        match self.fault {
            RecordFault::ConflictMarks { line } | RecordFault::NotJson { line, .. } => line,
            _ => 1,
        }
    }

    /// The finding; its place is the caller's to give.
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic::new(self.rule(), "", self.to_string()).help(self.help())
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use RecordFault::*;
        match self.version {
            Some(version) => write!(f, "the record of version `{version}` ")?,
            None => f.write_str("the record ")?,
        }
        match &self.fault {
            NotText { offset } => write!(f, "is not UTF-8 text from byte {offset} on"),
            ByteOrderMark => f.write_str("starts with a byte order mark"),
            ConflictMarks { .. } => f.write_str("contains git's conflict markers"),
            LineEnds => f.write_str("has Windows line endings (CRLF, not LF)"),
            NoHash => f.write_str(
                "is not what was released: its last two lines are not its `hash` and `}`",
            ),
            Changed => f.write_str("is not what was released: its `hash` is of other bytes"),
            NotJson { what, .. } => write!(f, "is not valid JSON: {what}"),
            Newer { format, known } => write!(
                f,
                "was made by a newer klartext: it has format {format}, and this klartext reads \
                 formats up to {known}"
            ),
            Content => {
                f.write_str("has a `content` that is not the hash of its facts and documents")
            }
            Shape { what } => write!(f, "is not a valid record: {what}"),
            Misnamed { file } => write!(f, "is in a file named `{file}`"),
        }
    }
}

impl std::error::Error for RecordError {}
