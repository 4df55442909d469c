//! An address without what is secret in it: its query, fragment and user are dropped when it is read.

use url::Url;

/// An address as evidence is compared by it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// `https`, `http`, `wss` or `ws`.
    pub scheme: String,
    /// The host, in lower case.
    pub host: String,
    /// The path.
    pub path: String,
}

/// How much of an address is read, in bytes; the rest is its query.
pub(super) const LENGTH: u64 = 4096;

impl Address {
    /// An address on the web, relative to another one.
    pub fn read(written: &str, base: Option<&Address>) -> Option<Address> {
        let base = base.and_then(|base| Url::parse(&base.to_string()).ok());
        let url = Url::options().base_url(base.as_ref()).parse(written.trim()).ok()?;
        let is_web = ["http", "https", "ws", "wss"].contains(&url.scheme());
        is_web.then_some(())?;
        Some(Address {
            scheme: url.scheme().to_owned(),
            host: url.host_str()?.trim_end_matches('.').to_owned(),
            path: url.path().to_owned(),
        })
    }

    /// Whether what is sent there can be read on the way.
    pub fn is_plain(&self) -> bool {
        ["http", "ws"].contains(&self.scheme.as_str())
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.host, self.path)
    }
}
