//! Requests and answers of the preview as plain data: which requests are allowed, and the head of an
//! answer.
//!
//! In: method, path and headers as text. Out: the file that is asked for, or why the request is refused.

use std::fmt;
use std::net::IpAddr;

use super::edit_token;
use crate::limits;
use crate::url_encode::decode;

/// The folder of the preview's own addresses; no site has pages there.
pub const OWN: &str = "_klartext/";
/// The folder of the released site, as `build` makes it.
pub const RELEASED: &str = "_released/";

/// The head of a request: what the preview looks at.
#[derive(Clone, Debug, Default)]
pub struct RequestHead<'a> {
    /// `GET`, `HEAD` or another method.
    pub method: &'a str,
    /// Path and query.
    pub url: &'a str,
    /// The `Host` header.
    pub host: Option<&'a str>,
    /// The `Origin` header: the site of the page that sent it.
    pub origin: Option<&'a str>,
    /// The `Sec-Fetch-Site` header: what the browser says about that site.
    pub site: Option<&'a str>,
    /// The `Content-Type` header.
    pub kind: Option<&'a str>,
    /// The token, which only pages of this preview have.
    pub token: Option<&'a str>,
    /// The length of the body.
    pub length: Option<usize>,
}

/// A file that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRequest {
    /// The file's name below the site's root.
    pub name: String,
    /// The query, without its question mark.
    pub query: String,
}

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The host is missing, or the path is invalid.
    Malformed,
    /// What was sent is not an edit.
    NoEdit,
    /// The request is for another host: another site's page may have sent it.
    Host,
    /// A method other than GET and HEAD, and POST if texts can be edited.
    Method,
    /// An edit that was not sent by a page of this preview.
    Foreign,
    /// An edit without a length.
    NoLength,
    /// An edit that is too long.
    TooLong,
    /// Too many edits at once.
    Busy,
    /// A head that is too long.
    LongHead,
    /// Too many connections at once.
    Crowded,
}

impl Refusal {
    /// Status, reason and message.
    pub fn status(self) -> (u16, &'static str, &'static str) {
        match self {
            Refusal::Malformed => (400, "Bad Request", "this address is invalid\n"),
            Refusal::NoEdit => (400, "Bad Request", "this is not an edit in JSON\n"),
            Refusal::Host => (
                403,
                "Forbidden",
                "the preview answers only to localhost, an IP address or the name given with --host\n",
            ),
            Refusal::Method => (405, "Method Not Allowed", "only GET and HEAD are allowed\n"),
            Refusal::Foreign => {
                (403, "Forbidden", "only a page of this preview can edit; reload the page\n")
            }
            Refusal::NoLength => (411, "Length Required", "an edit needs a Content-Length\n"),
            Refusal::TooLong => (413, "Content Too Large", "this text is too long\n"),
            Refusal::Busy => (503, "Service Unavailable", "too many edits at once; try again\n"),
            Refusal::LongHead => {
                (431, "Request Header Fields Too Large", "the head of this request is too long\n")
            }
            Refusal::Crowded => {
                (503, "Service Unavailable", "too many connections at once; try again\n")
            }
        }
    }
}

/// The largest edit that is read: the longest text, with every character escaped.
pub const LARGEST: usize = 6 * limits::TEXT + 4096;

/// Checks and reads a request: first for whom it is and who sent it. `own` is the name given with
/// `--host`, `token` what a page sends with an edit; none if editing is off.
///
/// # Errors
/// Why it is refused.
pub fn admit(
    head: &RequestHead<'_>,
    own: &str,
    token: Option<&str>,
) -> Result<FileRequest, Refusal> {
    let host = head.host.ok_or(Refusal::Malformed)?;
    if !is_own_host(host, own) {
        return Err(Refusal::Host);
    }
    let is_foreign = head.origin.is_some_and(|origin| !is_origin_of(origin, host));
    let posts = token.is_some();
    match head.method {
        "GET" | "HEAD" if is_foreign => return Err(Refusal::Foreign),
        "GET" | "HEAD" if head.length.is_some_and(|length| length > 0) => {
            return Err(Refusal::Malformed);
        }
        "GET" | "HEAD" => {}
        "POST" if posts => {}
        _ => return Err(Refusal::Method),
    }
    let (path, query) = head.url.split_once('?').unwrap_or((head.url, ""));
    let path = path.split('#').next().unwrap_or(path);
    let name = name(path).ok_or(Refusal::Malformed)?;
    if let Some(token) = token.filter(|_| head.method == "POST") {
        if !name.starts_with(OWN) {
            return Err(Refusal::Method);
        }
        check_edit(head, token)?;
    }
    Ok(FileRequest { name, query: query.to_owned() })
}

/// Checks that an edit comes from a page of this preview and is not too long.
fn check_edit(post: &RequestHead<'_>, token: &str) -> Result<(), Refusal> {
    // A form of another site can send neither this type nor this header, unless the browser asks first
    // by OPTIONS, which is refused.
    let host = post.host.unwrap_or_default();
    let is_own_page = post.origin.is_some_and(|origin| is_origin_of(origin, host));
    let is_same = post.site.is_none_or(|site| site == "same-origin");
    let is_json = post.kind.is_some_and(|kind| {
        kind.split(';').next().is_some_and(|kind| kind.trim() == "application/json")
    });
    let has_token = post.token.is_some_and(|sent| edit_token::equal(sent, token));
    if !(is_own_page && is_same && is_json && has_token) {
        return Err(Refusal::Foreign);
    }
    match post.length {
        None => Err(Refusal::NoLength),
        Some(length) if length > LARGEST => Err(Refusal::TooLong),
        Some(_) => Ok(()),
    }
}

