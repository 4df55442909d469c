//! The text of a page → the tree that browsers make of it, by the parser that Servo uses.
//!
//! In: HTML of any kind. Out: its nodes in one vector, or why the page is not read. The parser itself
//! takes quadratic time where elements are nested without end or a tag has attributes without end
//! (browsers stop at such pages, too), so what goes beyond these bounds is refused while it is read.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

mod sink;

use std::cell::Cell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TreeSink as _;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, QualName, TokenizerResult};

use sink::Sink;

/// How deep elements may be nested: as deep as Chromium builds them.
const DEPTH: usize = 512;
/// How many nodes a page may have; the largest notices have some ten thousand.
const NODES: usize = 1_000_000;
/// How many attributes an element may have.
const ATTRIBUTES: usize = 1_024;
/// How many blanks, quotes and slashes a tag may have, each of which may begin an attribute.
const SEPARATORS: usize = 16_384;
/// How many bytes are read between two looks at these bounds.
const CHUNK: usize = 1_024;

/// The place of a node in its tree.
pub type Id = usize;

/// A page as browsers read it.
#[derive(Debug)]
pub struct Tree {
    nodes: Vec<Node>,
}

#[derive(Debug)]
struct Node {
    data: Data,
    depth: usize,
    parent: Option<Id>,
    previous: Option<Id>,
    next: Option<Id>,
    first: Option<Id>,
    last: Option<Id>,
}

#[derive(Debug)]
enum Data {
    Document,
    Doctype(String),
    Element {
        name: QualName,
        attributes: Vec<Attribute>,
        is_integration_point: bool,
    },
    Text(StrTendril),
    /// A comment, which no browser shows.
    Comment,
}

