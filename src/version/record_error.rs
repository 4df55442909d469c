//! What can be wrong with one record, as data and as a finding.

use super::name::VersionName;
use crate::diagnostic::{Diagnostic, Message, Rule, Value, records};

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

    /// The line of the file that a message shows, from 1.
    pub fn line(&self) -> usize {
        match self.fault {
            RecordFault::ConflictMarks { line } | RecordFault::NotJson { line, .. } => line,
            _ => 1,
        }
    }

    /// The finding; its place is the caller's to give.
    pub fn diagnostic(&self) -> Diagnostic {
        let message = self.message();
        match self.fault {
            RecordFault::ConflictMarks { .. }
            | RecordFault::Newer { .. }
            | RecordFault::LineEnds
            | RecordFault::Misnamed { .. } => Diagnostic::new(self.rule(), "", message),
            _ => Diagnostic::new(self.rule(), "", message)
                .help(Message::new("record-changed-restore-help")),
        }
    }

    /// What is wrong.
    pub fn message(&self) -> Message {
        use RecordFault::*;
        let version = match self.version {
            Some(version) => Value::from(
                Message::new("record-unreadable-version").with("version", version.to_string()),
            ),
            None => Value::from(Message::new("record-unreadable-unnamed")),
        };
        match &self.fault {
            NotText { offset } => Message::new("record-unreadable-text")
                .with("record", version)
                .with("offset", Value::text(offset.to_string())),
            ByteOrderMark => Message::new("record-layout-mark").with("record", version),
            ConflictMarks { .. } => {
                Message::new("record-unreadable-conflict").with("record", version)
            }
            LineEnds => Message::new("record-layout-lines").with("record", version),
            NoHash => Message::new("record-changed-end").with("record", version),
            Changed => Message::new("record-changed").with("record", version),
            NotJson { what, .. } => Message::new("record-unreadable-json")
                .with("record", version)
                .with("reason", Value::text(what)),
            Newer { format, known } => Message::new("record-newer")
                .with("record", version)
                .with("format", Value::text(format.to_string()))
                .with("known", Value::text(known.to_string())),
            Content => Message::new("record-changed-content").with("record", version),
            Shape { what } => Message::new("record-unreadable")
                .with("record", version)
                .with("reason", Value::text(what)),
            Misnamed { file } => Message::new("record-misnamed")
                .with("record", version)
                .with("file", file)
                .with("name", self.version.map_or("…".to_owned(), |version| version.file_name())),
        }
    }
}
