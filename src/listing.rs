//! A site as plain data: pages with their names and bytes, and the listing that names what a
//! place holds.
//!
//! In: names and bytes from `render`. Out: the file form of a listing, and whether names will do on
//! every file system. Nothing here touches a disk.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};
use std::fmt::{self, Write as _};

use serde::{Deserialize, Serialize};
use sha2::Digest as _;

/// The folder of a place that holds klartext's own notes; no page stands in it.
pub const OWN_FOLDER: &str = ".klartext";

/// What kind of file it is, which decides its turn when a site is put in place: what others point
/// at comes before what points at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// A stylesheet, font or picture.
    Asset,
    /// A page of a notice, or another form of one (`notice.md`).
    Page,
    /// A page or list that leads to others: the root, the history, the site map.
    Index,
    /// A feed, which sends readers to pages; last.
    Feed,
}

impl Order {
    const ALL: [(Order, &str); 4] = [
        (Order::Asset, "asset"),
        (Order::Page, "page"),
        (Order::Index, "index"),
        (Order::Feed, "feed"),
    ];

    fn word(self) -> &'static str {
        let [asset, page, index, feed] = Self::ALL;
        match self {
            Order::Asset => asset.1,
            Order::Page => page.1,
            Order::Index => index.1,
            Order::Feed => feed.1,
        }
    }

    fn from_word(word: &str) -> Option<Order> {
        Self::ALL.into_iter().find(|(_, name)| *name == word).map(|(order, _)| order)
    }
}

/// One file of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its address below the site's root, with `/` between the parts: `sv/policy/index.html`.
    pub name: String,
    /// Its turn when the site is put in place.
    pub order: Order,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A SHA-256, written in 64 small hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// Stands where nothing is known of the bytes; no file has it.
    pub const UNKNOWN: Digest = Digest([0; 32]);

    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(sha2::Sha256::digest(bytes).into())
    }

    fn hex(&self) -> [u8; 64] {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut hex = [0; 64];
        for (pair, byte) in hex.chunks_exact_mut(2).zip(self.0) {
            pair[0] = DIGITS[usize::from(byte >> 4)];
            pair[1] = DIGITS[usize::from(byte & 15)];
        }
        hex
    }

    fn from_hex(hex: &str) -> Option<Digest> {
        let digits = hex.as_bytes();
        if digits.len() != 64 {
            return None;
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
        }
        Some(Digest(bytes))
    }
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.hex()).unwrap_or_default())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// What a listing knows of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its size in bytes.
    pub size: u64,
    /// The hash of its bytes.
    pub digest: Digest,
    /// Its turn.
    pub order: Order,
}

impl Entry {
    /// The entry of a file with these bytes.
    pub fn of(order: Order, bytes: &[u8]) -> Entry {
        Entry { size: bytes.len() as u64, digest: Digest::of(bytes), order }
    }

    /// Whether both are of the same bytes, whatever their turn.
    pub fn same_bytes(&self, other: &Entry) -> bool {
        self.size == other.size && self.digest == other.digest
    }

    /// One line of a listing, without its end: hash, size, turn, name.
    pub fn to_line(&self, name: &str) -> String {
        // Put together by hand: a listing may have millions of lines.
        let mut line = String::with_capacity(90 + name.len());
        line.push_str(std::str::from_utf8(&self.digest.hex()).unwrap_or_default());
        let _ = write!(line, " {} ", self.size);
        line.push_str(self.order.word());
        line.push(' ');
        line.push_str(name);
        line
    }

    /// Reads what `to_line` wrote. None for any other line, also for a name that would lead out of
    /// the folder: a listing may come from anywhere.
    pub fn from_line(line: &str) -> Option<(String, Entry)> {
        let mut parts = line.splitn(4, ' ');
        let digest = Digest::from_hex(parts.next()?)?;
        let size = parts.next()?.parse().ok()?;
        let order = Order::from_word(parts.next()?)?;
        let name = parts.next()?;
        check_name(name).ok()?;
        Some((name.to_owned(), Entry { size, digest, order }))
    }
}

/// The files klartext put in a place. It is what makes a file klartext's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// By name.
    pub entries: BTreeMap<String, Entry>,
}

/// A file's name, its entry in a listing and in a later one.
pub type Beside<'a> = (&'a str, Option<&'a Entry>, Option<&'a Entry>);

const LISTING_HEAD: &str = "klartext listing 1";

impl Listing {
    /// The file form: a line that names the format, then a line a file, sorted by name.
    pub fn to_text(&self) -> String {
        self.lines().map(|line| line + "\n").collect()
    }

    /// The files of this listing and of a later one side by side, in the order of their names.
    pub fn beside<'a>(&'a self, later: &'a Listing) -> impl Iterator<Item = Beside<'a>> {
        let (mut old, mut new) = (self.entries.iter().peekable(), later.entries.iter().peekable());
        std::iter::from_fn(move || {
            let first = match (old.peek(), new.peek()) {
                (Some((old, _)), Some((new, _))) => old.cmp(new),
                (Some(_), None) => Ordering::Less,
                (None, _) => Ordering::Greater,
            };
            let old = if first.is_le() { old.next() } else { None };
            let new = if first.is_ge() { new.next() } else { None };
            let (name, _) = old.or(new)?;
            Some((name.as_str(), old.map(|(_, entry)| entry), new.map(|(_, entry)| entry)))
        })
    }

