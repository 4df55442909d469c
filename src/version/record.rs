//! The record of one version: what readers got, and why; frozen and hashed.
//!
//! A record is read from bytes that verify, or sealed from a release's parts; either way it has
//! the text of its file, and its content as types of today.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;

use schemars::JsonSchema;
use serde::Serialize;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::{Map, Value};

use super::canonical::{compact, sealed, sha256_hex, sorted};
use super::json::{Members, members};
use super::metadata::{Metadata, RecordedApproval};
use super::migrate::{FORMAT, STEPS, Step, format_after, migrate};
use super::record_error::{RecordError, RecordFault};
use super::verify::verify;
use crate::document::Document;
use crate::model::Notice;
use crate::url_encode;

/// What a record does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It has a text for readers.
    Text,
    /// It only withdraws an earlier version.
    Withdrawal,
    /// It ends the notice.
    End,
}

/// A version record that verifies.
#[derive(Clone, Debug)]
pub struct Record {
    metadata: Metadata,
    facts: Option<Notice>,
    documents: BTreeMap<String, Document>,
    /// Its file as it was released.
    text: String,
}

/// What a release of a notice froze: its facts, its exact words in every language, its dates, and
/// the hash of the record before. Keys are sorted by their bytes, but for `hash`, which is the last
/// one and the SHA-256 of every byte above its line; LF, no nulls and no floats.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "klartext: version record, format 1")]
pub(super) struct File<'a> {
    #[serde(flatten)]
    metadata: &'a Metadata,
    #[serde(flatten)]
    content: Content<'a>,
}

/// What a version says: `content` is the hash of this.
#[derive(Serialize, JsonSchema)]
struct Content<'a> {
    /// The resolved notice, shared facts merged in; a record needs no other file. Absent in a
    /// record that was imported, or that only withdraws a version or ends the notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    facts: Option<&'a Notice>,
    /// The exact words by language tag. Absent in a record that only withdraws or ends.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    documents: BTreeMap<&'a str, &'a Document>,
}

impl PartialEq for Record {
    fn eq(&self, other: &Record) -> bool {
        self.hash == other.hash
    }
}

impl Deref for Record {
    type Target = Metadata;
    fn deref(&self) -> &Metadata {
        &self.metadata
    }
}

impl Record {
    /// Reads a record: verifies its bytes, then brings it to today's format in memory.
    ///
    /// # Errors
    /// If the bytes are not a record, or not what was released.
    pub fn read(bytes: &[u8]) -> Result<Record, RecordError> {
        Record::read_with(bytes, STEPS)
    }

    /// Reads a record from a file, whose name must be the version's.
    ///
    /// # Errors
    /// As [`Record::read`], and when the file is named for another version.
    pub fn read_file(file: &str, bytes: &[u8]) -> Result<Record, RecordError> {
        let version = file.strip_suffix(".json").and_then(|name| name.parse().ok());
        let record = Record::read(bytes)
            .map_err(|RecordError { fault, .. }| RecordError { version, fault })?;
        if version == Some(record.version) {
            return Ok(record);
        }
        let fault = RecordFault::Misnamed { file: file.to_owned() };
        Err(RecordError { version: Some(record.version), fault })
    }

    /// Reads a record with other steps than today's; for trying steps.
    ///
    /// # Errors
    /// As [`Record::read`].
    pub fn read_with(bytes: &[u8], steps: &[Step]) -> Result<Record, RecordError> {
        read(bytes, steps).map_err(|fault| RecordError { version: None, fault })
    }

    /// Makes the record of a release: fills in the format and both hashes.
    ///
    /// # Errors
    /// When it could not be read again, as with lists in lists a hundred deep.
    pub(super) fn seal(
        metadata: Metadata,
        facts: Option<&Notice>,
        documents: &[Document],
    ) -> Result<Record, RecordError> {
        let content = Content::of(facts, documents);
        let hash = content.hash();
        let metadata = &Metadata { format: FORMAT, content: hash, ..metadata };
        Record::read(sealed(&File { metadata, content }).as_bytes())
    }

    /// The same record with the approvals that its release took up, before it is written.
    ///
    /// # Errors
    /// As [`Record::seal`].
    pub fn with_approvals(self, approvals: Vec<RecordedApproval>) -> Result<Record, RecordError> {
        let documents: Vec<Document> = self.documents.into_values().collect();
        let metadata = Metadata { approvals, ..self.metadata };
        Record::seal(metadata, self.facts.as_ref(), &documents)
    }

    /// The bytes of its file.
    pub fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// The facts: none in a record that has only words, withdraws or ends.
    pub fn facts(&self) -> Option<&Notice> {
        self.facts.as_ref()
    }

    /// The words by language tag.
    pub fn documents(&self) -> &BTreeMap<String, Document> {
        &self.documents
    }

