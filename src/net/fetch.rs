//! [I/O] Fetches one file from the web: limited in size, time, redirects and hosts.

use std::time::Duration;

use anyhow::{anyhow, bail};
use ureq::http::StatusCode;
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Error, ResponseExt as _};

use super::hosts::{Guard, Hosts};
use super::{USER_AGENT, tls};
use crate::limits;
use crate::verify::FetchedPage;

/// How many redirects are followed.
const REDIRECTS: u32 = 10;
/// How long a request may take in all, redirects and the body included.
const LONGEST: Duration = Duration::from_secs(60);

/// A file of the web.
#[derive(Clone, Debug)]
pub struct Fetched {
    /// The address that the server led to.
    pub address: String,
    /// What kind of file the server says it is.
    pub content_type: Option<String>,
    /// Where the server sends browsers after a while.
    pub refresh: Option<String>,
    /// The file, decompressed.
    pub bytes: Vec<u8>,
}

/// The file at a URL, after redirects, of at most so many bytes.
///
/// # Errors
/// If it is not a URL, a host may not be reached, the request fails or takes too long, the status is not
/// a success, or the file is too large.
pub fn fetch(url: &str, hosts: Hosts, limit: u64) -> anyhow::Result<Fetched> {
    fetch_within(url, hosts, limit, LONGEST)
}

fn fetch_within(url: &str, hosts: Hosts, limit: u64, longest: Duration) -> anyhow::Result<Fetched> {
    let is_web =
        |start: &str| url.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start));
    if !is_web("https://") && !is_web("http://") {
        bail!("`{url}` is not a valid URL; write one such as https://www.example.se/integritet/");
    }
    let refused = |error: Error| anyhow!("cannot read `{url}`: {}", reason(error, limit, longest));
    let mut answer = agent(hosts, longest).get(url).call().map_err(refused)?;
    if !answer.status().is_success() {
        let (url, status) = (url.to_owned(), answer.status());
        return Err(match status {
            StatusCode::NOT_FOUND | StatusCode::GONE => NotFound { url, status }.into(),
            status => anyhow!("cannot read `{url}`: the server responded with {status}"),
        });
    }
    if let Some(encoding) =
        answer.headers().get("content-encoding").and_then(|one| one.to_str().ok())
        && !["gzip", "identity"].contains(&encoding)
    {
        bail!("cannot read `{url}`: it is compressed as `{encoding}`, which was not asked for");
    }
    let bytes = answer.body_mut().with_config().limit(limit).read_to_vec().map_err(refused)?;
    let header = |name| Some(answer.headers().get(name)?.to_str().ok()?.to_owned());
    Ok(Fetched {
        address: answer.get_uri().to_string(),
        content_type: header("content-type"),
        refresh: header("refresh"),
        bytes,
    })
}

/// That there is no page at an address.
#[derive(Debug)]
pub(super) struct NotFound {
    url: String,
    status: StatusCode,
}

impl std::fmt::Display for NotFound {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "cannot read `{}`: the server responded with {}", self.url, self.status)
    }
}

impl std::error::Error for NotFound {}

/// A client that reaches only the hosts that it may.
fn agent(hosts: Hosts, longest: Duration) -> Agent {
    let config = Agent::config_builder()
        .tls_config(tls())
        .user_agent(USER_AGENT)
        .http_status_as_error(false)
        .https_only(hosts == Hosts::Public)
        .max_redirects(REDIRECTS)
        .max_redirects_will_error(true)
        // One connection at a time, also on the way through redirects.
        .max_idle_connections(0)
        .timeout_connect(Some(Duration::from_secs(10)))
        .timeout_global(Some(longest));
    // A proxy would resolve names itself, where no guard sees the addresses.
    let config = if hosts == Hosts::Any { config } else { config.proxy(None) };
    Agent::with_parts(config.build(), DefaultConnector::default(), Guard(hosts))
}

fn reason(error: Error, limit: u64, longest: Duration) -> String {
    match error {
        Error::BodyExceedsLimit(_) => format!("it is larger than {limit} bytes"),
        Error::Timeout(_) => format!("it took longer than {} s", longest.as_secs_f64().ceil()),
        Error::TooManyRedirects => format!("it leads through more than {REDIRECTS} redirects"),
        Error::RequireHttpsOnly(address) => {
            format!("`{address}` is not encrypted; only addresses with https:// are read")
        }
        Error::Other(reason) => reason.to_string(),
        error => error.to_string(),
    }
}

/// The page at a URL of any host, which is one of klartext's own.
///
/// # Errors
/// As [`fetch`], and if the page is UTF-16.
pub fn page(url: &str) -> anyhow::Result<FetchedPage> {
    page_within(url, Hosts::Any, LONGEST)
}

