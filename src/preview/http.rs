//! Requests and answers of the preview as plain data: what may be asked, and the head of an answer.
//!
//! In: method, path and headers as text. Out: what is asked for, or why it is refused. Nothing here
//! reads or writes.

use std::net::IpAddr;

use super::token;
use crate::limits;

/// Where the preview's own addresses begin; no page of a site stands there.
pub const OWN: &str = "_klartext/";
/// Where the released site stands, as `build` makes it.
pub const RELEASED: &str = "_released/";

/// What a request says of itself.
#[derive(Clone, Debug, Default)]
pub struct Head<'a> {
    /// `GET`, `HEAD` and so on.
    pub method: &'a str,
    /// What follows the host: path and query.
    pub url: &'a str,
    /// The `Host` header.
    pub host: Option<&'a str>,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The file's name below the site's root.
    pub name: String,
    /// What follows the question mark.
    pub query: String,
}

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No host, or a path that is none.
    Malformed,
    /// The request was meant for another host: a page elsewhere may be asking.
    Host,
    /// Nothing but GET and HEAD, and POST where texts are edited.
    Method,
    /// An edit that no page of this preview sent.
    Foreign,
    /// An edit whose length is not said.
    NoLength,
    /// An edit that is too long.
    TooLong,
    /// Too many edits are on their way.
    Busy,
}

impl Refusal {
    /// Status, reason and what the reader is told.
    pub fn status(self) -> (u16, &'static str, &'static str) {
        match self {
            Refusal::Malformed => (400, "Bad Request", "this address cannot be read\n"),
            Refusal::Host => (
                403,
                "Forbidden",
                "the preview answers under localhost, an IP address and the name given with --host\n",
            ),
            Refusal::Method => (405, "Method Not Allowed", "only GET and HEAD are answered\n"),
            Refusal::Foreign => {
                (403, "Forbidden", "only a page of this preview may edit; load it again\n")
            }
            Refusal::NoLength => (411, "Length Required", "an edit says how long it is\n"),
            Refusal::TooLong => (413, "Content Too Large", "this text is too long\n"),
            Refusal::Busy => (503, "Service Unavailable", "too many edits at once; try again\n"),
        }
    }
}

/// The largest edit that is read: a text of the greatest length, with every letter escaped.
pub const LARGEST: usize = 6 * limits::TEXT + 4096;

/// What an edit says of itself, beside its head.
#[derive(Clone, Debug, Default)]
pub struct Post<'a> {
    /// The `Host` header.
    pub host: Option<&'a str>,
    /// The `Origin` header: the site whose page sent it.
    pub origin: Option<&'a str>,
    /// The `Sec-Fetch-Site` header: what the browser says of that.
    pub site: Option<&'a str>,
    /// The `Content-Type` header.
    pub kind: Option<&'a str>,
    /// The token that pages of this preview know.
    pub token: Option<&'a str>,
    /// The length of the body.
    pub length: Option<usize>,
}

/// Whether an edit comes from a page of this preview, and is not too long.
///
/// # Errors
/// Why it is refused.
pub fn read_post(post: &Post<'_>, token: &str) -> Result<usize, Refusal> {
    // A form of another site can send neither this type nor a header of its own, unless the browser
    // asks first, which is refused as a method.
    let is_ours = post.origin.is_some_and(|origin| {
        let host = origin.strip_prefix("http://");
        host.is_some() && host == post.host
    });
    let is_same = post.site.is_none_or(|site| site == "same-origin");
    let is_json = post.kind.is_some_and(|kind| {
        kind.split(';').next().is_some_and(|kind| kind.trim() == "application/json")
    });
    let knows = post.token.is_some_and(|sent| token::same(sent, token));
    if !(is_ours && is_same && is_json && knows) {
        return Err(Refusal::Foreign);
    }
    match post.length {
        None => Err(Refusal::NoLength),
        Some(length) if length > LARGEST => Err(Refusal::TooLong),
        Some(length) => Ok(length),
    }
}

/// Reads a request. `own` is the name given with `--host`; `posts` whether POST is one of the
/// methods here.
///
/// # Errors
/// Why it is refused.
pub fn read(head: &Head<'_>, own: &str, posts: bool) -> Result<Asked, Refusal> {
    let host = head.host.ok_or(Refusal::Malformed)?;
    if !is_ours(host, own) {
        return Err(Refusal::Host);
    }
    match head.method {
        "GET" | "HEAD" => {}
        "POST" if posts => {}
        _ => return Err(Refusal::Method),
    }
    let (path, query) = head.url.split_once('?').unwrap_or((head.url, ""));
    let path = path.split('#').next().unwrap_or(path);
    let name = name(path).ok_or(Refusal::Malformed)?;
    Ok(Asked { name, query: query.to_owned() })
}

/// Whether a `Host` header names this server. Another site's name that was made to lead here (DNS
/// rebinding) is neither `localhost` nor a bare address.
fn is_ours(host: &str, own: &str) -> bool {
    let (name, port) = match host.strip_prefix('[') {
        Some(rest) => match rest.split_once(']') {
            Some((name, rest)) => (name, rest.strip_prefix(':')),
            None => return false,
        },
        None => match host.split_once(':') {
            Some((name, port)) => (name, Some(port)),
            None => (host, None),
        },
    };
    let is_port = port.is_none_or(|port| port.parse::<u16>().is_ok());
    let is_name = name.eq_ignore_ascii_case("localhost")
        || name.eq_ignore_ascii_case(own)
        || name.parse::<IpAddr>().is_ok();
    is_port && is_name
}

