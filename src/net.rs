//! [I/O] HTTP requests over TLS, with the certificates that the operating system trusts.
//!
//! In: a URL. Out: the response's body.

use std::time::Duration;

use anyhow::{Context as _, bail};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, ResponseExt as _};

use crate::limits;
use crate::verify::FetchedPage;

/// Whether a client goes where an answer sends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redirects {
    /// Pages move, and browsers follow.
    Followed,
    /// A request is signed for one address only.
    Returned,
}

/// An HTTP client, which reuses connections and can be shared between threads.
pub fn agent(redirects: Redirects) -> Agent {
    let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
    let config = Agent::config_builder()
        .tls_config(tls)
        .user_agent(concat!("klartext/", env!("CARGO_PKG_VERSION")))
        .http_status_as_error(false)
        .max_redirects(if redirects == Redirects::Followed { 10 } else { 0 })
        .max_redirects_will_error(redirects == Redirects::Followed)
        .timeout_connect(Some(Duration::from_secs(10)))
        .timeout_recv_response(Some(Duration::from_secs(60)))
        .timeout_send_body(Some(Duration::from_secs(300)))
        .timeout_recv_body(Some(Duration::from_secs(300)))
        .build();
    config.new_agent()
}

/// The page at a URL, after redirects.
///
/// # Errors
/// If the request fails, the status is not a success, or the page is too large.
pub fn page(url: &str) -> anyhow::Result<FetchedPage> {
    if !url.starts_with("https://") && !url.starts_with("http://") {
        bail!("`{url}` is not a valid URL; write one such as https://www.example.se/integritet/");
    }
    let context = || format!("cannot read `{url}`");
    let mut answer = agent(Redirects::Followed).get(url).call().with_context(context)?;
    if !answer.status().is_success() {
        bail!("cannot read `{url}`: the server responded with {}", answer.status());
    }
    let body = answer.body_mut().with_config().limit(limits::PAGE as u64);
    let bytes = body.read_to_vec().with_context(context)?;
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        bail!(
            "`{url}` is UTF-16, and klartext's pages are UTF-8; have the server send the files \
             unchanged"
        );
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (address, url) = (answer.get_uri().to_string(), url.to_owned());
    let header = |name| Some(answer.headers().get(name)?.to_str().ok()?.to_owned());
    let (content_type, refresh) = (header("content-type"), header("refresh"));
    Ok(FetchedPage { url, address, text, content_type, refresh })
}
