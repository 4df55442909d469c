//! What a build leaves for the next one, so that only what changed is made again: for each notice
//! the state of its files, of its pages, and where that lies which it left behind for pages of the
//! whole site (`store`).
//!
//! In: bytes from the last build. Out: what of them may be trusted; and bytes for the next. The
//! file is safe to lose: one that is missing, damaged, or written by another program or for other
//! settings is not looked at, and everything is made again.
//!
//! A file is taken to be as it was when size, times and inode are the same, unless it was changed
//! as late as the last build began (of a page: ended): it may then have changed once more within
//! the same tick of the file system's clock.

mod bytes;
pub mod stat;
pub mod store;

use std::borrow::Cow;
use std::io::{self, BufWriter, Write};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use self::stat::{Stat, Tick};
use self::store::Extent;
use crate::listing::Digest;

/// What the last build left.
#[derive(Debug, Default)]
pub struct Cache<'a> {
    /// What is not of one notice.
    pub head: Head<'a>,
    /// The notices.
    pub notices: Vec<Kept<'a>>,
}

/// What the last build left that is not of one notice.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Head<'a> {
    /// When it began.
    pub began: Tick,
    /// The files that stand besides the notices, each with what stands for all it was made from.
    #[serde(borrow)]
    pub rest: Vec<(&'a str, Stat, Digest)>,
    /// How far the file of what notices left behind goes.
    pub store: Extent,
}

/// What the last build left of a notice.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Kept<'a> {
    /// The notice.
    pub id: &'a str,
    /// Its own files, by name.
    #[serde(borrow)]
    pub inputs: Vec<(&'a str, Stat)>,
    /// Its pages, by name.
    #[serde(borrow)]
    pub outputs: Vec<(&'a str, Stat)>,
    /// The day its pages were made for.
    pub day: Date,
    /// The next day on which they would be others.
    pub until: Option<Date>,
    /// The next day on which another version applies.
    pub next_change: Option<Date>,
    /// Whether it has a version.
    pub is_released: bool,
    /// What there is to say of its working copy, as on that day and beside these notices.
    #[serde(borrow)]
    pub note: Option<(&'a [u8], Digest)>,
    /// What is at hand of what it left behind, in a form only its writer knows.
    #[serde(borrow, with = "bytes")]
    pub left: Cow<'a, [u8]>,
    /// All of this as the last build wrote it; nothing where this one makes it.
    #[serde(skip)]
    pub written: &'a [u8],
}

impl Kept<'_> {
    /// Whether the day changes nothing; `notices` stands for all notices there are.
    pub fn holds(&self, today: Date, notices: &Digest) -> bool {
        let pages = self.day <= today && self.until.is_none_or(|until| today < until);
        // Whether a working copy has findings may depend on the day and on other notices.
        let note = self.note.as_ref().is_none_or(|(_, beside)| beside == notices);
        pages && note && (self.note.is_none() || self.day == today)
    }
}

const HEAD: &[u8] = b"klartext cache 4\n";

/// How many notices are made ready at once to be written.
const AT_ONCE: usize = 256;

/// Writes the file form, as it is made and not as a whole, which may be large; `key` stands for
/// everything that all pages are made with, `kept` are notices of the last build, and `made` gives
/// each of `new`, or nothing where it cannot be relied on.
///
/// # Errors
/// When the disk fails.
pub fn write<'n, N: Sync>(
    head: &Head<'_>,
    kept: &[Arc<Kept<'_>>],
    (new, made): (&'n [N], impl Fn(&'n N) -> Option<Kept<'n>> + Sync),
    key: &Digest,
    to: &mut dyn Write,
) -> io::Result<()> {
    to.write_all(HEAD)?;
    to.write_all(&key.0)?;
    let hashed = Hashed { to: &mut *to, hasher: Sha256::new() };
    let mut hashed = BufWriter::with_capacity(64 * 1024, hashed);
    hashed.write_all(&postcard::to_allocvec(head).map_err(io::Error::other)?)?;
    for notice in kept {
        hashed.write_all(notice.written)?;
    }
    for some in new.chunks(AT_ONCE) {
        let written = |one: &'n N| made(one).map(|kept| postcard::to_allocvec(&kept));
        let written: Result<Vec<Vec<u8>>, _> = some.par_iter().filter_map(written).collect();
        for notice in written.map_err(io::Error::other)? {
            hashed.write_all(&notice)?;
        }
    }
    let hashed = hashed.into_inner().map_err(io::IntoInnerError::into_error)?;
    let digest = hashed.hasher.finalize();
    to.write_all(&digest)
}

/// Hashes what goes through.
struct Hashed<'a> {
    to: &'a mut dyn Write,
    hasher: Sha256,
}

