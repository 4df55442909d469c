//! Percent-encoding of URLs, and what relative ones mean.

#![expect(clippy::indexing_slicing, reason = "positions that were found in this text")]

/// Encodes every byte except ASCII letters, digits, `-._~` and those of `also`.
pub fn encode(text: &str, also: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len() + text.len() / 2);
    for byte in text.bytes() {
        let plain = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || also.contains(&byte);
        if plain {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(DIGITS[usize::from(byte >> 4)]));
            encoded.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    encoded
}

/// Percent-decodes a text once.
pub fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = after.get(2..)?;
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

/// Whether a link begins with a scheme, so that it is a full address.
pub fn has_scheme(link: &str) -> bool {
    let end = link.find([':', '/', '?', '#']);
    end.is_some_and(|at| link.get(at..).is_some_and(|rest| rest.starts_with(':')))
}

/// The full address of a relative link on the page at `base`.
pub fn resolved(base: &str, link: &str) -> Option<String> {
    let (scheme, rest) = base.split_once("://")?;
    if let Some(other) = link.strip_prefix("//") {
        return Some(format!("{scheme}://{other}"));
    }
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let (link, after) = link.split_at(link.find(['?', '#']).unwrap_or(link.len()));
    let mut parts: Vec<&str> = match link.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => path.split('/').collect(),
    };
    parts.pop();
    let ends_in_folder = matches!(link.rsplit('/').next(), Some("" | "." | ".."));
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let end = if ends_in_folder && !parts.is_empty() { "/" } else { "" };
    Some(format!("{scheme}://{host}/{}{end}{after}", parts.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_but_plain_bytes_are_written_in_digits() {
        assert_eq!(encode("aZ9-._~ /å%", b"/"), "aZ9-._~%20/%C3%A5%25");
        assert_eq!(encode("a/b", b""), "a%2Fb");
    }
}
