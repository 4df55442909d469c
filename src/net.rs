//! [I/O] Asks other machines over HTTP and TLS, trusting whom the operating system trusts.
//!
//! In: an address. Out: what is answered.

use std::time::Duration;

use anyhow::{Context as _, bail};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, ResponseExt as _};

use crate::limits;
use crate::verify::FetchedPage;

/// What asks; it keeps its connections open and may be used by many threads.
pub fn agent() -> Agent {
    let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
    let config = Agent::config_builder()
        .tls_config(tls)
        .user_agent(concat!("klartext/", env!("CARGO_PKG_VERSION")))
        .http_status_as_error(false)
        .timeout_connect(Some(Duration::from_secs(10)))
        .timeout_recv_response(Some(Duration::from_secs(60)))
        .timeout_send_body(Some(Duration::from_secs(300)))
        .timeout_recv_body(Some(Duration::from_secs(300)))
        .build();
    config.new_agent()
}

/// The page at an address, after all redirects.
///
/// # Errors
/// When it cannot be had.
pub fn page(url: &str) -> anyhow::Result<FetchedPage> {
    if !url.starts_with("https://") && !url.starts_with("http://") {
        bail!("`{url}` is no web address; write one such as https://www.example.se/integritet/");
    }
    let context = || format!("cannot read `{url}`");
    let mut answer = agent().get(url).call().with_context(context)?;
    if !answer.status().is_success() {
        bail!("cannot read `{url}`: the server answers {}", answer.status());
    }
    let body = answer.body_mut().with_config().limit(limits::PAGE as u64).lossy_utf8(true);
    let text = body.read_to_string().with_context(context)?;
    let (address, url) = (answer.get_uri().to_string(), url.to_owned());
    let header = |name| Some(answer.headers().get(name)?.to_str().ok()?.to_owned());
    let (content_type, refresh) = (header("content-type"), header("refresh"));
    Ok(FetchedPage { url, address, text, content_type, refresh })
}
