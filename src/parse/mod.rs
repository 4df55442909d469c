//! TOML text → a tree in which every key and value knows its origin.
//!
//! All syntax errors of a file are found in one run. What is not an error stays in the tree, so
//! that the rest of a broken file can still be checked and shown.

mod lines;
mod said_twice;
mod syntax;
mod values;

use std::ops::Range;
use std::sync::Arc;

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;
use toml::de::{DeArray, DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Message, Rule, Value, files};
use crate::limits;
use crate::origin::{InputFile, Origin};

pub use lines::{table_around, unreadable};
pub use syntax::date_of;

/// A value of a TOML file with its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// The value.
    pub data: Data,
    /// The file.
    pub file: Arc<InputFile>,
    /// The bytes of the key, where the value has one.
    pub key: Option<Range<usize>>,
    /// The bytes of the value; of a table its header.
    pub span: Range<usize>,
}

/// The entries of a table, in the order of their first mention.
pub type Entries = IndexMap<String, Node, FxBuildHasher>;

/// What a TOML value is.
#[derive(Clone, Debug)]
pub enum Data {
    /// Keys in the order of their first mention.
    Table(Entries),
    /// A list.
    Array(Vec<Node>),
    /// A text.
    String(String),
    /// A whole number.
    Integer(i64),
    /// A number with decimals; no key takes one.
    Float,
    /// `true` or `false`.
    Bool(bool),
    /// A date.
    Date(String),
    /// A time, or a date with a time; no key takes one.
    Time,
}

impl Node {
    /// An empty table, as a missing file gives.
    pub fn empty(file: Arc<InputFile>) -> Node {
        Node { data: Data::Table(Entries::default()), file, key: None, span: 0..0 }
    }

    /// The place of the value.
    pub fn origin(&self) -> Origin {
        Origin { file: self.file.clone(), span: self.span.clone() }
    }

    /// The place of the key, else of the value.
    pub fn key_origin(&self) -> Origin {
        Origin {
            file: self.file.clone(),
            span: self.key.clone().unwrap_or_else(|| self.span.clone()),
        }
    }

    /// The entries of a table.
    pub fn table(&self) -> Option<&Entries> {
        match &self.data {
            Data::Table(table) => Some(table),
            _ => None,
        }
    }

    /// The entries of a table, for change.
    pub fn table_mut(&mut self) -> Option<&mut Entries> {
        match &mut self.data {
            Data::Table(table) => Some(table),
            _ => None,
        }
    }

    /// The text.
    pub fn text(&self) -> Option<&str> {
        match &self.data {
            Data::String(text) => Some(text),
            _ => None,
        }
    }

    /// The node under one key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.table()?.get(key)
    }

    /// The place of a key path: of the key itself, or of the nearest table above where it is
    /// missing. A number in the path is an index; of a single value in place of a list, it is that
    /// value.
    pub fn locate(&self, path: &str) -> Origin {
        let (node, found) = self.nearest(path);
        // A key is shown with its value; of a table the header is enough.
        match (&node.data, found) {
            (Data::Table(_), _) | (_, false) => node.key_origin(),
            _ => node.origin(),
        }
    }

    /// The node at a key path or the nearest above it, and whether the whole path was found.
    pub fn nearest(&self, path: &str) -> (&Node, bool) {
        let mut node = self;
        for segment in path.split('.').filter(|segment| !segment.is_empty()) {
            let next = match &node.data {
                Data::Table(table) => match table.get(segment) {
                    None if segment.parse::<usize>().is_ok() => continue,
                    found => found,
                },
                Data::Array(items) => {
                    segment.parse().ok().and_then(|index: usize| items.get(index))
                }
                _ if segment.parse::<usize>().is_ok() => continue,
                _ => None,
            };
            match next {
                Some(next) => node = next,
                None => return (node, false),
            }
        }
        (node, true)
    }
}

/// Reads TOML text into a tree, with every syntax error.
pub fn parse(file: &Arc<InputFile>) -> (Node, Vec<Diagnostic>) {
    if let Some(conflict) = conflict_marker(file) {
        return (Node::empty(file.clone()), vec![conflict]);
    }
    let (table, mut errors) = DeTable::parse_recoverable(&file.text);
    errors.sort_by_key(|error| error.span().map(|span| (span.start, span.end)));
    let diagnostics = syntax::explain(file, &errors);
    let mut reading = Reading { file, depth: 0, diagnostics };
    let data = reading.table(table.get_ref(), &(0..0));
    let root = Node { data, file: file.clone(), key: None, span: 0..0 };
    (root, reading.diagnostics)
}

