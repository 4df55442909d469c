//! How long to wait before a request is tried again: twice as long each time, up to five seconds,
//! and a little different for each object, so that many do not come back at once.
//!
//! In: what the request is about. Out: the waits, after which it is given up.

use std::time::Duration;

use crate::listing::Digest;

/// How often a request is made at most.
const ATTEMPTS: u32 = 8;
const FIRST: u64 = 100;
const LONGEST: u64 = 5_000;

/// The waits between the attempts at one request.
pub fn waits(about: &str) -> impl Iterator<Item = Duration> {
    let spread = u64::from(Digest::of(about.as_bytes()).0[0]);
    (0..ATTEMPTS - 1).map(move |count| {
        let wait = (FIRST << count).min(LONGEST);
        Duration::from_millis(wait + wait * spread / 512)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end() {
        let waits: Vec<Duration> = waits("sv/policy/index.html").collect();
        assert_eq!(waits.len(), 7);
        assert!(waits.is_sorted());
        let all: Duration = waits.iter().sum();
        assert!(all > Duration::from_secs(9) && all < Duration::from_secs(20), "{all:?}");
    }
}
