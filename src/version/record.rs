//! The record of one version: what readers got, and why; frozen and hashed.
//!
//! A record is read from bytes that verify, or sealed from a release's parts; either way it holds
//! its text, and what the text says as types of today. Nothing changes it afterwards.

use std::collections::BTreeMap;
use std::ops::{Deref, Range};
use std::sync::OnceLock;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::canonical::canonical;
use super::digests::Digests;
use super::metadata::Metadata;
use super::migrate::{FORMAT, STEPS, Step, format_after, migrate};
use super::record_error::RecordError;
use super::verify::{content_of, hash_of, verify};
use super::whole::{Entries, Entry};
use crate::document::Document;
use crate::model::Notice;
use crate::url_encode;

/// What a record does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It holds a text for readers.
    Text,
    /// It only withdraws an earlier version.
    Withdrawal,
    /// It ends the notice.
    End,
}

/// A version record that verifies.
#[derive(Clone, Debug)]
pub struct Record {
    head: Metadata,
    documents: BTreeMap<String, Document>,
    /// Its file as it was released: what the hash is over.
    text: String,
    /// Where the facts stand in it, as JSON.
    facts: Option<Range<usize>>,
    /// The facts, once they were asked for.
    read: OnceLock<Option<Notice>>,
    /// Its tree in today's format, where it is older.
    migrated: Option<Value>,
}

impl PartialEq for Record {
    /// All that a record says follows from its text.
    fn eq(&self, other: &Record) -> bool {
        self.text == other.text
    }
}

impl Deref for Record {
    type Target = Metadata;
    fn deref(&self) -> &Metadata {
        &self.head
    }
}

impl Record {
    /// Reads a record: verifies it as it stands, then brings it to today's format in memory.
    ///
    /// # Errors
    /// When the bytes are not exactly what a release wrote.
    pub fn read(bytes: &[u8]) -> Result<Record, RecordError> {
        Record::read_with(bytes, STEPS)
    }

    /// Reads a record from a file, whose name must be the version's.
    ///
    /// # Errors
    /// As [`Record::read`], and when the file is named for another version.
    pub fn read_file(file: &str, bytes: &[u8]) -> Result<Record, RecordError> {
        let record = Record::read(bytes)?;
        if file == record.version.file_name() {
            return Ok(record);
        }
        Err(RecordError::Misnamed { version: record.version, file: file.to_owned() })
    }

    /// Reads a record with other steps than today's; for trying steps.
    ///
    /// # Errors
    /// As [`Record::read`].
    pub fn read_with(bytes: &[u8], steps: &[Step]) -> Result<Record, RecordError> {
        let (text, entries) = verify(bytes, format_after(steps))?;
        let format = entries.value("format").and_then(|format| format.parse().ok());
        let format = format.expect("verified to be at most the newest format");
        if format == format_after(steps) {
            return Record::of_today(text, &entries);
        }
        let tree = serde_json::from_slice(bytes).expect("verified to be JSON");
        Record::migrated(text, migrate(tree, format, steps))
    }

    /// Makes the record of a release: fills in the format, the digests and both hashes.
    ///
    /// # Errors
    /// When it could not be read again, as with lists in lists a hundred deep.
    pub(super) fn seal(
        mut head: Metadata,
        facts: Option<&Notice>,
        documents: &[Document],
    ) -> Result<Record, RecordError> {
        head.format = FORMAT;
        let mut tree = object(&head);
        tree.append(&mut content_tree(facts, documents));
        tree.insert("content".into(), content_of(&tree).map_err(RecordError::Value)?.into());
        let digests = Digests::of(&tree).map_err(RecordError::Value)?;
        tree.insert("digests".into(), Value::Object(object(&digests)));
        tree.insert("hash".into(), hash_of(&tree).map_err(RecordError::Value)?.into());
        let text = canonical(&Value::Object(tree)).map_err(RecordError::Value)?;
        Record::read(text.as_bytes())
    }

    /// The bytes of its file.
    pub fn write(&self) -> Vec<u8> {
        self.text.clone().into_bytes()
    }

    /// The facts: none in a record that has only words, withdraws or ends.
    ///
    /// # Errors
    /// When they do not fit the model; a record that klartext wrote always fits.
    pub fn facts(&self) -> Result<Option<&Notice>, RecordError> {
        if let Some(facts) = self.read.get() {
            return Ok(facts.as_ref());
        }
        let facts = match &self.migrated {
            Some(tree) => tree.get("facts").map(Notice::deserialize).transpose(),
            None => self.facts.clone().map(|at| serde_json::from_str(&self.text[at])).transpose(),
        };
        let facts = facts.map_err(|fault| shape(&self.version, &fault))?;
        Ok(self.read.get_or_init(|| facts).as_ref())
    }

    /// The words by language tag.
    pub fn documents(&self) -> &BTreeMap<String, Document> {
        &self.documents
    }

    /// The words in a language.
    pub fn document(&self, language: &str) -> Option<&Document> {
        self.documents.get(language)
    }

    /// The whole record as JSON, in today's format.
    pub fn today(&self) -> Value {
        let read = || serde_json::from_str(&self.text).expect("verified to be JSON");
        self.migrated.clone().unwrap_or_else(read)
    }

