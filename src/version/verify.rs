//! The bytes of a record → its entries, if they are what was released.
//!
//! Over the JSON text and not over Rust types, so that a record verifies under code that no
//! longer knows its fields. A text that is canonical is hashed as it stands; only where it is not,
//! or a hash differs, is its tree looked at, to tell what is wrong.

use serde::Deserialize;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use super::canonical::{NotCanonical, canonical_keys, hex, sha256_hex};
use super::digests::{Digests, Part};
use super::record_error::{Layout, RecordError};
use super::whole::{Entries, entries};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The text of a record and its entries, verified: for each key its lines; `known` is the newest
/// format.
///
/// # Errors
/// When it cannot be read, is of a newer format, is not what was released, or is so in other
/// bytes; the first of these that holds.
pub(super) fn verify(bytes: &[u8], known: u32) -> Result<(&str, Entries<'_>), RecordError> {
    let text = std::str::from_utf8(bytes)
        .map_err(|fault| RecordError::NotText { offset: fault.valid_up_to() })?;
    let entries = entries(text);
    let entries = match entries {
        Some(entries) if is_as_released(&entries, known) => return Ok((text, entries)),
        other => other,
    };
    let tree = parse(text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text))?;
    check_format(&tree, known)?;
    check_hashes(&tree)?;
    check_layout(text, &tree)?;
    Ok((text, entries.expect("a text that is written as its tree is canonical")))
}

fn is_as_released(entries: &Entries<'_>, known: u32) -> bool {
    let says = |key, hash: String| entries.value(key) == Some(&format!("\"{hash}\""));
    let format = entries.value("format").and_then(|format| format.parse::<u32>().ok());
    format.is_some_and(|format| (1..=known).contains(&format))
        && says("content", hash_of_lines(entries, |key| key == "facts" || key == "documents"))
        && says("hash", hash_of_lines(entries, |key| key != "hash"))
}

/// The hash of the canonical text of an object with some of the entries.
fn hash_of_lines(entries: &Entries<'_>, keep: impl Fn(&str) -> bool) -> String {
    let mut hasher = Sha256::new();
    let mut before = "{\n";
    for entry in entries.all.iter().filter(|entry| keep(entry.key)) {
        hasher.update(before);
        hasher.update(entry.lines);
        before = ",\n";
    }
    hasher.update(if before == ",\n" { "\n}\n" } else { "{}\n" });
    hex(&hasher.finalize())
}

/// The hash that covers a record: of its canonical text without `hash`.
pub(super) fn hash_of(tree: &Map<String, Value>) -> Result<String, NotCanonical> {
    Ok(sha256_hex(canonical_keys(tree, |key| key != "hash")?.as_bytes()))
}

/// The hash of what it says to readers: of the canonical `{facts, documents}`.
pub(super) fn content_of(tree: &Map<String, Value>) -> Result<String, NotCanonical> {
    let content = canonical_keys(tree, |key| key == "facts" || key == "documents")?;
    Ok(sha256_hex(content.as_bytes()))
}

/// The version's name, if the tree says one.
pub(super) fn version_in(tree: &Map<String, Value>) -> Option<String> {
    tree.get("version").and_then(Value::as_str).map(str::to_owned)
}

fn parse(text: &str) -> Result<Map<String, Value>, RecordError> {
    let what = "it is not an object".to_owned();
    match serde_json::from_str(text) {
        Ok(Value::Object(tree)) => Ok(tree),
        Ok(_) => Err(RecordError::Shape { version: None, what }),
        Err(fault) => Err(RecordError::NotJson {
            line: fault.line(),
            column: fault.column(),
            what: fault.to_string(),
            conflict: text.lines().any(|line| line.starts_with("<<<<<<<")),
        }),
    }
}

fn check_format(tree: &Map<String, Value>, known: u32) -> Result<(), RecordError> {
    let version = version_in(tree);
    match tree.get("format").and_then(Value::as_u64) {
        Some(format) if format > u64::from(known) => {
            Err(RecordError::Newer { version, format, known })
        }
        Some(1..) => Ok(()),
        _ => Err(RecordError::Shape { version, what: "its `format` is no number from 1".into() }),
    }
}

fn check_hashes(tree: &Map<String, Value>) -> Result<(), RecordError> {
    let says = |key: &str, hash: &str| tree.get(key).and_then(Value::as_str) == Some(hash);
    let content = says("content", &content_of(tree).map_err(RecordError::Value)?);
    let whole = says("hash", &hash_of(tree).map_err(RecordError::Value)?);
    if content && whole {
        return Ok(());
    }
    let mut parts = differing(tree, content).map_err(RecordError::Value)?;
    if parts.is_empty() && content {
        parts.push(Part::Field("hash".into()));
    }
    Err(RecordError::Changed { version: version_in(tree), parts })
}

/// The parts that are not as the record's digests say. Facts and documents are whole where the
/// `content` fits; then it is the digests that were changed.
fn differing(tree: &Map<String, Value>, content: bool) -> Result<Vec<Part>, NotCanonical> {
    let kept = tree.get("digests").and_then(|digests| Digests::deserialize(digests).ok());
    let Some(kept) = kept else { return Ok(Vec::new()) };
    let mut parts = kept.differing(&Digests::of(tree)?);
    parts.retain(|part| !content || matches!(part, Part::Field(_)));
    Ok(parts)
}

fn check_layout(text: &str, tree: &Map<String, Value>) -> Result<(), RecordError> {
    let written = canonical_keys(tree, |_| true).map_err(RecordError::Value)?;
    if text == written {
        return Ok(());
    }
    let version = version_in(tree).and_then(|version| version.parse().ok());
    let Some(version) = version else {
        let what = "its `version` is no name of a version".to_owned();
        return Err(RecordError::Shape { version: version_in(tree), what });
    };
    let cause = if text.starts_with(BYTE_ORDER_MARK) {
        Layout::ByteOrderMark
    } else if text.replace("\r\n", "\n") == written {
        Layout::LineEnds
    } else {
        let same = text.lines().zip(written.lines()).take_while(|(a, b)| a == b).count();
        Layout::Other { line: same + 1 }
    };
    Err(RecordError::Layout { version, cause })
}
