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

/// How tags are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tags {
    /// As HTML allows: no quotes round plain values, no end tags where the next tag tells the end.
    /// It makes a page a tenth smaller, and browsers have read it so since there were any.
    Spare,
    /// With quotes and end tags, for what goes through others' hands.
    Full,
}

/// Elements that end by themselves before the next of their kind and at the end of what holds them.
/// Those of tables do too, but not every checker of HTML knows.
const ENDS_ITSELF: [&str; 4] = ["dd", "dt", "li", "p"];

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

    /// What a cell with a heading is the heading of, where its place does not tell.
    pub fn scope(self, of: &'static str) -> Vec<(&'static str, &'static str)> {
        (self == Tags::Full).then_some(("scope", of)).into_iter().collect()
    }

    /// Writes an end tag, where one is needed.
    pub fn end(self, out: &mut String, tag: &str) {
        if self.needs_end(tag) {
            out.push_str("</");
            out.push_str(tag);
            out.push('>');
        }
    }

    /// Writes an end tag and ends the line, where one is needed.
    pub fn close(self, out: &mut String, tag: &str) {
        if self.needs_end(tag) {
            self.end(out, tag);
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
