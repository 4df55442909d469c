//! Which hosts a request may reach.
//!
//! The addresses that a name resolves to are checked, and exactly those are then connected to, so a
//! name that resolves to something else a moment later gains nothing. Each redirect comes here again.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Which hosts a request may reach, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hosts {
    /// Hosts of the public internet, by https.
    Public,
    /// Those, also by http: the user said so.
    PublicByHttp,
    /// Those, and this machine, also by http: for tests, which have a server of their own.
    PublicAndLoopback,
    /// All: the user named the host.
    Any,
}

impl Hosts {
    fn allows(self, address: IpAddr) -> bool {
        match self {
            Hosts::Any => true,
            Hosts::PublicAndLoopback => address.is_loopback() || is_public(address),
            Hosts::Public | Hosts::PublicByHttp => is_public(address),
        }
    }
}

/// Resolves names, and refuses one with any address that may not be reached.
#[derive(Debug)]
pub(super) struct Guard(pub Hosts);

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        match found.iter().find(|found| !self.0.allows(found.ip())) {
            None => Ok(found),
            Some(found) => {
                let host = uri.host().unwrap_or_default().to_owned();
                Err(Error::Other(Box::new(NotPublic { host, address: found.ip() })))
            }
        }
    }
}

/// That a host is in a private network.
#[derive(Debug)]
pub(super) struct NotPublic {
    host: String,
    address: IpAddr,
}

impl std::fmt::Display for NotPublic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let NotPublic { host, address } = self;
        write!(f, "`{host}` ({address}) is not on the public internet")
    }
}

impl std::error::Error for NotPublic {}

/// Whether an address is of the public internet: what IANA's registries of special addresses list
/// as not globally reachable is not.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    match address.octets() {
        [0 | 10 | 127 | 240..=255, ..]
        | [100, 64..=127, ..]
        | [169, 254, ..]
        | [172, 16..=31, ..]
        | [192, 0, 0 | 2, _]
        | [192, 88, 99, _]
        | [192, 168, ..]
        | [198, 18 | 19, ..]
        | [198, 51, 100, _]
        | [203, 0, 113, _] => false,
        _ => !address.is_multicast(),
    }
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    // An address that carries one of IPv4 is as public as that: mapped, translated (NAT64), 6to4.
    match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
            is_public_v4(v4(high, low))
        }
        [0x2002, high, low, ..] => is_public_v4(v4(high, low)),
        // Of 2000::/3, the only part that is given out: Teredo and others of 2001::/23, and examples.
        [0x2001, 0..=0x1ff, ..] | [0x2001, 0xdb8, ..] | [0x3fff, 0..=0xfff, ..] => false,
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

fn v4(high: u16, low: u16) -> Ipv4Addr {
    Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_public_internet_are_public() {
        let public = [
            "1.1.1.1",
            "9.255.255.255",
            "11.0.0.1",
            "100.63.0.1",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "192.167.1.1",
            "198.17.0.1",
            "203.0.112.1",
            "223.0.0.1",
            "2606:4700::1111",
            "2a00:1450::1",
            "::ffff:1.1.1.1",
            "64:ff9b::101:101",
            "2002:101:101::",
        ];
        for address in public {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
        let private = [
            "0.0.0.0",
            "10.0.0.1",
            "127.0.0.1",
            "127.255.255.254",
            "100.64.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "::ffff:127.0.0.1",
            "::127.0.0.1",
            "64:ff9b::a00:1",
            "64:ff9b:1::1",
            "2002:a00:1::",
            "2001::1",
            "2001:db8::1",
            "3fff::1",
            "100::1",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "5f00::1",
        ];
        for address in private {
            let address = address.parse().unwrap();
            assert!(!is_public(address), "{address}");
            assert!(!Hosts::Public.allows(address));
            assert!(Hosts::Any.allows(address));
            assert_eq!(Hosts::PublicAndLoopback.allows(address), address.is_loopback());
        }
    }
}