/// A piece of a tree in document order.
#[derive(Clone, Copy, Debug)]
pub enum TreePiece<'t> {
    /// An element begins.
    Open(&'t QualName, &'t [Attribute]),
    /// It ends.
    Close(&'t QualName),
    /// Text.
    Text(&'t str),
    /// The doctype, which decides how browsers lay out the page.
    Doctype(&'t str),
}

/// Reads a page.
///
/// # Errors
/// Which bound it goes beyond.
pub fn parse(html: &str) -> Result<Tree, &'static str> {
    read(html).0
}

/// Reads a page, and counts the steps it took: nodes added or moved, and bytes looked at.
fn read(html: &str) -> (Result<Tree, &'static str>, usize) {
    let builder = TreeBuilder::new(Sink::new(), TreeBuilderOpts::default());
    let watch = Watch { builder, tokens: Cell::new(0) };
    let tokenizer = Tokenizer::new(watch, TokenizerOpts::default());
    let input = BufferQueue::default();
    let (mut rest, mut separators, mut excess) = (html, 0, None);
    while !rest.is_empty() && excess.is_none() {
        let (chunk, after) = rest.split_at(rest.floor_char_boundary(CHUNK.min(rest.len())));
        rest = after;
        input.push_back(StrTendril::from_slice(chunk));
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        if tokenizer.sink.tokens.replace(0) > 0 {
            separators = 0;
        }
        separators += chunk.bytes().filter(|byte| b" \t\n\r\x0c\"'/".contains(byte)).count();
        excess = tokenizer.sink.builder.sink.excess.get();
        if separators > SEPARATORS {
            excess = Some("a tag or comment with too many blanks, quotes or slashes");
        }
    }
    let steps = tokenizer.sink.builder.sink.steps.get() + html.len() - rest.len();
    if let Some(excess) = excess {
        return (Err(excess), steps);
    }
    tokenizer.end();
    (Ok(tokenizer.sink.builder.sink.finish()), steps)
}

/// Counts tokens on their way to the parser: while none comes, a tag grows.
struct Watch {
    builder: TreeBuilder<Id, Sink>,
    tokens: Cell<usize>,
}

impl TokenSink for Watch {
    type Handle = Id;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Id> {
        if !matches!(token, Token::ParseError(_)) {
            self.tokens.set(self.tokens.get() + 1);
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl Node {
    fn new(data: Data) -> Node {
        let (parent, previous, next, first, last) = (None, None, None, None, None);
        Node { data, depth: 0, parent, previous, next, first, last }
    }
}

impl Tree {
    /// All elements in document order.
    pub fn elements(&self) -> impl Iterator<Item = Id> {
        self.walk(0).filter_map(|(id, ends)| (!ends && self.name(id).is_some()).then_some(id))
    }

    /// The local name of an element.
    pub fn name(&self, id: Id) -> Option<&str> {
        match &self.nodes[id].data {
            Data::Element { name, .. } => Some(&name.local),
            _ => None,
        }
    }

    /// The text of a text node.
    pub fn text(&self, id: Id) -> Option<&str> {
        match &self.nodes[id].data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// An attribute of an element.
    pub fn attribute(&self, id: Id, wanted: &str) -> Option<&str> {
        let Data::Element { attributes, .. } = &self.nodes[id].data else { return None };
        let attribute = attributes.iter().find(|one| &*one.name.local == wanted)?;
        Some(&attribute.value)
    }

    /// An element's ancestors, the innermost first.
    pub fn ancestors(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.nodes[id].parent, |id| self.nodes[*id].parent)
    }

    /// The nodes directly in one.
    pub fn children(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.nodes[id].first, |id| self.nodes[*id].next)
    }

    /// The complete page, piece by piece.
    pub fn page(&self) -> impl Iterator<Item = TreePiece<'_>> {
        self.pieces(0)
    }

    /// A node with all in it, piece by piece.
    pub fn pieces(&self, root: Id) -> impl Iterator<Item = TreePiece<'_>> {
        self.walk(root).filter_map(|(id, ends)| match (&self.nodes[id].data, ends) {
            (Data::Element { name, attributes, .. }, false) => {
                Some(TreePiece::Open(name, attributes))
            }
            (Data::Element { name, .. }, true) => Some(TreePiece::Close(name)),
            (Data::Text(text), false) => Some(TreePiece::Text(text)),
            (Data::Doctype(doctype), false) => Some(TreePiece::Doctype(doctype)),
            _ => None,
        })
    }

    /// Each node of a tree, where it begins and where it ends.
    fn walk(&self, root: Id) -> impl Iterator<Item = (Id, bool)> {
        std::iter::successors(Some((root, false)), move |(id, ends)| {
            let node = &self.nodes[*id];
            match node.first {
                Some(first) if !ends => Some((first, false)),
                _ if !ends => Some((*id, true)),
                _ if *id == root => None,
                _ => Some(node.next.map_or((node.parent?, true), |next| (next, false))),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Twice the page takes at most twice the steps, whatever it is made of.
    #[test]
    fn steps_grow_no_faster_than_a_page() {
        for piece in
            ["<div>", "<p>", "<b>", "<b><p>", "<li>x", "<a href=x>y</a>", "<table>x", "&", "x "]
        {
            let steps = |bytes: usize| read(&piece.repeat(bytes / piece.len())).1;
            let (half, whole) = (steps(1 << 17), steps(1 << 18));
            assert!(whole * 10 <= half * 22, "{piece}: {half} and {whole}");
        }
        let open = |bytes: usize| read(&"<div>".repeat(bytes / 5));
        assert_eq!(open(4 << 20).0.err(), Some("elements nested too deep"));
        assert_eq!(open(4 << 20).1, open(8 << 20).1);
    }

    #[test]
    fn a_page_that_would_take_too_long_is_refused() {
        let attributes: String = (0..20_000).map(|at| format!(" a{at}")).collect();
        assert!(parse(&format!("<p{attributes}>")).is_err());
        let roots: String = (0..2_000).map(|at| format!("<html a{at}>")).collect();
        assert!(parse(&roots).is_err());
    }
}
