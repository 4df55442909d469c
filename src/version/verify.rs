//! The bytes of a record → its text, if the bytes are those that were released. No key is known
//! here but `hash`, so that a record verifies under code that no longer knows its fields.

#![expect(clippy::string_slice, reason = "places in this chain")]

use super::canonical::sha256_hex;
use super::json::check;
use super::record_error::RecordFault;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The text of a record whose last lines are its hash and a brace, and whose hash is that of every
/// byte above.
///
/// # Errors
/// The first thing that is wrong with the bytes.
pub(super) fn verify(bytes: &[u8]) -> Result<&str, RecordFault> {
    let text = std::str::from_utf8(bytes)
        .map_err(|fault| RecordFault::NotText { offset: fault.valid_up_to() })?;
    if text.starts_with(BYTE_ORDER_MARK) {
        return Err(RecordFault::ByteOrderMark);
    }
    if text.contains("<<<<<<<")
        && let Some(line) = text.lines().position(|line| line.starts_with("<<<<<<<"))
    {
        return Err(RecordFault::ConflictMarks { line: line + 1 });
    }
    // JSON allows it between values only, where klartext never writes one.
    if text.contains('\r') {
        return Err(RecordFault::LineEnds);
    }
    let Some((above, hash)) = split(text) else {
        return Err(check(text).err().unwrap_or(RecordFault::NoHash));
    };
    if sha256_hex(above.as_bytes()) == hash { Ok(text) } else { Err(RecordFault::Changed) }
}

/// All above the line with the hash, and the hash. A string of JSON contains no line break, and only
/// the outermost brace ends the file: so the line is that key of the record and no part of it.
fn split(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_suffix("\n}\n")?;
    let (above, line) = rest.split_at(rest.rfind('\n')? + 1);
    // Indented as the line above or not at all, so that no byte of the file changes unseen.
    let indent = indent_of(line);
    if !indent.is_empty() && above.lines().last().map(indent_of) != Some(indent) {
        return None;
    }
    let hash = line[indent.len()..].strip_prefix("\"hash\": \"")?.strip_suffix('"')?;
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    (hash.len() == 64 && hash.bytes().all(is_digit)).then_some((above, hash))
}

fn indent_of(line: &str) -> &str {
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}
