//! A part of a Word file → its tree, without entities and within bounds.

use roxmltree::{Document, Error, Node, ParsingOptions};

use super::fault::Fault;

/// How many elements and texts a part may have.
const NODES: u32 = 2_000_000;
/// How deep elements may be nested: tables in tables in Word need some ten for each.
const DEPTH: usize = 256;

/// Reads a part.
pub fn parse<'t>(name: &str, text: &'t str) -> Result<Document<'t>, Fault> {
    let options = ParsingOptions { nodes_limit: NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        Error::DtdDetected => Fault::Declares(name.into()),
        Error::NodesLimitReached => Fault::TooLarge,
        error => Fault::Xml(name.into(), error.to_string()),
    })?;
    if is_too_deep(document.root()) { Err(Fault::Nested(name.into())) } else { Ok(document) }
}

fn is_too_deep(root: Node<'_, '_>) -> bool {
    let mut depth = 0;
    let mut at = root;
    loop {
        if let Some(below) = at.first_child() {
            depth += 1;
            if depth > DEPTH {
                return true;
            }
            at = below;
            continue;
        }
        while at.next_sibling().is_none() {
            let Some(above) = at.parent() else { return false };
            at = above;
            depth -= 1;
        }
        match at.next_sibling() {
            Some(next) => at = next,
            None => return false,
        }
    }
}

/// The local name of an element; empty for a text. Names of the two namespaces of Word, and those
/// of what is embedded, differ enough for it to suffice.
pub fn name<'a>(node: Node<'a, '_>) -> &'a str {
    if node.is_element() { node.tag_name().name() } else { "" }
}

/// The first child of this name.
pub fn child<'a, 'i>(node: Node<'a, 'i>, wanted: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|one| name(*one) == wanted)
}

/// All children of this name.
pub fn children<'a, 'i, 'w>(
    node: Node<'a, 'i>,
    wanted: &'w str,
) -> impl Iterator<Item = Node<'a, 'i>> + use<'a, 'i, 'w> {
    node.children().filter(move |one| name(*one) == wanted)
}

/// An attribute, whatever its namespace.
pub fn attribute<'a>(node: Node<'a, '_>, wanted: &str) -> Option<&'a str> {
    node.attributes().find(|one| one.name() == wanted).map(|one| one.value())
}

/// The value of a child: `<w:pStyle w:val="…"/>`.
pub fn value<'a>(node: Node<'a, '_>, wanted: &str) -> Option<&'a str> {
    attribute(child(node, wanted)?, "val")
}

/// Whether a child switches something on or off; none where there is no such child.
pub fn switch(node: Node<'_, '_>, wanted: &str) -> Option<bool> {
    let child = child(node, wanted)?;
    Some(!matches!(attribute(child, "val"), Some("0" | "false" | "off" | "none")))
}

/// The words in an element, also those that were deleted.
pub fn words(node: Node<'_, '_>) -> String {
    let mut words = String::new();
    for one in node.descendants() {
        match name(one) {
            "t" | "delText" => words.push_str(one.text().unwrap_or_default()),
            "p" | "tc" | "tab" | "br" | "cr" => words.push(' '),
            _ => {}
        }
    }
    words
}
