//! [I/O] The address that the preview listens on.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, ToSocketAddrs};

use anyhow::{Context, bail};

/// How many ports are tried.
const TRIES: u16 = 100;

/// A port that was taken.
pub struct Bound {
    /// What takes connections.
    pub listener: TcpListener,
    host: String,
    at: SocketAddr,
}

impl Bound {
    /// The port.
    pub fn port(&self) -> u16 {
        self.at.port()
    }

    /// The address to open.
    pub fn address(&self) -> String {
        let host = match self.at.ip() {
            IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.to_string(),
            IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.to_string(),
            _ => self.host.clone(),
        };
        let host = if host.contains(':') { format!("[{host}]") } else { host };
        format!("http://{host}:{}/", self.port())
    }
}

/// Takes the port, or the next free one.
///
/// # Errors
/// When the host is no address of this machine, or all ports tried are taken.
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
    bail!("ports {port} to {} are taken{error}", port.saturating_add(TRIES))
}

fn listener(address: SocketAddr) -> std::io::Result<TcpListener> {
    let listener = TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}
