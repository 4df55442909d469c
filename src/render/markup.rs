//! Tags, attributes and escaping: the few functions through which all words of a text go.

use crate::percent;

/// The scheme of a full address. Blanks and control characters, which browsers skip, count as
/// part of it, so that `java\nscript:` is no relative link.
pub fn scheme(link: &str) -> Option<&str> {
    let end = link.find([':', '/', '?', '#'])?;
    (link.as_bytes()[end] == b':' || link.starts_with("//")).then(|| &link[..end])
}

/// `#id`, with what an address cannot hold escaped.
pub fn fragment(id: &str) -> String {
    let encoded = percent::encode(id, b"/:");
    ["#", &encoded].concat()
}

/// Writes a start tag with its attributes.
pub fn open(out: &mut String, tag: &str, attributes: &[(&str, &str)]) {
    out.push('<');
    out.push_str(tag);
    attributes.iter().for_each(|(name, value)| attribute(out, name, value));
    out.push('>');
}

/// Writes an end tag and ends the line.
pub fn close(out: &mut String, tag: &str) {
    out.push_str("</");
    out.push_str(tag);
    out.push_str(">\n");
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(value, out);
    out.push('"');
}

/// Adds words so that no character of them is markup.
pub fn escape(text: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let written = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(written);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}