impl Write for Hashed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// Reads what [`write()`] wrote for the same key; none for any other bytes.
pub fn parse<'a>(bytes: &'a [u8], key: &Digest) -> Option<Cache<'a>> {
    let (own_key, rest) = bytes.strip_prefix(HEAD)?.split_at_checked(32)?;
    let (body, digest) = rest.split_last_chunk::<32>()?;
    if own_key != key.0 || *digest != Digest::of(body).0 {
        return None;
    }
    let (head, mut rest) = postcard::take_from_bytes(body).ok()?;
    let mut notices = Vec::new();
    while !rest.is_empty() {
        let (kept, after) = postcard::take_from_bytes::<Kept<'_>>(rest).ok()?;
        let written = &rest[..rest.len() - after.len()];
        notices.push(Kept { written, ..kept });
        rest = after;
    }
    Some(Cache { head, notices })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_is_damaged_or_of_another_key_is_not_read() {
        let key = Digest::of(b"key");
        let outputs = vec![("sv/a/index.html", Stat::default())];
        let kept = Kept {
            id: "a",
            inputs: Vec::new(),
            outputs,
            day: date(2026, 11, 23),
            until: Some(date(2026, 12, 1)),
            next_change: None,
            is_released: true,
            note: None,
            left: b"left".into(),
            written: b"",
        };
        let mut bytes = Vec::new();
        let made = |kept: &Kept<'static>| Some(kept.clone());
        write(&Head::default(), &[], (std::slice::from_ref(&kept), made), &key, &mut bytes)
            .unwrap();
        let cache = parse(&bytes, &key).unwrap();
        assert_eq!(*cache.notices[0].left, *b"left");
        let mut again = Vec::new();
        let notices: Vec<Arc<Kept<'_>>> = cache.notices.iter().cloned().map(Arc::new).collect();
        write(&cache.head, &notices, (&[], made), &key, &mut again).unwrap();
        assert_eq!(again, bytes);
        assert!(parse(&bytes, &Digest::of(b"another")).is_none());
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1;
            assert!(parse(&damaged, &key).is_none(), "{at}");
            assert!(parse(&bytes[..at], &key).is_none(), "{at}");
        }
    }

    #[test]
    fn a_day_may_change_pages() {
        let digest = Digest::of(b"notices");
        let (monday, tuesday) = (date(2026, 11, 23), date(2026, 11, 24));
        let kept = |until, note| Kept {
            id: "a",
            inputs: Vec::new(),
            outputs: Vec::new(),
            day: monday,
            until,
            next_change: until,
            is_released: true,
            note,
            left: b"".into(),
            written: b"",
        };
        assert!(kept(None, None).holds(tuesday, &digest));
        assert!(!kept(None, None).holds(date(2026, 11, 22), &digest));
        assert!(!kept(Some(tuesday), None).holds(tuesday, &digest));
        assert!(kept(Some(tuesday), None).holds(monday, &digest));
        assert!(kept(None, Some((b"note".as_slice(), digest))).holds(monday, &digest));
        assert!(!kept(None, Some((b"note".as_slice(), digest))).holds(tuesday, &digest));
        assert!(
            !kept(None, Some((b"note".as_slice(), digest))).holds(monday, &Digest::of(b"other"))
        );
    }
}