fn is_origin_of(origin: &str, host: &str) -> bool {
    origin.strip_prefix("http://") == Some(host)
}

/// Whether a `Host` header names this server. Another site's name that resolves to this machine (DNS
/// rebinding) is neither `localhost` nor an IP address.
fn is_own_host(host: &str, own: &str) -> bool {
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

/// A path as the name of a file below the root; none if it could lead elsewhere.
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

/// The value of a key of a query.
pub fn parameter(query: &str, key: &str) -> Option<String> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.into_iter().find(|(name, _)| *name == key).and_then(|(_, value)| decode(value))
}

/// The head of an answer.
pub struct AnswerHead<'a> {
    /// The status.
    pub status: u16,
    /// Its reason.
    pub reason: &'a str,
    /// The media type.
    pub content_type: &'a str,
    /// The length of the body; none for a stream.
    pub length: Option<usize>,
    /// Further lines.
    pub more: &'a str,
}

impl fmt::Display for AnswerHead<'_> {
    /// tiny_http would leave out `Connection: close`, without which it may not answer other
    /// connections, so the head is written here.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let AnswerHead { status, reason, content_type, more, .. } = self;
        write!(to, "HTTP/1.1 {status} {reason}\r\nContent-Type: {content_type}\r\n")?;
        if let Some(length) = self.length {
            write!(to, "Content-Length: {length}\r\n")?;
        }
        write!(
            to,
            "Connection: close\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
             Content-Security-Policy: frame-ancestors 'self'\r\n\
             Cross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: no-referrer\r\n{more}\r\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{LARGEST, Refusal, RequestHead, admit, parameter};

    fn get(url: &str) -> Result<String, Refusal> {
        let host = Some("localhost:4000");
        let head = RequestHead { method: "GET", url, host, ..RequestHead::default() };
        admit(&head, "127.0.0.1", None).map(|asked| asked.name)
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
            let head = RequestHead { method, url: "/", host, ..RequestHead::default() };
            admit(&head, "preview.internal", None).map(|_| ())
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
        let good = RequestHead {
            method: "POST",
            url: "/_klartext/edit",
            host: Some("localhost:4000"),
            origin: Some("http://localhost:4000"),
            site: Some("same-origin"),
            kind: Some("application/json; charset=utf-8"),
            token: Some("0a1b"),
            length: Some(100),
        };
        let ask = |head: &RequestHead<'_>| admit(head, "127.0.0.1", Some("0a1b")).map(|_| ());
        assert_eq!(ask(&good), Ok(()));
        assert_eq!(ask(&RequestHead { site: None, ..good.clone() }), Ok(()));
        let elsewhere = RequestHead { url: "/sv/", ..good.clone() };
        assert_eq!(ask(&elsewhere), Err(Refusal::Method));
        let foreign = [
            RequestHead { origin: None, ..good.clone() },
            RequestHead { origin: Some("null"), ..good.clone() },
            RequestHead { origin: Some("http://localhost:4001"), ..good.clone() },
            RequestHead { origin: Some("https://localhost:4000"), ..good.clone() },
            RequestHead { origin: Some("http://evil.example"), ..good.clone() },
            RequestHead { site: Some("cross-site"), ..good.clone() },
            RequestHead { site: Some("same-site"), ..good.clone() },
            RequestHead { kind: Some("text/plain"), ..good.clone() },
            RequestHead { kind: None, ..good.clone() },
            RequestHead { token: None, ..good.clone() },
            RequestHead { token: Some(""), ..good.clone() },
            RequestHead { token: Some("0a1c"), ..good.clone() },
            RequestHead { token: Some("0a1b0"), ..good.clone() },
        ];
        for post in foreign {
            assert_eq!(ask(&post), Err(Refusal::Foreign), "{post:?}");
        }
        let no_length = RequestHead { length: None, ..good.clone() };
        assert_eq!(ask(&no_length), Err(Refusal::NoLength));
        let long = RequestHead { length: Some(LARGEST + 1), ..good };
        assert_eq!(ask(&long), Err(Refusal::TooLong));
        // A page of another site reads nothing either, and nothing but an edit has a body.
        let foreign = RequestHead {
            method: "GET",
            url: "/",
            host: Some("localhost:4000"),
            origin: Some("http://evil.example"),
            ..RequestHead::default()
        };
        assert_eq!(ask(&foreign), Err(Refusal::Foreign));
        let body = RequestHead { origin: None, length: Some(1), ..foreign };
        assert_eq!(ask(&body), Err(Refusal::Malformed));
    }

    #[test]
    fn a_parameter_is_decoded() {
        assert_eq!(parameter("a=1&page=sv%2Fpolicy%2F", "page"), Some("sv/policy/".into()));
        assert_eq!(parameter("a=1", "page"), None);
    }
}
