//! A JSON tree → the one text it has, byte for byte, and hashes of texts.
//!
//! UTF-8, keys sorted by their bytes, nulls left out, whole numbers only, each value and bracket on
//! a line of its own without blanks before it, LF, one newline at the end. It is written here and
//! not by a library, so that a hash of today is the hash of any later day.
//!
//! Lines are not indented: texts lie deep, and the blanks would be more than half of what each
//! build reads and hashes.

use std::fmt::Write as _;

use serde_json::{Map, Number, Value};
use sha2::{Digest as _, Sha256};

/// Why a tree has no canonical form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotCanonical {
    /// The key path of the value (`facts.purposes.3.retention`).
    pub at: String,
    /// What stands there, in words.
    pub what: &'static str,
}

const FLOAT: &str = "a number that is not whole, or too large";
const NULL: &str = "a null outside an object";

/// The canonical text of a tree.
///
/// # Errors
/// When it holds a number that is not a whole one of 64 bits, or a null that is no object's value
/// and so cannot be left out.
pub fn canonical(value: &Value) -> Result<String, NotCanonical> {
    let mut text = String::new();
    write(value, &mut text)?;
    text.push('\n');
    Ok(text)
}

/// The canonical text of an object with some of its keys.
///
/// # Errors
/// As [`canonical`].
pub(super) fn canonical_keys(
    object: &Map<String, Value>,
    keep: impl Fn(&str) -> bool,
) -> Result<String, NotCanonical> {
    let mut text = String::new();
    write_object(object, keep, &mut text)?;
    text.push('\n');
    Ok(text)
}

/// The SHA-256 of some bytes, as 64 hexadecimal digits in lower case.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal digits, in lower case.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("writing to a string never fails");
        hex
    })
}

fn write(value: &Value, text: &mut String) -> Result<(), NotCanonical> {
    match value {
        Value::Null => return Err(NotCanonical { at: String::new(), what: NULL }),
        Value::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
        Value::Number(number) => text.push_str(&whole(number)?),
        Value::String(words) => write_string(words, text),
        Value::Array(items) => write_array(items, text)?,
        Value::Object(object) => write_object(object, |_| true, text)?,
    }
    Ok(())
}

fn whole(number: &Number) -> Result<String, NotCanonical> {
    number
        .as_i64()
        .map(|number| number.to_string())
        .or_else(|| number.as_u64().map(|number| number.to_string()))
        .ok_or(NotCanonical { at: String::new(), what: FLOAT })
}

fn write_array(items: &[Value], text: &mut String) -> Result<(), NotCanonical> {
    text.push('[');
    for (index, item) in items.iter().enumerate() {
        new_line(index > 0, text);
        write(item, text).map_err(|fault| fault.below(&index.to_string()))?;
    }
    if !items.is_empty() {
        new_line(false, text);
    }
    text.push(']');
    Ok(())
}

fn write_object(
    object: &Map<String, Value>,
    keep: impl Fn(&str) -> bool,
    text: &mut String,
) -> Result<(), NotCanonical> {
    let mut entries: Vec<(&String, &Value)> =
        object.iter().filter(|(key, value)| !value.is_null() && keep(key)).collect();
    // Whether the map came sorted depends on a feature of serde_json that any crate may turn on.
    entries.sort_unstable_by(|(a, _), (b, _)| a.as_bytes().cmp(b.as_bytes()));
    text.push('{');
    for (index, (key, value)) in entries.iter().enumerate() {
        new_line(index > 0, text);
        write_string(key, text);
        text.push_str(": ");
        write(value, text).map_err(|fault| fault.below(key))?;
    }
    if !entries.is_empty() {
        new_line(false, text);
    }
    text.push('}');
    Ok(())
}

fn new_line(comma: bool, text: &mut String) {
    text.push_str(if comma { ",\n" } else { "\n" });
}

/// Only what JSON forbids in a string is escaped, each character in one way.
fn write_string(words: &str, text: &mut String) {
    text.push('"');
    for character in words.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            '\r' => text.push_str("\\r"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            '\0'..'\u{20}' => write!(text, "\\u{:04x}", u32::from(character))
                .expect("writing to a string never fails"),
            _ => text.push(character),
        }
    }
    text.push('"');
}

impl NotCanonical {
    fn below(mut self, key: &str) -> Self {
        self.at = if self.at.is_empty() { key.to_owned() } else { format!("{key}.{}", self.at) };
        self
    }
}