    /// Its lines, without their ends.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        let lines = self.entries.iter().map(|(name, entry)| entry.to_line(name));
        std::iter::once(LISTING_HEAD.to_owned()).chain(lines)
    }

    /// Reads the file form. An error tells the first line that cannot be read.
    pub fn parse(text: &str) -> Result<Listing, Unreadable> {
        let mut lines = text.lines();
        if lines.next() != Some(LISTING_HEAD) {
            return Err(Unreadable { line: 1 });
        }
        let mut entries = BTreeMap::new();
        for (number, line) in lines.enumerate() {
            let (name, entry) = Entry::from_line(line).ok_or(Unreadable { line: number + 2 })?;
            entries.insert(name, entry);
        }
        Ok(Listing { entries })
    }
}

/// A line of a listing or journal that this program does not understand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The line, counted from 1.
    pub line: usize,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} cannot be read", self.line)
    }
}

impl std::error::Error for Unreadable {}

/// A name that cannot be the address of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameFault {
    name: String,
    why: Cow<'static, str>,
}

impl NameFault {
    pub(crate) fn new(name: &str, why: impl Into<Cow<'static, str>>) -> NameFault {
        NameFault { name: name.to_owned(), why: why.into() }
    }
}

impl fmt::Display for NameFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` cannot be the name of a file of the site: {}", self.name, self.why)
    }
}

impl std::error::Error for NameFault {}

/// Checks that a name leads to a file below the site's root on every file system: relative, with
/// no `.` or `..`, and of characters that all of them take.
pub fn check_name(name: &str) -> Result<(), NameFault> {
    let fault = |why: &'static str| Err(NameFault::new(name, why));
    let is_refused = |c: char| c.is_control() || r#"\:*?"<>|"#.contains(c);
    // Nearly all names are plain, and there may be millions.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._".contains(&byte);
    if !name.bytes().all(is_plain) && name.chars().any(is_refused) {
        return fault(r#"it holds a control character or one of \ : * ? " < > |"#);
    }
    for part in name.split('/') {
        if part.is_empty() {
            return fault("a part of it is empty");
        }
        // Also covers `.` and `..`. Some file systems drop a dot or space at the end.
        if part.ends_with(['.', ' ']) {
            return fault("a part of it ends with a dot or a space");
        }
    }
    let first = name.split('/').next().unwrap_or(name);
    if fold(first) == OWN_FOLDER {
        return fault("the folder `.klartext` is klartext's own");
    }
    Ok(())
}

/// Checks that the names of a site can stand side by side: none is also a folder of another, and
/// no two differ in upper and lower case alone, which some file systems do not tell apart.
pub fn check_together(listing: &Listing) -> Result<(), NameFault> {
    let names = || listing.entries.keys().map(String::as_str);
    // Names have no capitals but those a site's own files bring.
    let capitals = names().filter(|name| matches!(fold(name), Cow::Owned(_)));
    let mut folded: HashMap<Cow<'_, str>, &str> = HashMap::new();
    for name in capitals {
        let of_small = listing.entries.get_key_value(&*fold(name)).map(|(other, _)| other.as_str());
        if let Some(other) = folded.insert(fold(name), name).or(of_small) {
            let (first, second) = if other < name { (other, name) } else { (name, other) };
            let why = format!("`{first}` differs from it in upper and lower case alone");
            return Err(NameFault::new(second, why));
        }
    }
    let mut last = "";
    for name in names() {
        let folder = folders(name).next().unwrap_or_default();
        // Names are sorted, and most stand in the folder of the one before.
        if folder != std::mem::replace(&mut last, folder) {
            let is_file = |folder: &str| {
                let folder = fold(folder);
                let small = listing.entries.get_key_value(&*folder).map(|(file, _)| file.as_str());
                small.or_else(|| folded.get(&folder).copied())
            };
            if let Some(file) = folders(name).find_map(is_file) {
                return Err(NameFault::new(name, format!("`{file}` is a file")));
            }
        }
    }
    Ok(())
}

/// The folders a name stands in, from the nearest up: `a/b/c` gives `a/b`, then `a`.
pub fn folders(name: &str) -> impl Iterator<Item = &str> {
    name.rmatch_indices('/').map(|(at, _)| &name[..at])
}

/// A name as a file system that does not tell upper from lower case sees it.
pub fn fold(name: &str) -> Cow<'_, str> {
    let has_capitals = match name.is_ascii() {
        true => name.bytes().any(|byte| byte.is_ascii_uppercase()),
        false => name.chars().any(char::is_uppercase),
    };
    if has_capitals { Cow::Owned(name.to_lowercase()) } else { Cow::Borrowed(name) }
}
