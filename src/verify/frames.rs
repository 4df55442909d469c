//! The frames of a page that has no text of a notice itself.

use super::FetchedPage;
use super::embedded::{hidden_by, hiding};
use crate::diagnostic::Message;
use crate::html::{Id, Tree, parse};
use crate::url_encode::{has_scheme, resolved};

/// How many frames of a page are read.
const MOST: usize = 8;

/// A frame in a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// Its address.
    pub address: String,
    /// Its page, where the page around it holds that too (`srcdoc`).
    pub text: Option<String>,
    /// What hides it.
    pub faults: Vec<Message>,
}

/// A frame, and the page in it.
#[derive(Debug)]
pub struct FetchedFrame {
    /// The frame.
    pub frame: Frame,
    /// Its page, or why it was not read.
    pub page: Result<FetchedPage, NotRead>,
}

/// What is at a place.
#[derive(Debug)]
pub struct FetchedPlace {
    /// The page, or why it was not read.
    pub page: Result<FetchedPage, NotRead>,
    /// The frames in it, where it has no text of a notice itself.
    pub frames: Vec<FetchedFrame>,
}

/// Why a page was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// The server says that there is none.
    NotFound(String),
    /// It took too long, is too large, its host may not be reached, or another reason.
    Other(String),
}

impl NotRead {
    /// The reason, in words.
    pub fn reason(&self) -> &str {
        match self {
            NotRead::NotFound(reason) | NotRead::Other(reason) => reason,
        }
    }
}

/// The frames of a page, if it has no text of a notice itself.
pub fn frames(page: &FetchedPage) -> Vec<Frame> {
    let Ok(tree) = parse(&page.text) else { return Vec::new() };
    if tree.elements().any(|id| tree.attribute(id, "data-version").is_some()) {
        return Vec::new();
    }
    let base = tree.elements().find(|id| tree.name(*id) == Some("base"));
    let base = base.and_then(|id| address(&page.address, tree.attribute(id, "href")?));
    let base = base.as_deref().unwrap_or(&page.address);
    tree.elements().filter_map(|id| frame(&tree, id, base)).take(MOST).collect()
}

fn frame(tree: &Tree, id: Id, base: &str) -> Option<Frame> {
    let of = |name| tree.attribute(id, name);
    let (text, source) = match tree.name(id)? {
        "iframe" if of("srcdoc").is_some() => (of("srcdoc").map(str::to_owned), None),
        "iframe" | "frame" | "embed" => (None, of("src")),
        "object" => (None, of("data")),
        _ => return None,
    };
    let address = match source {
        Some(source) => address(base, source)?,
        None if text.is_some() => base.to_owned(),
        None => return None,
    };
    Some(Frame { address, text, faults: [hiding(tree, id), hidden_by(tree, id)].concat() })
}

/// The full address of a link, if it leads to the web.
fn address(base: &str, link: &str) -> Option<String> {
    let link = link.trim();
    if !has_scheme(link) {
        return resolved(base, link);
    }
    let (scheme, _) = link.split_once("://")?;
    let is_web = ["https", "http"].iter().any(|one| scheme.eq_ignore_ascii_case(one));
    is_web.then(|| link.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(html: &str) -> Vec<String> {
        let address = "https://www.example.se/a/b".to_owned();
        let page = FetchedPage { address, text: html.to_owned(), ..FetchedPage::default() };
        frames(&page).into_iter().map(|frame| frame.address).collect()
    }

    #[test]
    fn frames_are_found_from_the_page_that_they_are_in() {
        let html = "<iframe src='f.html'></iframe><object data='/o'></object><embed src=//x.se/e>\
                    <iframe></iframe><iframe src='data:text/html,x'></iframe>";
        assert_eq!(
            addresses(html),
            ["https://www.example.se/a/f.html", "https://www.example.se/o", "https://x.se/e"]
        );
        let based = format!("<base href='https://cdn.se/x/'>{html}");
        assert_eq!(addresses(&based)[0], "https://cdn.se/x/f.html");
        assert_eq!(addresses(&format!("<p data-version=1>{html}")).len(), 0);
        assert_eq!(addresses(&"<iframe src=a></iframe>".repeat(20)).len(), 8);
    }
}
