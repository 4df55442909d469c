//! A `Set-Cookie` header → the cookie's name, domain and life. Its value is not looked at.

use jiff::Timestamp;
use jiff::fmt::rfc2822;

use super::Lasts;
use super::json::short;

/// A cookie as a header sets it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SetCookie {
    /// Its name.
    pub(super) name: String,
    /// The domain it is for, where it is not the host alone.
    pub(super) domain: Option<String>,
    /// How long it lasts; `None` where it is removed.
    pub(super) lasts: Option<Lasts>,
}

impl SetCookie {
    /// Reads one header.
    pub(super) fn read(header: &str) -> Option<SetCookie> {
        let mut parts = header.split(';');
        let name = parts.next()?.split_once('=')?.0.trim();
        let (mut domain, mut lasts) = (None, Some(Lasts::Session));
        let mut has_age = false;
        for part in parts {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            match (key.trim().to_ascii_lowercase().as_str(), value.trim()) {
                ("domain", value) => domain = Some(domain_of(value)).filter(|one| !one.is_empty()),
                ("max-age", age) => {
                    has_age = true;
                    lasts = match age.parse::<i64>().map(u64::try_from) {
                        Ok(Ok(seconds)) if seconds > 0 => Some(Lasts::Seconds(seconds)),
                        Ok(_) => None,
                        // Browsers leave out what is no number.
                        Err(_) => lasts,
                    };
                }
                // Max-Age wins (RFC 6265, 5.3).
                ("expires", time) if !has_age => {
                    lasts = http_time(time).map_or(lasts, |time| Some(Lasts::Until(time)));
                }
                _ => {}
            }
        }
        (!name.is_empty()).then(|| SetCookie { name: short(name), domain, lasts })
    }
}

/// A domain as it is compared: without the leading full stop, in lower case.
pub(super) fn domain_of(written: &str) -> String {
    short(written.trim().trim_start_matches('.')).to_lowercase()
}

/// `Wed, 21 Oct 2026 07:28:00 GMT`, also with hyphens.
fn http_time(written: &str) -> Option<Timestamp> {
    let spaced = written.replace('-', " ");
    let zoned = rfc2822::DateTimeParser::new().parse_timestamp(spaced.trim());
    zoned.ok().or_else(|| written.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_life_of_a_cookie_is_read_and_its_value_is_not() {
        let read =
            |header: &str| SetCookie::read(header).map(|one| (one.name, one.domain, one.lasts));
        let age = Some(Lasts::Seconds(60));
        assert_eq!(read("a=b"), Some(("a".into(), None, Some(Lasts::Session))));
        assert_eq!(read("a=b=c; Path=/; max-age=60"), Some(("a".into(), None, age)));
        let until = Lasts::Until("2026-10-21T07:28:00Z".parse().expect("a time"));
        for date in ["Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21-Oct-2026 07:28:00 GMT"] {
            let header = format!("a=b; Expires={date}; Domain=.Example.SE");
            assert_eq!(read(&header), Some(("a".into(), Some("example.se".into()), Some(until))));
            assert_eq!(read(&format!("{header}; Max-Age=60")).and_then(|one| one.2), age);
            assert_eq!(
                read(&format!("a=; Max-Age=0; Expires={date}")).map(|one| one.2),
                Some(None)
            );
        }
        assert_eq!(read("no cookie"), None);
        assert_eq!(read("=b"), None);
    }
}
