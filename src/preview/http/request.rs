//! The head of a request: bytes → method, address and headers, or why they are none.

use super::Refusal;

/// The largest head that is read, in bytes: cookies of all that ever ran on this machine's ports
/// come with each request.
pub const LARGEST_HEAD: usize = 32 * 1024;

/// A head that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed<'a> {
    /// `GET`, `HEAD` and so on.
    pub method: &'a str,
    /// Path and query.
    pub url: &'a str,
    headers: Vec<(&'a str, &'a str)>,
}

impl<'a> Parsed<'a> {
    /// A header, by its name in any case; none where it is missing, or there twice.
    pub fn header(&self, name: &str) -> Option<&'a str> {
        let mut found = self.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        let (_, value) = found.next()?;
        found.next().is_none().then_some(*value)
    }

    /// How long the body is that follows; none where that is not said as a number.
    pub fn body_length(&self) -> Option<usize> {
        self.header("Content-Length")?.parse().ok()
    }

    /// Whether a body follows, whatever its length.
    pub fn has_body(&self) -> bool {
        let says =
            |name: &str| self.headers.iter().any(|(known, _)| known.eq_ignore_ascii_case(name));
        says("Transfer-Encoding") || says("Content-Length") && self.body_length() != Some(0)
    }
}

/// Where a head ends: behind its first empty line. `from` is how much was looked at before.
pub fn end_of_head(bytes: &[u8], from: usize) -> Option<usize> {
    // The line's end may have come before, without what follows it.
    let from = from.saturating_sub(2);
    let lines = memchr::memchr_iter(b'\n', &bytes[from..]).map(|at| from + at + 1);
    lines.into_iter().find_map(|at| match &bytes[at..] {
        [b'\n', ..] => Some(at + 1),
        [b'\r', b'\n', ..] => Some(at + 2),
        _ => None,
    })
}

/// Reads a head. What is not exactly as it should be is refused: nothing is guessed.
///
/// # Errors
/// When it is no head of a request of HTTP/1.
pub fn parse(head: &[u8]) -> Result<Parsed<'_>, Refusal> {
    let head = std::str::from_utf8(head).map_err(|_| Refusal::Malformed)?;
    let mut lines = head.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    let mut first = lines.next().unwrap_or_default().split(' ');
    let (method, url, version) = (first.next(), first.next(), first.next());
    let (Some(method), Some(url), None) = (method, url, first.next()) else {
        return Err(Refusal::Malformed);
    };
    let is_plain = |url: &str| !url.is_empty() && url.bytes().all(|byte| byte.is_ascii_graphic());
    if !is_name(method) || !is_plain(url) || !matches!(version, Some("HTTP/1.1" | "HTTP/1.0")) {
        return Err(Refusal::Malformed);
    }
    let mut headers = Vec::new();
    for line in lines.take_while(|line| !line.is_empty()) {
        let (name, value) = line.split_once(':').ok_or(Refusal::Malformed)?;
        let value = value.trim_matches([' ', '\t']);
        if !is_name(name) || value.contains(|letter: char| letter.is_control() && letter != '\t') {
            return Err(Refusal::Malformed);
        }
        headers.push((name, value));
    }
    Ok(Parsed { method, url, headers })
}

/// Whether this can be the name of a method or header.
fn is_name(text: &str) -> bool {
    let may = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(may)
}

#[cfg(test)]
mod tests {
    use super::{end_of_head, parse};
    use crate::preview::http::Refusal;

    #[test]
    fn a_head_is_read_to_its_empty_line() {
        let bytes = b"GET /sv/?a HTTP/1.1\r\nHost: localhost\r\nX-A:  b c \r\n\r\nbody";
        let end = end_of_head(bytes, 0).unwrap();
        assert_eq!(&bytes[end..], b"body");
        for from in 0..end {
            assert_eq!(end_of_head(bytes, from), Some(end), "{from}");
        }
        (0..end).for_each(|cut| assert_eq!(end_of_head(&bytes[..cut], 0), None, "{cut}"));
        let parsed = parse(&bytes[..end]).unwrap();
        assert_eq!((parsed.method, parsed.url), ("GET", "/sv/?a"));
        assert_eq!(parsed.header("host"), Some("localhost"));
        assert_eq!(parsed.header("X-A"), Some("b c"));
        assert_eq!((parsed.header("X-B"), parsed.has_body()), (None, false));
        let plain = b"GET / HTTP/1.0\nHost: a\n\n";
        assert_eq!(end_of_head(plain, 0), Some(plain.len()));
        assert_eq!(parse(plain).unwrap().header("Host"), Some("a"));
    }

    #[test]
    fn what_is_no_head_is_refused() {
        let refused = [
            "",
            "GET\r\n",
            "GET /\r\n",
            "GET  / HTTP/1.1\r\n",
            "GET / HTTP/1.1 x\r\n",
            "GET / HTTP/2\r\n",
            "G(T / HTTP/1.1\r\n",
            "GET /\0 HTTP/1.1\r\n",
            "GET /å HTTP/1.1\r\n",
            "GET / HTTP/1.1\r\nHost localhost\r\n",
            "GET / HTTP/1.1\r\nHost : localhost\r\n",
            "GET / HTTP/1.1\r\n: localhost\r\n",
            "GET / HTTP/1.1\r\nHost: local\0host\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n",
            "GET / HTTP/1.1\r\nHost: a\rX: b\r\n",
        ];
        for head in refused {
            assert_eq!(parse(head.as_bytes()), Err(Refusal::Malformed), "{head:?}");
        }
        assert_eq!(parse(b"GET / HTTP/1.1\r\nHost: \xff\r\n\r\n"), Err(Refusal::Malformed));
        let twice =
            parse(b"POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n").unwrap();
        assert_eq!((twice.body_length(), twice.has_body()), (None, true));
    }
}
