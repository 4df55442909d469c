//! The tree of a page → the blocks of a text, with every word that readers of the page could see.
//!
//! What a notice has no block for is flattened to paragraphs, not left out. What is left out (scripts
//! aside) is listed with its words.

use super::blocks::is_block;
use super::inline;
use super::left_out::LeftOutKind;
use super::list::{numbered, unnumbered};
use super::reader::{Reader, text_of};
use super::table;
use crate::document::{Body, Inline, Inlines, Item, List, plain};
use crate::html::{Id, Tree, TreePiece};
use crate::limits;

/// Reads the blocks of a page; headings have the level that they have there, from 1 to 6.
pub(super) fn read(tree: &Tree) -> Reader<'_> {
    let mut reader = HtmlReader { tree, page: Reader::new(tree), words: Inlines::new() };
    let root = reader.root();
    reader.container(root);
    reader.flush();
    reader.page
}

/// The words of the page's `<title>`.
pub fn title(tree: &Tree) -> Option<String> {
    let title = tree.elements().find(|id| tree.name(*id) == Some("title"))?;
    Some(text_of(tree, title)).filter(|title| !title.is_empty())
}

/// Reads a tree from its root on.
struct HtmlReader<'t> {
    tree: &'t Tree,
    page: Reader<'t>,
    /// The words that no block has yet.
    words: Inlines,
}

impl HtmlReader<'_> {
    /// The element with the text: the only `<main>`, else the only `<article>`, else the body. What is
    /// outside of it is listed.
    fn root(&mut self) -> Id {
        let only = |name: &str| {
            let mut found = self.tree.elements().filter(|id| self.tree.name(*id) == Some(name));
            found.next().filter(|_| found.next().is_none())
        };
        let body = only("body").unwrap_or_default();
        let root = only("main").or_else(|| only("article")).unwrap_or(body);
        let mut outside = String::new();
        self.push_outside(body, root, &mut outside);
        self.page.leave_out(LeftOutKind::Surroundings, outside);
        root
    }

    fn push_outside(&self, id: Id, root: Id, words: &mut String) {
        if id == root {
            return;
        }
        if !self.tree.ancestors(root).any(|around| around == id) {
            words.push(' ');
            words.push_str(&text_of(self.tree, id));
            return;
        }
        for child in self.tree.children(id) {
            self.push_outside(child, root, words);
        }
    }

    /// Reads what is in an element that may contain blocks.
    fn container(&mut self, id: Id) {
        let tree = self.tree;
        for child in tree.children(id) {
            match tree.name(child) {
                None => self.inline(child),
                Some(_) if self.page.is_left_out(child) => {}
                Some(name) if !is_block(name) && !has_block(tree, child) => self.inline(child),
                Some(name) => self.block(child, name),
            }
        }
    }

    fn block(&mut self, id: Id, name: &str) {
        self.flush();
        self.page.note_anchor(id);
        let level = name.strip_prefix('h').and_then(|level| level.parse().ok());
        match (name, level) {
            (_, Some(level @ 1..=6)) => {
                let words = inline::words_of(&mut self.page, id);
                if !plain(&words).trim().is_empty() {
                    self.page.bodies.push(Body::Heading(level, words));
                }
            }
            ("ul" | "ol" | "menu", _) => self.top_list(id),
            ("table", _) if !table::is_layout(self.tree, id) => {
                let (caption, table) = table::read(&mut self.page, id);
                self.page.bodies.extend(caption.map(Body::Paragraph));
                self.page.bodies.extend(table.map(Body::Table));
            }
            ("dt", _) => {
                let strong = inline::words_of(&mut self.page, id);
                if !strong.is_empty() {
                    self.page.bodies.push(Body::Paragraph(vec![Inline::Strong { strong }]));
                }
            }
            ("pre", _) => {
                let words = inline::preformatted(&raw_text(self.tree, id));
                self.words.extend(words);
            }
            _ => self.container(id),
        }
        self.flush();
    }

    fn inline(&mut self, id: Id) {
        let mut words = std::mem::take(&mut self.words);
        inline::node(&mut self.page, id, 0, &mut words);
        self.words = words;
    }

    /// Ends the open paragraph.
    fn flush(&mut self) {
        let words = inline::trimmed(std::mem::take(&mut self.words));
        if !words.is_empty() {
            self.page.bodies.push(Body::Paragraph(words));
        }
    }

    fn top_list(&mut self, id: Id) {
        let list = self.list(id, 1);
        if !list.items.is_empty() {
            self.page.bodies.push(Body::List(list));
        }
    }

    /// A list with the lists in it. Below the deepest level that a notice has, items are lines.
    fn list(&mut self, id: Id, depth: usize) -> List {
        let mut items = Vec::new();
        self.items(id, depth, &mut items);
        numbered(items)
    }

    fn items(&mut self, id: Id, depth: usize, items: &mut Vec<(Option<String>, Item)>) {
        let tree = self.tree;
        for child in tree.children(id) {
            match tree.name(child) {
                Some("li") => {
                    self.page.note_anchor(child);
                    let item = self.item(child, depth);
                    items.push((self.page.labels.get(&child).cloned(), item));
                }
                Some("ul" | "ol" | "menu") if depth < limits::MARKDOWN_NESTING => {
                    let below = self.list(child, depth + 1);
                    if items.is_empty() {
                        items.push((None, Item::default()));
                    }
                    if let Some((_, item)) = items.last_mut() {
                        join(item, below);
                    }
                }
                Some(_) if self.page.is_left_out(child) => {}
                Some(_) if has_block(tree, child) => self.items(child, depth, items),
                _ => {
                    let mut words = Inlines::new();
                    inline::node(&mut self.page, child, 0, &mut words);
                    let text = inline::trimmed(words);
                    if !text.is_empty() {
                        items.push((None, Item::of(text)));
                    }
                }
            }
        }
    }

    fn item(&mut self, id: Id, depth: usize) -> Item {
        let tree = self.tree;
        let mut item = Item::default();
        let mut words = Inlines::new();
        for child in tree.children(id) {
            let is_list = matches!(tree.name(child), Some("ul" | "ol" | "menu"));
            if is_list && depth < limits::MARKDOWN_NESTING && item.list.is_none() {
                let below = self.list(child, depth + 1);
                join(&mut item, below);
                continue;
            }
            inline::node(&mut self.page, child, 0, &mut words);
        }
        item.text = inline::trimmed(words);
        item
    }
}

fn join(item: &mut Item, below: List) {
    match &mut item.list {
        _ if below.items.is_empty() => {}
        None => item.list = Some(below),
        Some(list) if list.ordered || below.ordered => {
            let above = std::mem::replace(list, List::unordered(Vec::new()));
            list.items = [unnumbered(above), unnumbered(below)].concat();
        }
        Some(list) => list.items.extend(below.items),
    }
}

/// Whether a block is somewhere in an element.
fn has_block(tree: &Tree, id: Id) -> bool {
    tree.pieces(id).skip(1).any(|piece| match piece {
        TreePiece::Open(name, _) => is_block(&name.local),
        _ => false,
    })
}

/// The text in an element as it was written.
fn raw_text(tree: &Tree, id: Id) -> String {
    let text = |piece| match piece {
        TreePiece::Text(text) => Some(text),
        _ => None,
    };
    tree.pieces(id).filter_map(text).collect()
}
