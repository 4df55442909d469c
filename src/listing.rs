//! A site as plain data: pages with their names and bytes, and the listing of what klartext put in a
//! place.
//!
//! In: names and bytes from `render`. Out: the file form of a listing, and whether names are valid on
//! every file system. Nothing here touches a disk.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::{self, Write as _};

use sha2::Digest as _;

/// The folder of a place for klartext's own files; no page is in it.
pub const OWN_FOLDER: &str = ".klartext";

/// What kind of file it is, which decides its turn when a site is put in place: what others link to
/// comes before what links to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// A stylesheet, font or picture.
    Asset,
    /// A page of a notice, or another form of one (`notice.md`).
    Page,
    /// A page or list that links to others: the root, the history, the site map.
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
    /// Its path below the site's root, with `/` between the parts: `sv/policy/index.html`.
    pub name: String,
    /// Its turn when the site is put in place.
    pub order: Order,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A SHA-256, written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// Used if nothing is known of the bytes; no file has it.
    pub const UNKNOWN: Digest = Digest([0; 32]);

    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(sha2::Sha256::digest(bytes).into())
    }

    fn from_hex(hex: &str) -> Option<Digest> {
        let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if hex.len() != 64 || !hex.bytes().all(is_hex) {
            return None;
        }
        let mut bytes = [0; 32];
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(hex.get(2 * at..2 * at + 2)?, 16).ok()?;
        }
        Some(Digest(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// What a listing says about one file.
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

    /// Reads a line of a listing. None for any other line, also for a name that would lead out of
    /// the folder: a listing may come from anywhere.
    fn from_line(line: &str) -> Option<(String, Entry)> {
        let mut parts = line.splitn(4, ' ');
        let digest = Digest::from_hex(parts.next()?)?;
        let size = parts.next()?.parse().ok()?;
        let order = Order::from_word(parts.next()?)?;
        let name = parts.next()?;
        check_name(name).ok()?;
        Some((name.to_owned(), Entry { size, digest, order }))
    }
}

/// The files klartext put in a place, which makes them klartext's own; and what they were made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// By name.
    pub entries: BTreeMap<String, Entry>,
    /// For each notice the hash of everything its pages were made from.
    pub inputs: BTreeMap<String, Digest>,
}

/// A file's name, its entry in one listing and in another.
pub type Pair<'a> = (&'a str, Option<&'a Entry>, Option<&'a Entry>);

const LISTING_HEAD: &str = "klartext listing 1";

/// What begins the line of a notice.
const NOTICE: &str = "notice ";

impl Listing {
    /// The files of this listing and of another as pairs, in the order of their names.
    pub fn pairs<'a>(&'a self, other: &'a Listing) -> impl Iterator<Item = Pair<'a>> {
        let names: BTreeSet<&String> = self.entries.keys().chain(other.entries.keys()).collect();
        names
            .into_iter()
            .map(|name| (name.as_str(), self.entries.get(name), other.entries.get(name)))
    }