/// A path as the name of a file below the root; none where it is no plain path.
fn name(path: &str) -> Option<String> {
    let path = decode(path.strip_prefix('/')?)?;
    if path.contains(['\\', '\0']) {
        return None;
    }
    let (last, folders) =
        path.rsplit_once('/').map_or((path.as_str(), None), |(a, b)| (b, Some(a)));
    let is_step = |part: &str| part.is_empty() || part == "." || part == "..";
    if folders.is_some_and(|folders| folders.split('/').any(is_step)) || matches!(last, "." | "..")
    {
        return None;
    }
    Some(crate::render::links::file(&path))
}

/// Percent signs decoded once.
pub fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

/// The value of a key of a query.
pub fn parameter(query: &str, key: &str) -> Option<String> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.into_iter().find(|(name, _)| *name == key).and_then(|(_, value)| decode(value))
}

/// The head of an answer. tiny_http would leave out `Connection: close`, without which it may
/// leave other connections waiting; so the head is written here.
pub fn head(status: u16, reason: &str, kind: &str, length: Option<usize>, more: &str) -> String {
    let length = length.map_or(String::new(), |length| format!("Content-Length: {length}\r\n"));
    format!(
        "HTTP/1.1 {status} {reason}\r\nContent-Type: {kind}\r\n{length}Connection: close\r\n\
         Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
         Content-Security-Policy: frame-ancestors 'self'\r\n\
         Cross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: no-referrer\r\n{more}\r\n"
    )
}

/// The media type of a file by its name.
pub fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, end)| end) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "atom" => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml",
        "md" => "text/markdown; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{Head, LARGEST, Post, Refusal, parameter, read, read_post};

    fn get(url: &str) -> Result<String, Refusal> {
        let head = Head { method: "GET", url, host: Some("localhost:4000") };
        read(&head, "127.0.0.1", false).map(|asked| asked.name)
    }

    #[test]
    fn a_path_is_a_name_below_the_root_or_nothing() {
        assert_eq!(get("/"), Ok("index.html".into()));
        assert_eq!(get("/sv/policy/"), Ok("sv/policy/index.html".into()));
        assert_eq!(get("/sv/%C3%A5/?x=1"), Ok("sv/å/index.html".into()));
        let refused = [
            "/../site.toml",
            "/%2e%2e/site.toml",
            "/sv/..%2f..%2fsite.toml",
            "/sv/..\\site.toml",
            "/sv//etc/",
            "/./sv/",
            "/sv/%00",
            "/%zz",
            "/%f",
            "sv/",
            "http://localhost/",
            "*",
        ];
        for url in refused {
            assert_eq!(get(url), Err(Refusal::Malformed), "{url}");
        }
    }

    #[test]
    fn a_foreign_host_is_refused_whatever_it_asks() {
        let ask = |host: Option<&str>, method| {
            read(&Head { method, url: "/", host }, "preview.internal", false).map(|_| ())
        };
        for host in ["localhost", "LOCALHOST:80", "127.0.0.1:4000", "[::1]:4000", "192.168.1.7"] {
            assert_eq!(ask(Some(host), "GET"), Ok(()), "{host}");
        }
        assert_eq!(ask(Some("preview.internal:4000"), "HEAD"), Ok(()));
        for host in ["evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "[::1", "a:b:c"]
        {
            assert_eq!(ask(Some(host), "GET"), Err(Refusal::Host), "{host}");
        }
        assert_eq!(ask(None, "GET"), Err(Refusal::Malformed));
        assert_eq!(ask(Some("localhost"), "POST"), Err(Refusal::Method));
        assert_eq!(ask(Some("evil.example"), "POST"), Err(Refusal::Host));
    }

    #[test]
    fn only_a_page_of_this_preview_may_edit() {
        let good = Post {
            host: Some("localhost:4000"),
            origin: Some("http://localhost:4000"),
            site: Some("same-origin"),
            kind: Some("application/json; charset=utf-8"),
            token: Some("0a1b"),
            length: Some(100),
        };
        assert_eq!(read_post(&good, "0a1b"), Ok(100));
        assert_eq!(read_post(&Post { site: None, ..good.clone() }, "0a1b"), Ok(100));
        let foreign = [
            Post { origin: None, ..good.clone() },
            Post { origin: Some("null"), ..good.clone() },
            Post { origin: Some("http://localhost:4001"), ..good.clone() },
            Post { origin: Some("https://localhost:4000"), ..good.clone() },
            Post { origin: Some("http://evil.example"), ..good.clone() },
            Post { host: None, ..good.clone() },
            Post { site: Some("cross-site"), ..good.clone() },
            Post { site: Some("same-site"), ..good.clone() },
            Post { kind: Some("text/plain"), ..good.clone() },
            Post { kind: None, ..good.clone() },
            Post { token: None, ..good.clone() },
            Post { token: Some(""), ..good.clone() },
            Post { token: Some("0a1c"), ..good.clone() },
            Post { token: Some("0a1b0"), ..good.clone() },
        ];
        for post in foreign {
            assert_eq!(read_post(&post, "0a1b"), Err(Refusal::Foreign), "{post:?}");
        }
        let no_length = Post { length: None, ..good.clone() };
        assert_eq!(read_post(&no_length, "0a1b"), Err(Refusal::NoLength));
        let long = Post { length: Some(LARGEST + 1), ..good };
        assert_eq!(read_post(&long, "0a1b"), Err(Refusal::TooLong));
    }

    #[test]
    fn a_parameter_is_decoded() {
        assert_eq!(parameter("a=1&page=sv%2Fpolicy%2F", "page"), Some("sv/policy/".into()));
        assert_eq!(parameter("a=1", "page"), None);
    }
}
