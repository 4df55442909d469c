//! [I/O] The address that the preview listens on.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, ToSocketAddrs};
use std::time::Duration;

use anyhow::{Context, bail};

/// How many ports are tried.
const TRIES: u16 = 100;
/// How long an answer waits for the browser to read before it is given up.
pub const SEND: Duration = Duration::from_secs(5);

/// A port that is bound.
pub struct Bound {
    /// Accepts connections.
    pub listener: TcpListener,
    host: String,
    at: SocketAddr,
}

impl Bound {
    /// The port.
    pub fn port(&self) -> u16 {
        self.at.port()
    }

    /// Whether only this machine can connect.
    pub fn is_loopback(&self) -> bool {
        self.at.ip().is_loopback()
    }

    /// The address to open.
    pub fn address(&self) -> String {
        let host = match self.at.ip() {
            ip if ip.is_unspecified() => self.local().ip().to_string(),
            _ => self.host.clone(),
        };
        let host = if host.contains(':') { format!("[{host}]") } else { host };
        format!("http://{host}:{}/", self.port())
    }

    /// The address for this machine itself.
    pub fn local(&self) -> SocketAddr {
        let ip = match self.at.ip() {
            ip if !ip.is_unspecified() => ip,
            IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
        };
        SocketAddr::new(ip, self.port())
    }
}

/// Binds the port, or the next free one.
///
/// # Errors
/// When the host is not an address of this machine, or all ports tried are taken.
pub fn bind(host: &str, port: u16) -> anyhow::Result<Bound> {
    let mut last = None;
    for port in port..=port.saturating_add(TRIES) {
        let mut addresses =
            (host, port).to_socket_addrs().with_context(|| format!("cannot listen on `{host}`"))?;
        let Some(address) = addresses.next() else { bail!("`{host}` has no address") };
        match listener(address) {
            Ok(listener) => {
                let at = listener.local_addr()?;
                return Ok(Bound { listener, host: host.to_owned(), at });
            }
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => last = Some(error),
            Err(error) => {
                return Err(error).with_context(|| format!("cannot listen on {address}"));
            }
        }
    }
    let error = last.map_or(String::new(), |error| format!(": {error}"));
    bail!("all ports from {port} to {} are taken{error}", port.saturating_add(TRIES))
}

/// A listener whose connections send small answers at once and do not wait forever.
pub fn listener(address: SocketAddr) -> std::io::Result<TcpListener> {
    let listener = TcpListener::bind(address)?;
    #[cfg(unix)]
    {
        use rustix::net::sockopt::{Timeout, set_socket_timeout, set_tcp_nodelay};
        set_tcp_nodelay(&listener, true)?;
        set_socket_timeout(&listener, Timeout::Send, Some(SEND))?;
    }
    Ok(listener)
}