    /// The words in a language.
    pub fn document(&self, language: &str) -> Option<&Document> {
        self.documents.get(language)
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
}

fn read(bytes: &[u8], steps: &[Step]) -> Result<Record, RecordFault> {
    let text = verify(bytes)?;
    let known = format_after(steps);
    // A newer format may have values that this one has not.
    let members = members(text).map_err(|fault| newer(text, known).unwrap_or(fault))?;
    let number =
        members.0.get("format").and_then(|number| str::from_utf8(number).ok()?.parse().ok());
    let format = format_of(number, known)?;
    if members.0.get("content") != Some(&format!("\"{}\"", content_of(&members)).into_bytes()) {
        return Err(RecordFault::Content);
    }
    let parts = match format == known {
        true => Parts::from_json(text, members.0.get("facts")),
        false => {
            let tree: Value = serde_json::from_str(text).expect("it was read before");
            let mut tree = migrate(sorted(&tree), format, steps);
            tree.sort_all_objects();
            let facts = tree.get("facts").map(|facts| facts.to_string().into_bytes());
            Parts::from_json(&tree.to_string(), facts.as_ref())
        }
    };
    let record = parts.and_then(|parts| parts.record(text));
    record.map_err(|what| RecordFault::Shape { what })
}

/// The hash of the compact `{documents, facts}` of a record.
fn content_of(members: &Members) -> String {
    let mut content = Vec::new();
    for key in ["documents", "facts"] {
        if let Some(value) = members.0.get(key) {
            content.push(if content.is_empty() { b'{' } else { b',' });
            content.extend(format!("\"{key}\":").as_bytes());
            content.extend(value);
        }
    }
    content.extend(if content.is_empty() { "{}" } else { "}" }.as_bytes());
    sha256_hex(&content)
}

/// That a record which cannot be parsed is of a newer format.
fn newer(text: &str, known: u32) -> Option<RecordFault> {
    let tree: Value = serde_json::from_str(text).ok()?;
    let number = tree.get("format").and_then(Value::as_u64);
    format_of(number, known).err().filter(|fault| matches!(fault, RecordFault::Newer { .. }))
}

/// The format of a record, if it is one that can be read.
fn format_of(number: Option<u64>, known: u32) -> Result<u32, RecordFault> {
    match number {
        Some(format) if format > u64::from(known) => Err(RecordFault::Newer { format, known }),
        Some(format @ 1..) => Ok(format as u32),
        _ => Err(RecordFault::Shape { what: "its `format` is not a number from 1".into() }),
    }
}

/// The parts of a record in today's format.
#[derive(Default)]
struct Parts {
    documents: BTreeMap<String, Document>,
    facts: Option<Notice>,
    metadata: Map<String, Value>,
}

impl Parts {
    /// Reads a record of which `facts` are known as compact JSON. Keys that the format does not have
    /// are refused: of facts, whose types pass over them, by writing the facts again.
    fn from_json(text: &str, facts: Option<&Vec<u8>>) -> Result<Parts, String> {
        let parts: Parts = serde_json::from_str(text).map_err(|fault| fault.to_string())?;
        let again = parts.facts.as_ref().map(|facts| compact(facts).into_bytes());
        match again.as_ref() == facts {
            true => Ok(parts),
            false => Err("its `facts` have keys or values that this format does not have".into()),
        }
    }

    fn record(self, text: &str) -> Result<Record, String> {
        let Parts { documents, facts, metadata } = self;
        let metadata: Metadata =
            serde_json::from_value(metadata.into()).map_err(|fault| fault.to_string())?;
        if metadata.version.day != metadata.published {
            return Err("its `version` is not its `published` date".into());
        }
        Ok(Record { metadata, facts, documents, text: text.to_owned() })
    }
}

impl<'de> Deserialize<'de> for Parts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Parts, D::Error> {
        deserializer.deserialize_map(PartsVisitor)
    }
}

struct PartsVisitor;

impl<'de> Visitor<'de> for PartsVisitor {
    type Value = Parts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Parts, A::Error> {
        let mut parts = Parts::default();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "documents" => parts.documents = map.next_value()?,
                "facts" => parts.facts = Some(map.next_value()?),
                _ => drop(parts.metadata.insert(key, map.next_value()?)),
            }
        }
        Ok(parts)
    }
}

/// The hash that names a text: of the compact `{documents, facts}`, as a record of them has it.
///
/// # Panics
/// When two documents are in the same language.
pub fn content_hash(facts: Option<&Notice>, documents: &[Document]) -> String {
    Content::of(facts, documents).hash()
}

impl<'a> Content<'a> {
    fn of(facts: Option<&'a Notice>, documents: &'a [Document]) -> Content<'a> {
        let by_language: BTreeMap<&str, &Document> =
            documents.iter().map(|document| (document.language.as_str(), document)).collect();
        assert_eq!(by_language.len(), documents.len(), "there is one document in a language");
        Content { facts, documents: by_language }
    }

    fn hash(&self) -> String {
        sha256_hex(compact(self).as_bytes())
    }
}

/// How a text differs from a released one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Not at all: there is nothing to release.
    None,
    /// Only in words, as where a newer klartext or a site's own locale words the same facts; the
    /// order of sections is not a fact either.
    Words,
    /// In facts, or in the editor's own texts, which are among them.
    Facts,
}

/// How a text differs from the one in a record.
pub fn difference(base: &Record, facts: Option<&Notice>, documents: &[Document]) -> Difference {
    if base.content == content_hash(facts, documents) {
        return Difference::None;
    }
    // As JSON, where the order of purposes counts.
    if sorted(&base.facts) == sorted(&facts) { Difference::Words } else { Difference::Facts }
}

/// The `tag:` address of a notice in feeds (RFC 4151). `year` is one at whose start the site's
/// owner had the authority, the host of `base_url`.
pub fn feed_tag(authority: &str, year: i16, notice: &str) -> String {
    format!("tag:{},{year:04}:{}", authority.to_lowercase(), url_encode::encode(notice, b"/"))
}

/// The host of a site's `base_url`: the part between `://` and the path, without user or port.
pub fn authority_of(base_url: &str) -> Option<&str> {
    let (_, rest) = base_url.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    let host = host.split(':').next()?;
    (!host.is_empty()).then_some(host)
}
