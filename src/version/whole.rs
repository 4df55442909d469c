//! A text → whether it is canonical, and its parts at the top level: in one pass and without a
//! tree, since each build verifies every record.
//!
//! What this accepts is exactly what [`canonical`](super::canonical()) writes; the tests hold the
//! two against each other.

/// How deep lists and objects may lie in one another: what the JSON library reads.
const DEPTH: usize = 127;

/// A canonical object, entry by entry.
pub(super) struct Entries<'a> {
    /// In their order, which is that of their keys.
    pub all: Vec<Entry<'a>>,
}

/// An entry of a canonical object.
pub(super) struct Entry<'a> {
    pub key: &'a str,
    /// Where it begins in the text, in bytes.
    pub at: usize,
    /// Its line or lines, without the comma after.
    pub lines: &'a str,
}

impl<'a> Entry<'a> {
    /// What stands at its key, as JSON.
    pub fn value(&self) -> &'a str {
        &self.lines[self.key.len() + "\"\": ".len()..]
    }
}

impl<'a> Entries<'a> {
    /// What stands at a key, as JSON.
    pub fn value(&self, key: &str) -> Option<&'a str> {
        self.all.iter().find(|entry| entry.key == key).map(Entry::value)
    }
}

/// Where a key of a record begins in its text, in bytes. None where it has no such key, or is not
/// canonical.
pub fn place_of_key(text: &str, key: &str) -> Option<usize> {
    entries(text)?.all.iter().find(|entry| entry.key == key).map(|entry| entry.at)
}

/// The entries of a canonical object. None where the text is no canonical object.
pub(super) fn entries(text: &str) -> Option<Entries<'_>> {
    let mut scan = Scan { text, at: 0, escaped: false };
    let mut all = Vec::new();
    scan.object(0, |entry| all.push(entry))?;
    scan.word("\n")?;
    (scan.at == text.len()).then_some(Entries { all })
}

/// A place in a text. Each step goes past what it names, or is None where something else stands.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// Whether the last string is written with an escape.
    escaped: bool,
}

/// For each byte, whether a string holds it as it is no longer: where it ends, or has an escape or
/// what should be one.
const ENDS_PLAIN: [bool; 256] = {
    let mut ends = [false; 256];
    let mut control = 0;
    while control < b' ' as usize {
        ends[control] = true;
        control += 1;
    }
    ends[b'"' as usize] = true;
    ends[b'\\' as usize] = true;
    ends
};

impl<'a> Scan<'a> {
    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn word(&mut self, word: &str) -> Option<()> {
        self.text.as_bytes()[self.at..].starts_with(word.as_bytes()).then(|| self.at += word.len())
    }

    fn value(&mut self, depth: usize) -> Option<()> {
        match self.next()? {
            b'"' => self.string().map(drop),
            b'{' => self.object(depth, |_| {}),
            b'[' => self.array(depth),
            b't' => self.word("true"),
            b'f' => self.word("false"),
            _ => self.number(),
        }
    }

    fn object(&mut self, depth: usize, mut entry: impl FnMut(Entry<'a>)) -> Option<()> {
        self.word("{")?;
        let mut before: Option<(&str, bool)> = None;
        self.items(depth, b'}', |scan| {
            let start = scan.at;
            let key = scan.string()?;
            let written = (key, scan.escaped);
            if before.is_some_and(|before| !is_less(before, written)) {
                return None;
            }
            before = Some(written);
            scan.word(": ")?;
            scan.value(depth + 1)?;
            entry(Entry { key, at: start, lines: &scan.text[start..scan.at] });
            Some(())
        })
    }

    fn array(&mut self, depth: usize) -> Option<()> {
        self.word("[")?;
        self.items(depth, b']', |scan| scan.value(depth + 1))
    }

    /// What stands between two brackets, line by line, to the closing one.
    fn items(
        &mut self,
        depth: usize,
        close: u8,
        mut item: impl FnMut(&mut Self) -> Option<()>,
    ) -> Option<()> {
        if depth >= DEPTH {
            return None;
        }
        if self.next()? == close {
            self.at += 1;
            return Some(());
        }
        loop {
            self.word("\n")?;
            item(self)?;
            match self.next()? {
                b',' => self.at += 1,
                _ => break,
            }
        }
        self.word("\n")?;
        (self.next()? == close).then(|| self.at += 1)
    }

    /// The string as it is written, without its quotes.
    fn string(&mut self) -> Option<&'a str> {
        self.word("\"")?;
        let start = self.at;
        self.escaped = false;
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            self.at += rest.iter().position(|byte| ENDS_PLAIN[usize::from(*byte)])?;
            match self.next()? {
                b'"' => break,
                b'\\' => self.escape()?,
                _ => return None,
            }
        }
        self.at += 1;
        Some(&self.text[start..self.at - 1])
    }

    fn escape(&mut self) -> Option<()> {
        self.escaped = true;
        let text = self.text.as_bytes();
        match text.get(self.at + 1)? {
            b'"' | b'\\' | b'n' | b't' | b'r' | b'b' | b'f' => self.at += 2,
            b'u' => {
                let hex = self.text.get(self.at + 2..self.at + 6)?;
                let code = u32::from_str_radix(hex, 16).ok()?;
                let is_short = matches!(code, 8 | 9 | 10 | 12 | 13);
                if code >= 0x20 || is_short || format!("{code:04x}") != hex {
                    return None;
                }
                self.at += 6;
            }
            _ => return None,
        }
        Some(())
    }

    fn number(&mut self) -> Option<()> {
        let rest = &self.text[self.at..];
        let length = rest.bytes().take_while(|byte| matches!(byte, b'-' | b'0'..=b'9')).count();
        let digits = &rest[..length];
        let written = digits
            .parse::<i64>()
            .map(|number| number.to_string())
            .or_else(|_| digits.parse::<u64>().map(|number| number.to_string()));
        (written.ok()? == digits).then(|| self.at += length)
    }
}

