//! Tags, attributes and escaping: the few functions through which all words of a text go.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "positions that were found in this text"
)]

use crate::model::PLACEHOLDER;
use crate::url_encode;

/// The scheme of a full address. Blanks and control characters, which browsers skip, count as
/// part of it, so that `java\nscript:` is not taken for a relative link.
pub fn scheme(link: &str) -> Option<&str> {
    let end = link.find([':', '/', '?', '#'])?;
    (link.as_bytes()[end] == b':' || link.starts_with("//")).then(|| &link[..end])
}

/// `#id`, with what an address cannot hold escaped.
pub fn fragment(id: &str) -> String {
    let encoded = url_encode::encode(id, b"/:");
    ["#", &encoded].concat()
}

/// Writes a start tag with its attributes.
pub fn open(out: &mut String, tag: &str, attributes: &[(&str, &str)]) {
    out.push('<');
    out.push_str(tag);
    for (name, value) in attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
    out.push('>');
}

/// Writes an end tag.
pub fn close(out: &mut String, tag: &str) {
    out.push_str("</");
    out.push_str(tag);
    out.push('>');
}

/// Writes the end tag of a block and ends the line.
pub fn close_line(out: &mut String, tag: &str) {
    close(out, tag);
    out.push('\n');
}

/// JSON in which what could end a `<script>` or begin a comment in one is escaped, so that a page can
/// hold it as it is.
pub fn json_in_html(mut json: String) -> String {
    for (letter, escaped) in [
        ('<', "\\u003c"),
        ('>', "\\u003e"),
        ('&', "\\u0026"),
        ('\u{2028}', "\\u2028"),
        ('\u{2029}', "\\u2029"),
    ] {
        if json.contains(letter) {
            json = json.replace(letter, escaped);
        }
    }
    json
}

/// Adds words so that no character of them is markup.
pub fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| IS_MARKUP[usize::from(byte)]) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// For each byte, whether it is to be escaped: half of what is written goes through here.
const IS_MARKUP: [bool; 256] = {
    let mut is_markup = [false; 256];
    let (mut at, all) = (0, b"&<>\"'");
    while at < all.len() {
        is_markup[all[at] as usize] = true;
        at += 1;
    }
    is_markup
};
/// A text with marks around the words that stand for one to be written.
pub fn unfinished(text: &str, out: &mut String) {
    for (index, part) in text.split(PLACEHOLDER).enumerate() {
        if index > 0 {
            out.push_str("<mark class=\"todo\">");
            escape(PLACEHOLDER, out);
            out.push_str("</mark>");
        }
        escape(part, out);
    }
}
