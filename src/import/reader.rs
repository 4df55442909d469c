//! The state of reading a page: its tree, its numbers, and what of it is not taken over.

use std::collections::HashMap;

use super::blocks::is_block;
use super::left_out::{LeftOut, LeftOutKind};
use super::list::labels;
use crate::document::Body;
use crate::html::{Id, Tree, TreePiece};

/// Elements whose content no reader sees, and which say nothing by it.
pub const SILENT: [&str; 6] = ["base", "head", "link", "meta", "script", "style"];
/// Elements that show something else than their content.
const EMBEDDED: [&str; 10] = [
    "audio", "canvas", "embed", "iframe", "math", "noscript", "object", "svg", "template", "video",
];

/// A page while it is read.
pub(super) struct Reader<'t> {
    pub(super) tree: &'t Tree,
    /// The numbers that items of ordered lists have.
    pub(super) labels: HashMap<Id, String>,
    pub(super) left_out: Vec<LeftOut>,
    /// The blocks so far.
    pub(super) bodies: Vec<Body>,
    /// The ids of the page, each with the index of the block that it is at.
    pub(super) anchors: Vec<(String, usize)>,
}

impl<'t> Reader<'t> {
    /// A page of which nothing is read yet.
    pub(super) fn new(tree: &'t Tree) -> Reader<'t> {
        let (left_out, bodies, anchors) = (Vec::new(), Vec::new(), Vec::new());
        Reader { tree, labels: labels(tree), left_out, bodies, anchors }
    }

    /// Notes the id of an element, which a link of the page may lead to.
    pub(super) fn note_anchor(&mut self, id: Id) {
        let name = || self.tree.attribute(id, "name").filter(|_| self.tree.name(id) == Some("a"));
        if let Some(anchor) = self.tree.attribute(id, "id").or_else(name)
            && !anchor.is_empty()
        {
            self.anchors.push((anchor.to_owned(), self.bodies.len()));
        }
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