/// The page at a URL, after so long a time at most.
pub(super) fn page_within(
    url: &str,
    hosts: Hosts,
    longest: Duration,
) -> anyhow::Result<FetchedPage> {
    let fetched = fetch_within(url, hosts, limits::PAGE as u64, longest)?;
    if fetched.bytes.starts_with(&[0xff, 0xfe]) || fetched.bytes.starts_with(&[0xfe, 0xff]) {
        bail!(
            "`{url}` is UTF-16, and klartext's pages are UTF-8; have the server send the files \
             unchanged"
        );
    }
    let text = String::from_utf8_lossy(&fetched.bytes).into_owned();
    let Fetched { address, content_type, refresh, .. } = fetched;
    Ok(FetchedPage { url: url.to_owned(), address, text, content_type, refresh })
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    /// The address of a server that gives each connection the same answer, piece by piece.
    fn server(pieces: Vec<Vec<u8>>, pause: Duration) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let _read = stream.read(&mut [0; 4096]);
                for piece in &pieces {
                    if stream.write_all(piece).is_err() {
                        break;
                    }
                    thread::sleep(pause);
                }
            }
        });
        format!("http://{address}/")
    }

    fn answer(head: &str, body: &[u8]) -> Vec<Vec<u8>> {
        let head = format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\n\r\n", body.len());
        vec![head.into_bytes(), body.to_vec()]
    }

    fn error(url: &str, hosts: Hosts, longest: u64) -> String {
        let fetched = fetch_within(url, hosts, 1 << 20, Duration::from_secs(longest));
        fetched.unwrap_err().to_string()
    }

    const GUARDED: Hosts = Hosts::PublicAndLoopback;

    #[test]
    fn a_file_is_read_with_its_type() {
        let url = server(answer("200 OK\r\nContent-Type: text/html", b"<p>Hej"), Duration::ZERO);
        let fetched = fetch(&url, GUARDED, 6).unwrap();
        assert_eq!((fetched.bytes.as_slice(), fetched.address), (&b"<p>Hej"[..], url.clone()));
        assert_eq!(fetched.content_type.as_deref(), Some("text/html"));
        let too_large = fetch(&url, GUARDED, 5).unwrap_err().to_string();
        assert!(too_large.ends_with("it is larger than 5 bytes"), "{too_large}");
    }

    #[test]
    fn what_gzip_hides_is_limited_as_it_is_inflated() {
        // 4 MiB of zeros, 1 MiB of which may be read.
        let mut bomb = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
        bomb.extend(miniz_oxide::deflate::compress_to_vec(&vec![0; 4 << 20], 9));
        bomb.extend([0; 8]);
        let url = server(answer("200 OK\r\nContent-Encoding: gzip", &bomb), Duration::ZERO);
        assert!(error(&url, GUARDED, 60).contains("larger than"));
        let mut text = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
        text.extend(miniz_oxide::deflate::compress_to_vec(b"Hej", 9));
        // The checksum of the text, and its length.
        text.extend([0xce, 0x12, 0x25, 0x34, 3, 0, 0, 0]);
        let url = server(answer("200 OK\r\nContent-Encoding: gzip", &text), Duration::ZERO);
        assert_eq!(fetch(&url, GUARDED, 100).map(|fetched| fetched.bytes).unwrap(), b"Hej");
    }

    #[test]
    fn a_server_that_trickles_is_left() {
        let mut pieces = vec![b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".to_vec()];
        pieces.extend(vec![b"x".to_vec(); 1000]);
        let url = server(pieces, Duration::from_millis(100));
        assert!(error(&url, GUARDED, 1).ends_with("it took longer than 1 s"));
    }

    #[test]
    fn no_redirect_leads_to_a_private_host_or_in_a_circle() {
        let to = |target: &str| {
            let head = format!("302 Found\r\nLocation: {target}");
            server(answer(&head, b""), Duration::ZERO)
        };
        for private in ["https://10.0.0.1/", "http://169.254.169.254/latest", "https://[fd00::1]/"]
        {
            let message = error(&to(private), GUARDED, 60);
            assert!(message.ends_with("is not on the public internet"), "{message}");
        }
        let message = error(&to("/"), GUARDED, 60);
        assert!(message.ends_with("more than 10 redirects"), "{message}");
        assert!(error(&to("file:///etc/passwd"), GUARDED, 60).contains("cannot read"));
    }

    #[test]
    fn this_machine_is_private_by_any_name() {
        for host in ["localhost", "127.0.0.1", "[::1]", "0.0.0.0", "127.1", "2130706433"] {
            let message = error(&format!("https://{host}:1/"), Hosts::Public, 60);
            let is_refused = message.ends_with("is not on the public internet");
            assert!(is_refused || message.contains("lookup"), "{message}");
        }
        let plain = error("http://example.se/", Hosts::Public, 60);
        assert!(plain.contains("is not encrypted"), "{plain}");
        assert!(error("ftp://example.se/", Hosts::Public, 60).contains("is not a valid URL"));
    }
}