/// Whether a key comes before another. They are sorted as they are meant, which is not always as
/// they are written; with each, whether it has an escape.
fn is_less((one, escaped): (&str, bool), (other, also): (&str, bool)) -> bool {
    if escaped || also {
        return unescaped(one) < unescaped(other);
    }
    one < other
}

fn unescaped(written: &str) -> String {
    serde_json::from_str(&format!("\"{written}\"")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::version::canonical;

    fn any_text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-c]{0,3}",
            "[ -~\u{0}-\u{1f}åö\u{7f}\u{2028}]{0,6}",
            Just("\"\\\n\t\r\u{8}\u{c}\u{1}".to_owned()),
        ]
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any_text().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map(any_text(), inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    /// Whether a text is what its own tree is written as.
    fn is_canonical(text: &str) -> bool {
        let Ok(tree) = serde_json::from_str::<Value>(text) else { return false };
        tree.is_object() && canonical(&tree).is_ok_and(|written| written == text)
    }

    #[test]
    fn entries_are_the_lines_of_each_key() {
        let text = canonical(&json!({ "b": [1, {}], "a": {"x": "y"}, "c": -1 })).unwrap();
        let entries = entries(&text).unwrap();
        let of = |at: usize| (entries.all[at].key, entries.all[at].lines);
        assert!(entries.all.iter().all(|entry| text[entry.at..].starts_with(entry.lines)));
        assert_eq!(of(0), ("a", "\"a\": {\n\"x\": \"y\"\n}"));
        assert_eq!(of(1), ("b", "\"b\": [\n1,\n{}\n]"));
        assert_eq!(of(2), ("c", "\"c\": -1"));
        assert_eq!(entries.value("b"), Some("[\n1,\n{}\n]"));
    }

    #[test]
    fn other_ways_to_write_the_same_are_refused() {
        for text in [
            "",
            "{}",
            "{ }\n",
            "[]\n",
            "1\n",
            "{}\n\n",
            "\u{feff}{}\n",
            "{\n}\n",
            "{\n\"a\": 1\n}",
            "{\n  \"a\": 1\n}\n",
            "{\"a\": 1}\n",
            "{\n\"a\":1\n}\n",
            "{\n\t\"a\": 1\n}\n",
            "{\r\n\"a\": 1\r\n}\r\n",
            "{\n\"a\": 1.0\n}\n",
            "{\n\"a\": -0\n}\n",
            "{\n\"a\": 01\n}\n",
            "{\n\"a\": 1e2\n}\n",
            "{\n\"a\": +1\n}\n",
            "{\n\"a\": 18446744073709551616\n}\n",
            "{\n\"a\": null\n}\n",
            "{\n\"a\": 1,\n\"a\": 2\n}\n",
            "{\n\"b\": 1,\n\"a\": 2\n}\n",
            "{\n\"a\": 1,\n}\n",
            "{\n\"a\": \"\\u0041\"\n}\n",
            "{\n\"a\": \"\\u000A\"\n}\n",
            "{\n\"a\": \"\\u000a\"\n}\n",
            "{\n\"a\": \"\\/\"\n}\n",
            "{\n\"a\": \"\\u+01\"\n}\n",
            "{\n\"a\": \"\t\"\n}\n",
            "{\n\"a\": tru\n}\n",
            "{\n\"a\": \"",
        ] {
            assert!(entries(text).is_none() && !is_canonical(text), "{text:?}");
        }
        let deep = |depth: usize| {
            let lists = (0..depth).fold(json!([]), |inner, _| json!([inner]));
            canonical(&json!({ "a": lists })).unwrap()
        };
        for depth in 120..130 {
            assert_eq!(entries(&deep(depth)).is_some(), is_canonical(&deep(depth)), "{depth}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(value in any_value()) {
            if let Ok(text) = canonical(&json!({ "value": value, "\n": 1, "\u{1}": 2 })) {
                prop_assert!(entries(&text).is_some(), "{}", text);
            }
        }

        #[test]
        fn no_other_text_is(value in any_value(), at in any::<prop::sample::Index>(), with in "[ -~\n]?") {
            let Ok(text) = canonical(&json!({ "value": value, "more": [1, "\u{1}"] })) else {
                return Ok(());
            };
            let at = text.floor_char_boundary(at.index(text.len()));
            let next = text.ceil_char_boundary(at + 1);
            let changed = format!("{}{with}{}", &text[..at], &text[next..]);
            prop_assert_eq!(entries(&changed).is_some(), is_canonical(&changed), "{}", changed);
        }
    }
}
