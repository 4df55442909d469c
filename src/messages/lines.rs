//! Fluent text → where each message begins and ends, and a place for its name in a table.
//!
//! The build script lays the built-in messages out with the same functions, so this file uses the
//! standard library alone.

/// The messages and terms of a text by name, each with its text.
///
/// Within a message no line begins with a name and a `=`: its words are indented.
pub fn entries(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let below = text.match_indices('\n').map(|(newline, _)| newline + 1);
    let mut lines = std::iter::once(0).chain(below);
    let mut begun: Option<(&str, usize)> = None;
    std::iter::from_fn(move || {
        for start in lines.by_ref() {
            let entry = entry_name(&text[start..]);
            if entry.is_some() || text[start..].starts_with('#') {
                let before = begun.take().map(|(id, from)| (id, &text[from..start]));
                begun = entry.map(|id| (id, start));
                if before.is_some() {
                    return before;
                }
            }
        }
        begun.take().map(|(id, from)| (id, &text[from..]))
    })
}

/// The name of the message that a text begins with.
fn entry_name(text: &str) -> Option<&str> {
    let length = name_length(text)?;
    text[length..].trim_start_matches(' ').starts_with('=').then(|| &text[..length])
}

/// How long the name is that a text begins with, a term's `-` with it.
pub fn name_length(text: &str) -> Option<usize> {
    let name = text.strip_prefix('-').unwrap_or(text);
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return None;
    }
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    let length = name.bytes().position(|byte| !is_part(byte)).unwrap_or(name.len());
    Some(text.len() - name.len() + length)
}

/// The slots to look for a name in, one after the other, of a table with so many; their number is
/// a power of two.
pub fn slots(name: &str, number: usize) -> impl Iterator<Item = usize> {
    let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = name.bytes().fold(0x811c_9dc5, mix);
    // The low bits of a product know little of the last bytes.
    let first = (hash ^ (hash >> 15)) as usize;
    (0..number).map(move |step| (first + step) & (number - 1))
}
