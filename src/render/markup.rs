//! Tags, attributes and escaping: the few functions through which all words of a text go.

use crate::url_encode;

/// The scheme of a full address. Blanks and control characters, which browsers skip, count as
/// part of it, so that `java\nscript:` is no relative link.
pub fn scheme(link: &str) -> Option<&str> {
    let end = link.find([':', '/', '?', '#'])?;
    (link.as_bytes()[end] == b':' || link.starts_with("//")).then(|| &link[..end])
}

/// `#id`, with what an address cannot hold escaped.
pub fn fragment(id: &str) -> String {
    let encoded = url_encode::encode(id, b"/:");
    ["#", &encoded].concat()
}

/// How tags are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tags {
    /// As HTML allows: no quotes round plain values, no end tags where the next tag tells the end,
    /// nothing round a term and its details, no line ends but those between sections. It makes a
    /// page an eighth smaller, and browsers have read it so since there were any.
    Spare,
    /// With quotes and end tags, for what goes through others' hands.
    Full,
}

/// Elements that end by themselves before the next of their kind and at the end of what holds them.
const ENDS_ITSELF: [&str; 9] = ["dd", "dt", "li", "p", "tbody", "td", "th", "thead", "tr"];

impl Tags {
    /// Writes a start tag with its attributes.
    pub fn open(self, out: &mut String, tag: &str, attributes: &[(&str, &str)]) {
        out.push('<');
        out.push_str(tag);
        for (name, value) in attributes {
            out.push(' ');
            out.push_str(name);
            out.push('=');
            let quote = if self == Tags::Spare && is_plain(value) { "" } else { "\"" };
            out.push_str(quote);
            escape(value, out);
            out.push_str(quote);
        }
        out.push('>');
    }

    /// Writes an end tag, where one is needed.
    pub fn end(self, out: &mut String, tag: &str) {
        if self.needs_end(tag) {
            out.push_str("</");
            out.push_str(tag);
            out.push('>');
        }
    }

    /// Writes the end tag of a block, where one is needed, and ends the line.
    pub fn close(self, out: &mut String, tag: &str) {
        self.end(out, tag);
        if self == Tags::Full || tag == "section" {
            out.push('\n');
        }
    }

    fn needs_end(self, tag: &str) -> bool {
        self == Tags::Full || !ENDS_ITSELF.contains(&tag)
    }
}

/// Whether a value needs no quotes: no blank, quote or sign that ends it, and no `/` at its end,
/// which would look like that of an empty element.
fn is_plain(value: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"#%+-./:@_~".contains(&byte);
    !value.is_empty() && !value.ends_with('/') && value.bytes().all(plain)
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
