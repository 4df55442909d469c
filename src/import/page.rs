//! A page that is read, and what of it is not taken over.

use std::collections::HashMap;

use super::blocks::is_block;
use super::list::labels;
use crate::html::{Id, Tree, TreePiece};

/// Something that is not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is.
    pub what: LeftOutKind,
    /// Its words.
    pub words: String,
}

/// Why something is not taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOutKind {
    /// It is outside the page's `<main>` or `<article>`, or is its navigation.
    Surroundings,
    /// The page hides it.
    Hidden,
    /// An embedded page, drawing or film, or what is shown in its place.
    Embedded,
    /// A picture; its alternative text stays.
    Picture,
    /// The target of a link that could run code; its text stays.
    Link,
    /// Characters that no reader sees.
    Character,
    /// Marks of a dialect of Markdown, such as `{#id}`.
    Mark,
}

/// Elements whose content no reader sees, and which say nothing by it.
pub const SILENT: [&str; 6] = ["base", "head", "link", "meta", "script", "style"];
/// Elements that show something else than their content.
const EMBEDDED: [&str; 10] = [
    "audio", "canvas", "embed", "iframe", "math", "noscript", "object", "svg", "template", "video",
];

/// A page while it is read.
pub(super) struct Page<'t> {
    pub(super) tree: &'t Tree,
    /// The numbers that items of ordered lists have.
    pub(super) labels: HashMap<Id, String>,
    pub(super) left_out: Vec<LeftOut>,
}

impl<'t> Page<'t> {
    /// A page of which nothing is read yet.
    pub(super) fn new(tree: &'t Tree) -> Page<'t> {
        Page { tree, labels: labels(tree), left_out: Vec::new() }
    }

    pub(super) fn leave_out(&mut self, what: LeftOutKind, words: String) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            self.left_out.push(LeftOut { what, words });
        }
    }

    /// Whether an element is left out; then it is listed.
    pub(super) fn is_left_out(&mut self, id: Id) -> bool {
        let Some(name) = self.tree.name(id) else { return false };
        let what = match name {
            name if SILENT.contains(&name) => return true,
            "img" => {
                self.leave_out(LeftOutKind::Picture, picture(self.tree, id));
                return false;
            }
            name if EMBEDDED.contains(&name) => LeftOutKind::Embedded,
            "nav" => LeftOutKind::Surroundings,
            _ if self.tree.attribute(id, "hidden").is_some() => LeftOutKind::Hidden,
            _ => return false,
        };
        let mut words = text_of(self.tree, id);
        if words.is_empty() {
            words = format!("<{name}>");
        }
        self.leave_out(what, words);
        true
    }
}

/// What a picture shows, in words; else its address.
pub(super) fn picture(tree: &Tree, id: Id) -> String {
    let text = |name| tree.attribute(id, name).map(str::trim).filter(|text| !text.is_empty());
    text("alt").or_else(|| text("src")).unwrap_or_default().to_owned()
}

/// The words in an element, scripts and styles aside.
pub(super) fn text_of(tree: &Tree, id: Id) -> String {
    let mut text = String::new();
    let mut silent = 0;
    for piece in tree.pieces(id) {
        match piece {
            TreePiece::Open(name, _) | TreePiece::Close(name) => {
                let is_open = matches!(piece, TreePiece::Open(..));
                if SILENT.contains(&&*name.local) {
                    silent = if is_open { silent + 1 } else { silent - 1 };
                }
                if is_block(&name.local) {
                    text.push(' ');
                }
            }
            TreePiece::Text(words) if silent == 0 => text.push_str(words),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