    /// What it does.
    pub fn kind(&self) -> Kind {
        if !self.documents.is_empty() {
            Kind::Text
        } else if self.end.is_some() {
            Kind::End
        } else {
            Kind::Withdrawal
        }
    }

    /// Whether it was written down after its published date, and so was not shown then.
    pub fn is_backdated(&self) -> bool {
        self.made > self.published
    }

    /// A record of today's format, from its parts and not by way of a tree.
    fn of_today(text: &str, entries: &Entries<'_>) -> Result<Record, RecordError> {
        let version = || entries.value("version").unwrap_or_default().trim_matches('"');
        // Digests only locate a fault, and then the tree is looked at.
        let is_head = |entry: &&Entry<'_>| !["digests", "documents", "facts"].contains(&entry.key);
        let head: Vec<&str> = entries.all.iter().filter(is_head).map(|entry| entry.lines).collect();
        let head = format!("{{\n{}\n}}", head.join(",\n"));
        let head = typed(&head).map_err(|fault| shape(&version(), &fault))?;
        let documents = entries.value("documents").map(typed).transpose();
        let documents = documents.map_err(|fault| shape(&version(), &fault))?.unwrap_or_default();
        let facts = entries.all.iter().find(|entry| entry.key == "facts").map(|entry| {
            let end = entry.at + entry.lines.len();
            end - entry.value().len()..end
        });
        let text = text.to_owned();
        let read = OnceLock::new();
        Record { head, documents, text, facts, read, migrated: None }.checked()
    }

    fn migrated(text: &str, today: Value) -> Result<Record, RecordError> {
        let version = || today.get("version").and_then(Value::as_str).unwrap_or_default();
        let head = Metadata::deserialize(&today).map_err(|fault| shape(&version(), &fault))?;
        let documents = today.get("documents").map(BTreeMap::deserialize).transpose();
        let documents = documents.map_err(|fault| shape(&version(), &fault))?.unwrap_or_default();
        let text = text.to_owned();
        let read = OnceLock::new();
        Record { head, documents, text, facts: None, read, migrated: Some(today) }.checked()
    }

    fn checked(self) -> Result<Record, RecordError> {
        if self.version.day != self.published {
            return Err(shape(&self.version, &"its name is not its published date"));
        }
        Ok(self)
    }
}

/// A part of a record as a type. What is wrong is told without lines, which would be the part's.
fn typed<T: DeserializeOwned>(json: &str) -> Result<T, String> {
    serde_json::from_str(json).or_else(|_| {
        let tree: Value = serde_json::from_str(json).map_err(|fault| fault.to_string())?;
        T::deserialize(&tree).map_err(|fault| fault.to_string())
    })
}

/// The hash that names a text: of the canonical `{facts, documents}`, as a record of them has it.
///
/// # Panics
/// When two documents are in the same language.
pub fn content_hash(facts: Option<&Notice>, documents: &[Document]) -> String {
    content_of(&content_tree(facts, documents))
        .expect("neither facts nor documents hold floats, or nulls in lists")
}

/// How a text differs from a released one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Not at all: there is nothing to release.
    None,
    /// In words alone, as where a newer klartext or a site's own locale words the same facts; the
    /// order of sections is no fact either.
    Words,
    /// In facts, or in the editor's own texts, which are among them.
    Facts,
}

/// How a text differs from the one in a record.
pub fn difference(base: &Record, facts: Option<&Notice>, documents: &[Document]) -> Difference {
    if base.content == content_hash(facts, documents) {
        return Difference::None;
    }
    let facts = facts.map(|facts| Value::Object(object(facts)));
    if base.today().get("facts") == facts.as_ref() { Difference::Words } else { Difference::Facts }
}

/// The `tag:` address of a notice in feeds (RFC 4151). `year` is one at whose start the site's
/// owner had the authority, the host of `base_url`.
pub fn feed_tag(authority: &str, year: i16, notice: &str) -> String {
    format!("tag:{},{year:04}:{}", authority.to_lowercase(), url_encode::encode(notice, b"/"))
}

/// The host of a site's `base_url`: what stands between `://` and the path, without user or port.
pub fn authority_of(base_url: &str) -> Option<&str> {
    let (_, rest) = base_url.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    let host = host.split(':').next()?;
    (!host.is_empty()).then_some(host)
}

fn content_tree(facts: Option<&Notice>, documents: &[Document]) -> Map<String, Value> {
    let mut tree = Map::new();
    if let Some(facts) = facts {
        tree.insert("facts".into(), Value::Object(object(facts)));
    }
    let mut by_language = Map::new();
    for document in documents {
        let before = by_language.insert(document.language.clone(), object(document).into());
        assert!(before.is_none(), "there is one document in a language");
    }
    if !by_language.is_empty() {
        tree.insert("documents".into(), by_language.into());
    }
    tree
}

fn object(value: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(value) {
        Ok(Value::Object(object)) => object,
        _ => unreachable!("the types of a record are objects with keys of text"),
    }
}

fn shape(version: &impl ToString, what: &impl ToString) -> RecordError {
    let version = Some(version.to_string()).filter(|version| !version.is_empty());
    RecordError::Shape { version, what: what.to_string() }
}
