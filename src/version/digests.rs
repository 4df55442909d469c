//! A record's tree → short hashes of its parts, so that a fault can be told by its place.
//!
//! The record's hash proves; these only locate. They are taken of the tree, whatever its format:
//! a block is any object with an `id`, and its parts that have one count for themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::canonical::{NotCanonical, canonical, sha256_hex};

/// Short hashes by place: the first eight digits of the SHA-256 of each part's canonical text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Digests {
    /// Of each key of the record beside facts, documents, these digests and the hash.
    pub record: BTreeMap<String, String>,
    /// Of each fact: `controller`, `purposes.pay`; and of the order of a table, `purposes`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, String>,
    /// Of each block by language and id; of what stands outside blocks, `/title`, `/slug`, ….
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub documents: BTreeMap<String, BTreeMap<String, String>>,
}

/// A part of a record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A key of the record.
    Field(String),
    /// A fact, by key path.
    Fact(String),
    /// A block.
    Block {
        /// The language tag of its document.
        language: String,
        /// Its id, or `/title` and the like for what stands outside blocks.
        id: String,
    },
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Part::Field(key) => write!(f, "`{key}`"),
            Part::Fact(path) => write!(f, "the fact `{path}`"),
            Part::Block { language, id } => match id.strip_prefix('/') {
                Some(key) => write!(f, "the {key} in `{language}`"),
                None => write!(f, "the block `{id}` in `{language}`"),
            },
        }
    }
}

impl Digests {
    /// The digests of a record's tree.
    ///
    /// # Errors
    /// When a part has no canonical text.
    pub(super) fn of(tree: &Map<String, Value>) -> Result<Digests, NotCanonical> {
        let mut digests = Digests::default();
        for (key, value) in tree.iter().filter(|(_, value)| !value.is_null()) {
            match (key.as_str(), value) {
                ("digests" | "hash", _) => {}
                ("facts", Value::Object(facts)) => digests.facts = facts_of(facts)?,
                ("documents", Value::Object(documents)) => {
                    for (language, document) in documents {
                        digests.documents.insert(language.clone(), blocks_of(document)?);
                    }
                }
                _ => {
                    digests.record.insert(key.clone(), digest(value)?);
                }
            }
        }
        Ok(digests)
    }

    /// The parts that differ, by kind and place.
    pub(super) fn differing(&self, other: &Digests) -> Vec<Part> {
        let mut parts: Vec<Part> =
            keys_differing(&self.record, &other.record).map(Part::Field).collect();
        parts.extend(keys_differing(&self.facts, &other.facts).map(Part::Fact));
        let languages: BTreeSet<&String> =
            self.documents.keys().chain(other.documents.keys()).collect();
        let none = BTreeMap::new();
        for language in languages {
            let [ours, theirs] =
                [self, other].map(|digests| digests.documents.get(language).unwrap_or(&none));
            parts.extend(
                keys_differing(ours, theirs)
                    .map(|id| Part::Block { language: language.clone(), id }),
            );
        }
        parts
    }
}

fn keys_differing<'a>(
    ours: &'a BTreeMap<String, String>,
    theirs: &'a BTreeMap<String, String>,
) -> impl Iterator<Item = String> + 'a {
    let keys: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
    keys.into_iter().filter(|key| ours.get(*key) != theirs.get(*key)).cloned()
}

fn digest(value: &Value) -> Result<String, NotCanonical> {
    let mut hex = sha256_hex(canonical(value)?.as_bytes());
    hex.truncate(8);
    Ok(hex)
}

fn id_of(value: &Value) -> Option<&str> {
    value.get("id").and_then(Value::as_str)
}

fn facts_of(facts: &Map<String, Value>) -> Result<BTreeMap<String, String>, NotCanonical> {
    let mut found = BTreeMap::new();
    for (key, value) in facts.iter().filter(|(_, value)| !value.is_null()) {
        let entries = value.as_array().map(Vec::as_slice).unwrap_or_default();
        let ids: Option<Vec<&str>> = entries.iter().map(id_of).collect();
        match ids.filter(|ids| !ids.is_empty()) {
            Some(ids) => {
                for (id, entry) in ids.iter().zip(entries) {
                    found.insert(format!("{key}.{id}"), digest(entry)?);
                }
                found.insert(key.clone(), digest(&Value::from(ids))?);
            }
            None => {
                found.insert(key.clone(), digest(value)?);
            }
        }
    }
    Ok(found)
}

fn blocks_of(document: &Value) -> Result<BTreeMap<String, String>, NotCanonical> {
    let mut found = BTreeMap::new();
    for (key, value) in document.as_object().into_iter().flatten() {
        if !value.is_null() {
            let outside = without_blocks(value, &mut found)?;
            found.insert(format!("/{key}"), digest(&outside)?);
        }
    }
    Ok(found)
}

/// The value with its blocks' ids in their place, so that it still tells their order.
fn without_blocks(
    value: &Value,
    found: &mut BTreeMap<String, String>,
) -> Result<Value, NotCanonical> {
    Ok(match value {
        Value::Array(items) => {
            let items: Result<Vec<Value>, _> =
                items.iter().map(|item| without_blocks(item, found)).collect();
            Value::Array(items?)
        }
        Value::Object(object) => {
            let mut rest = Map::new();
            for (key, value) in object {
                rest.insert(key.clone(), without_blocks(value, found)?);
            }
            let rest = Value::Object(rest);
            match id_of(value) {
                Some(id) => {
                    add(found, id, digest(&rest)?);
                    Value::from(id)
                }
                None => rest,
            }
        }
        plain => plain.clone(),
    })
}

/// Ids are unique, but a group may be called as a section is; then both count together.
fn add(found: &mut BTreeMap<String, String>, id: &str, digest: String) {
    found.entry(id.to_owned()).and_modify(|before| before.push_str(&digest)).or_insert(digest);
}