    /// What may be in a place between the first step from this listing to another and the last:
    /// every file that differs is uncertain. It names no inputs, so the next build makes every page.
    pub fn union(&self, other: &Listing) -> Listing {
        let entry = |(name, one, two): Pair<'_>| {
            let is_certain = one.zip(two).is_some_and(|(one, two)| one.same_bytes(two));
            let entry = *two.or(one)?;
            let digest = if is_certain { entry.digest } else { Digest::UNKNOWN };
            Some((name.to_owned(), Entry { digest, ..entry }))
        };
        Listing { entries: self.pairs(other).filter_map(entry).collect(), inputs: BTreeMap::new() }
    }

    /// Only the files.
    pub fn without_inputs(self) -> Listing {
        Listing { inputs: BTreeMap::new(), ..self }
    }

    /// The files of which a stopped run leaves uncertain what they are, or whether they exist.
    pub fn uncertain(&self) -> impl Iterator<Item = &str> {
        let uncertain = self.entries.iter().filter(|(_, entry)| entry.digest == Digest::UNKNOWN);
        uncertain.map(|(name, _)| name.as_str())
    }

    /// The file form: a line that names the format, then a line a file (hash, size, turn, name) and
    /// a line a notice, sorted by name.
    pub fn to_text(&self) -> String {
        let mut text = format!("{LISTING_HEAD}\n");
        for (name, Entry { size, digest, order }) in &self.entries {
            let _ = writeln!(text, "{digest} {size} {} {name}", order.word());
        }
        for (notice, digest) in &self.inputs {
            let _ = writeln!(text, "{NOTICE}{digest} {notice}");
        }
        text
    }

    /// Reads the file form. An error names the first line that cannot be read.
    pub fn parse(text: &str) -> Result<Listing, Unreadable> {
        let mut lines = text.lines();
        if lines.next() != Some(LISTING_HEAD) {
            return Err(Unreadable { line: 1 });
        }
        let mut listing = Listing::default();
        for (number, line) in lines.enumerate() {
            listing.add_line(line).ok_or(Unreadable { line: number + 2 })?;
        }
        Ok(listing)
    }

    fn add_line(&mut self, line: &str) -> Option<()> {
        if let Some(notice) = line.strip_prefix(NOTICE) {
            let (digest, id) = notice.split_once(' ')?;
            self.inputs.insert(id.to_owned(), Digest::from_hex(digest)?);
        } else {
            let (name, entry) = Entry::from_line(line)?;
            self.entries.insert(name, entry);
        }
        Some(())
    }
}

/// A line of a listing that this program does not understand.
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
    if name.chars().any(is_refused) {
        return fault(r#"it contains a control character or one of \ : * ? " < > |"#);
    }
    for part in name.split('/') {
        if part.is_empty() {
            return fault("a part of it is empty");
        }
        if is_device(part) {
            return fault("a part of it is the name of a device on Windows");
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

/// Whether Windows keeps a name for a device, whatever its ending: `con`, `NUL.txt`.
pub fn is_device(name: &str) -> bool {
    const DEVICES: [&str; 4] = ["aux", "con", "nul", "prn"];
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    let is_port = |port: &str| {
        let number = stem.strip_prefix(port).map(|number| number.chars().collect::<Vec<_>>());
        matches!(number.as_deref(), Some(['1'..='9' | '¹' | '²' | '³']))
    };
    DEVICES.contains(&stem.as_str()) || is_port("com") || is_port("lpt")
}

/// Checks that the names of a site can exist together: none is also a folder of another, and no two
/// differ only in case, which some file systems ignore.
pub fn check_together(listing: &Listing) -> Result<(), NameFault> {
    let names = || listing.entries.keys().map(String::as_str);
    // Only a site's own files bring names with capitals.
    let capitals = names().filter(|name| matches!(fold(name), Cow::Owned(_)));
    let mut folded: HashMap<Cow<'_, str>, &str> = HashMap::new();
    for name in capitals {
        let of_small = listing.entries.get_key_value(&*fold(name)).map(|(other, _)| other.as_str());
        if let Some(other) = folded.insert(fold(name), name).or(of_small) {
            let (first, second) = if other < name { (other, name) } else { (name, other) };
            let why = format!("`{first}` differs from it only in case");
            return Err(NameFault::new(second, why));
        }
    }
    let mut last = "";
    for name in names() {
        let folder = folders(name).next().unwrap_or_default();
        // Names are sorted, and most are in the same folder as the previous one.
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

/// The folders a name is in, from the nearest up: `a/b/c` gives `a/b`, then `a`.
pub fn folders(name: &str) -> impl Iterator<Item = &str> {
    name.rmatch_indices('/').map(|(at, _)| &name[..at])
}

/// A name as a file system that ignores case sees it.
pub fn fold(name: &str) -> Cow<'_, str> {
    let has_capitals = match name.is_ascii() {
        true => name.bytes().any(|byte| byte.is_ascii_uppercase()),
        false => name.chars().any(char::is_uppercase),
    };
    if has_capitals { Cow::Owned(name.to_lowercase()) } else { Cow::Borrowed(name) }
}