/// Values → nodes; what exceeds a limit is reported and left out.
struct Reading<'a> {
    file: &'a Arc<InputFile>,
    /// The number of tables and lists around the value.
    depth: usize,
    diagnostics: Vec<Diagnostic>,
}

impl Reading<'_> {
    fn table(&mut self, table: &DeTable<'_>, span: &Range<usize>) -> Data {
        if !self.is_within(table.len(), span) {
            return Data::Table(Entries::default());
        }
        self.depth += 1;
        let entries = table.iter().map(|(key, value)| {
            let node = self.node(value.get_ref(), value.span(), Some(key.span()));
            (key.get_ref().to_string(), node)
        });
        let entries = entries.collect();
        self.depth -= 1;
        Data::Table(entries)
    }

    fn list(&mut self, items: &DeArray<'_>, span: &Range<usize>) -> Data {
        if !self.is_within(items.len(), span) {
            return Data::Array(Vec::new());
        }
        self.depth += 1;
        let items = items.iter().map(|item| self.node(item.get_ref(), item.span(), None)).collect();
        self.depth -= 1;
        Data::Array(items)
    }

    fn node(&mut self, value: &DeValue<'_>, span: Range<usize>, key: Option<Range<usize>>) -> Node {
        let data = match value {
            DeValue::String(text) => Data::String(self.text(text, &span)),
            // A number too large for any key is reported like one with decimals.
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
                .map_or(Data::Float, Data::Integer),
            DeValue::Float(_) => Data::Float,
            DeValue::Boolean(truth) => Data::Bool(*truth),
            DeValue::Datetime(datetime) => match (datetime.date, datetime.time) {
                (Some(date), None) => Data::Date(date.to_string()),
                _ => Data::Time,
            },
            DeValue::Array(items) => self.list(items, &span),
            DeValue::Table(table) => self.table(table, &span),
        };
        Node { data, file: self.file.clone(), key, span }
    }

    fn text(&mut self, text: &str, span: &Range<usize>) -> String {
        if text.len() > limits::TEXT {
            let message = Message::new("text-too-long")
                .with("size", Value::text(text.len().to_string()))
                .with("limit", Value::text(limits::TEXT.to_string()));
            self.error(&files::TEXT_TOO_LONG, span, message);
            return String::new();
        }
        text.to_owned()
    }

    fn is_within(&mut self, entries: usize, span: &Range<usize>) -> bool {
        if self.depth >= limits::NESTING {
            let limit = Value::text(limits::NESTING.to_string());
            self.error(&files::TOO_DEEP, span, Message::new("too-deep").with("limit", limit));
        } else if entries > limits::ENTRIES {
            let message = Message::new("too-many-entries")
                .with("entries", Value::text(entries.to_string()))
                .with("limit", Value::text(limits::ENTRIES.to_string()));
            self.error(&files::TOO_MANY_ENTRIES, span, message);
        } else {
            return true;
        }
        false
    }

    fn error(&mut self, rule: &'static Rule, span: &Range<usize>, message: Message) {
        let first_line = self.file.text.get(span.clone()).and_then(|text| text.lines().next());
        let first_line = first_line.map_or(0, str::len);
        let span = span.start..span.start + first_line;
        let origin = Origin { file: self.file.clone(), span };
        self.diagnostics.push(Diagnostic::in_file(rule, origin, message));
    }
}

/// The first conflict marker of git, if any.
fn conflict_marker(file: &Arc<InputFile>) -> Option<Diagnostic> {
    let mut start = 0;
    for line in file.text.split_inclusive('\n') {
        if line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") {
            let span = start..start + line.trim_end().len();
            let origin = Origin { file: file.clone(), span };
            return Some(Diagnostic::in_file(
                &files::CONFLICT_MARKS,
                origin,
                Message::new("conflict-marks"),
            ));
        }
        start += line.len();
    }
    None
}
