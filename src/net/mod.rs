//! [I/O] HTTP requests over TLS, with the certificates that the operating system trusts.
//!
//! In: a URL. Out: the response's body.

mod fetch;
mod hosts;
mod stamp;

use std::time::Duration;

use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig};

pub use fetch::{Fetched, fetch, page};
pub use hosts::Hosts;
pub use stamp::stamp;

/// An HTTP client for signed requests, which are for one address only: it follows no redirect. It
/// reuses connections and can be shared between threads.
pub fn agent() -> Agent {
    let config = Agent::config_builder()
        .tls_config(tls())
        .user_agent(USER_AGENT)
        .accept_encoding("identity")
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .timeout_connect(Some(Duration::from_secs(10)))
        .timeout_recv_response(Some(Duration::from_secs(60)))
        .timeout_send_body(Some(Duration::from_secs(300)))
        .timeout_recv_body(Some(Duration::from_secs(300)))
        .build();
    config.new_agent()
}

const USER_AGENT: &str = concat!("klartext/", env!("CARGO_PKG_VERSION"));

fn tls() -> TlsConfig {
    TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build()
}
