//! [I/O] Asks a time stamp authority (RFC 3161, 3.4): a request out, its answer in.

use std::time::Duration;

use anyhow::{Context as _, bail};
use ureq::Agent;

use super::{USER_AGENT, tls};
use crate::limits;

/// How long an authority has, in all.
const LONGEST: Duration = Duration::from_secs(20);

/// How many redirects are followed.
const REDIRECTS: usize = 3;

/// The answer of the authority at a URL. It is signed, so plain HTTP is good enough; a redirect to
/// another scheme is not followed.
///
/// # Errors
/// If the request fails or takes too long, or the answer is not a success or is too large.
pub fn stamp(url: &str, request: &[u8]) -> anyhow::Result<Vec<u8>> {
    let config = Agent::config_builder()
        .tls_config(tls())
        .user_agent(USER_AGENT)
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .timeout_connect(Some(Duration::from_secs(10)))
        .timeout_global(Some(LONGEST))
        .build();
    let agent = config.new_agent();
    let mut url = url.to_owned();
    for _ in 0..=REDIRECTS {
        let asked = agent
            .post(&url)
            .header("Content-Type", "application/timestamp-query")
            .header("Accept", "application/timestamp-reply")
            .send(request);
        let mut answer = asked.with_context(|| format!("cannot ask `{url}`"))?;
        if answer.status().is_redirection() {
            let to = answer.headers().get("location").and_then(|to| to.to_str().ok());
            url = redirected(&url, to.unwrap_or_default())?;
            continue;
        }
        if !answer.status().is_success() {
            bail!("cannot ask `{url}`: the server responded with {}", answer.status());
        }
        let body = answer.body_mut().with_config().limit(limits::STAMP);
        return body.read_to_vec().with_context(|| format!("cannot read the answer of `{url}`"));
    }
    bail!("cannot ask `{url}`: there are more than {REDIRECTS} redirects")
}

/// Where a redirect leads: to the same scheme, or to a path of the same server.
fn redirected(from: &str, to: &str) -> anyhow::Result<String> {
    let (scheme, rest) = from.split_once("://").unwrap_or_default();
    let server = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if to.starts_with("//") {
        return Ok(format!("{scheme}:{to}"));
    }
    if to.starts_with('/') {
        return Ok(format!("{scheme}://{server}{to}"));
    }
    match to.split_once("://") {
        Some((other, _)) if other.eq_ignore_ascii_case(scheme) => Ok(to.to_owned()),
        _ => bail!("cannot ask `{from}`: it leads to `{to}`, which is not {scheme}"),
    }
}
