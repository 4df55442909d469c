//! Links between pages, and the check of a page that is written that each of them leads somewhere.
//!
//! A link to a page names its `index.html`. A web server needs no such name, but `file://` and the
//! plain addresses of object storage do; what people copy from a search engine or a feed is the
//! address without it, which each page says is its own (`rel="canonical"`).

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "positions that were found in this text"
)]

use std::borrow::Cow;
use std::collections::HashSet;

use rustc_hash::FxBuildHasher;

use crate::render::html_reader::{HtmlPiece, attributes, read_html};

/// The link from the page at one address to a page or file at another, both from the site's root.
pub fn relative(from: &str, to: &str) -> String {
    let to_folder = to.rfind('/').map_or(0, |slash| slash + 1);
    let shared = shared_folders(from, &to[..to_folder]);
    let mut link = "../".repeat(from[shared..].matches('/').count());
    link.push_str(&to[shared..]);
    if to.is_empty() || to.ends_with('/') {
        link.push_str("index.html");
    }
    link
}

/// The link from a page to the folder of another: `relative` without the name at its end.
pub fn folder(from: &str, to: &str) -> String {
    let link = relative(from, to);
    link.strip_suffix("index.html").unwrap_or(&link).to_owned()
}

/// How long the folders are that two addresses begin with.
fn shared_folders(one: &str, other: &str) -> usize {
    let mut shared = 0;
    for (at, (a, b)) in one.bytes().zip(other.bytes()).enumerate() {
        if a != b {
            break;
        }
        if a == b'/' {
            shared = at + 1;
        }
    }
    shared
}

/// The file of an address: a page's is its folder's `index.html`.
pub fn file(address: &str) -> String {
    if address.is_empty() || address.ends_with('/') {
        format!("{address}index.html")
    } else {
        address.to_owned()
    }
}

/// A link that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broken {
    /// The file it is in, from the site's root.
    pub file: String,
    /// The link as written.
    pub link: String,
    /// What is missing.
    pub missing: Missing,
}

/// What a broken link lacks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// The file.
    File(String),
    /// The anchor, in a file that is there.
    Anchor(String),
    /// It leads above the site's root.
    Outside,
}

/// Ids of a page.
pub type Ids<'a> = HashSet<Cow<'a, str>, FxBuildHasher>;

/// The links and anchors of a page.
#[derive(Clone, Debug, Default)]
pub struct Linked<'a> {
    /// All ids.
    pub ids: Ids<'a>,
    /// All links to places of the site, as written.
    pub links: Vec<Cow<'a, str>>,
}

/// Reads the links to places of the site (relative ones, not those to other hosts) and the
/// anchors of a page.
pub fn read_links(html: &str) -> Linked<'_> {
    let mut linked = Linked::default();
    for piece in read_html(html) {
        if let HtmlPiece::Open(_, attributes) = piece {
            linked.read(attributes);
        }
    }
    linked
}

impl<'a> Linked<'a> {
    /// Takes what a tag's attributes say.
    fn read(&mut self, text: &'a str) {
        for (name, value) in attributes(text) {
            self.take(name, || value);
        }
    }

    fn take(&mut self, name: &str, value: impl FnOnce() -> Cow<'a, str>) {
        match name {
            "id" => drop(self.ids.insert(value())),
            "href" | "src" => {
                let link = value();
                if !is_elsewhere(&link) {
                    self.links.push(link);
                }
            }
            _ => {}
        }
    }
}

fn is_elsewhere(link: &str) -> bool {
    let ends_scheme = |byte: u8| matches!(byte, b':' | b'/' | b'?' | b'#');
    link.starts_with('/')
        || link.bytes().find(|byte| ends_scheme(*byte)).is_some_and(|byte| byte == b':')
}

/// Checks the links of one page against the files of a site and, through `anchors`, against the
/// anchors of pages at hand; `None` from it means that a page's anchors are not known.
pub fn check_links<'a>(
    file: &str,
    page: &Linked<'_>,
    has_file: &dyn Fn(&str) -> bool,
    anchors: &dyn Fn(&str) -> Option<&'a Ids<'a>>,
) -> Vec<Broken> {
    let mut broken = Vec::new();
    for link in &page.links {
        // Most links lead to a heading of the page itself.
        if link.strip_prefix('#').is_some_and(|id| page.ids.contains(id)) {
            continue;
        }
        let missing = match resolve(file, link) {
            None => Some(Missing::Outside),
            Some((target, _)) if target != file && !has_file(&target) => {
                Some(Missing::File(target))
            }
            Some((_, None)) => None,
            Some((target, Some(id))) => {
                let has = match target == file {
                    true => page.ids.contains(id.as_str()),
                    false => anchors(&target).is_none_or(|ids| ids.contains(id.as_str())),
                };
                (!has).then_some(Missing::Anchor(id))
            }
        };
        broken.extend(missing.map(|missing| Broken {
            file: file.to_owned(),
            link: link.clone().into_owned(),
            missing,
        }));
    }
    broken
}

/// The file and anchor a relative link leads to; none where it leaves the site.
fn resolve(file: &str, link: &str) -> Option<(String, Option<String>)> {
    let (path, id) = link.split_once('#').map_or((link, None), |(path, id)| (path, Some(id)));
    let path = path.split('?').next().unwrap_or("");
    let id = id.filter(|id| !id.is_empty()).map(unescape);
    if path.is_empty() {
        return Some((file.to_owned(), id));
    }
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    if matches!(path.rsplit('/').next(), Some("." | "..")) {
        parts.push("");
    }
    Some((self::file(&unescape(&parts.join("/"))), id))
}

fn unescape(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = (*first == b'%').then(|| after.get(..2)).flatten();
        let code = hex
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
