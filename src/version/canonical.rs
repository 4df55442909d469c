//! Plain data → JSON in the one form that is stored and hashed: keys sorted by their bytes, no
//! nulls. The text of a record and the compact one that its `content` is the hash of.

use serde::Serialize;
use serde_json::Value;
use serde_json::ser::{PrettyFormatter, Serializer};
use sha2::{Digest as _, Sha256};

/// The indentation of a record.
const INDENT: &[u8] = b"  ";

/// Compact JSON: keys sorted, no blanks, no nulls.
pub fn compact(value: &impl Serialize) -> String {
    sorted(value).to_string()
}

/// The SHA-256 of some bytes, as 64 hexadecimal digits in lower case.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The file of a record: its keys, and as the last one the hash of all lines above.
pub(super) fn sealed(record: &impl Serialize) -> String {
    let mut tree = sorted(record);
    tree.as_object_mut().and_then(|tree| tree.shift_remove("hash"));
    let mut text = Vec::new();
    let mut writer = Serializer::with_formatter(&mut text, PrettyFormatter::with_indent(INDENT));
    tree.serialize(&mut writer).expect("a tree is JSON");
    let text = String::from_utf8(text).expect("serde_json writes UTF-8");
    let above = format!("{},\n", text.strip_suffix("\n}").expect("a record has keys"));
    let indent = String::from_utf8_lossy(INDENT);
    let hash = sha256_hex(above.as_bytes());
    format!("{above}{indent}\"hash\": \"{hash}\"\n}}\n")
}

/// Plain data as JSON with sorted keys and without nulls.
pub(super) fn sorted(value: &impl Serialize) -> Value {
    let mut value = serde_json::to_value(value).expect("plain data has keys of text");
    remove_nulls(&mut value);
    value.sort_all_objects();
    value
}

fn remove_nulls(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.retain(|_, value| !value.is_null());
            object.values_mut().for_each(remove_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(remove_nulls),
        _ => {}
    }
}
