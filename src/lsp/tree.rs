//! The tree of a file and a place in it → the key or value that is there.

use crate::parse::{Data, Node};

/// What is at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The name of a key or table.
    Key,
    /// A value.
    Value,
}

/// A key or value of a file.
#[derive(Clone, Debug)]
pub struct Spot<'a> {
    /// Its path; numbers are positions in lists.
    pub path: Vec<String>,
    /// Which of the two.
    pub part: Part,
    /// It.
    pub node: &'a Node,
}

/// The innermost key or value at a byte.
pub fn spot_at(tree: &Node, offset: usize) -> Option<Spot<'_>> {
    let mut best: Option<(usize, Spot<'_>)> = None;
    walk(tree, &mut Vec::new(), &mut |path, node| {
        let is_at = |span: &std::ops::Range<usize>| span.start <= offset && offset <= span.end;
        let key = node.key.as_ref().filter(|span| is_at(span)).map(|span| (span, Part::Key));
        // The span of a table with a header is its header, where its keys are.
        let is_value = !path.is_empty()
            && (node.table().is_none()
                || node.key.as_ref().is_some_and(|key| node.span.start > key.end));
        let value = Some((&node.span, Part::Value)).filter(|(span, _)| is_value && is_at(span));
        if let Some((span, part)) = key.or(value) {
            let length = span.len();
            if best.as_ref().is_none_or(|(shortest, _)| length <= *shortest) {
                best = Some((length, Spot { path: path.to_vec(), part, node }));
            }
        }
    });
    best.map(|(_, spot)| spot)
}

/// Calls `found` with every node of a tree and its path, the outer ones first.
pub fn walk<'a>(
    node: &'a Node,
    path: &mut Vec<String>,
    found: &mut dyn FnMut(&[String], &'a Node),
) {
    found(path, node);
    let mut below = |name: String, node: &'a Node| {
        path.push(name);
        walk(node, path, found);
        path.pop();
    };
    match &node.data {
        Data::Table(table) => table.iter().for_each(|(key, node)| below(key.clone(), node)),
        Data::Array(items) => {
            items.iter().enumerate().for_each(|(index, node)| below(index.to_string(), node));
        }
        _ => {}
    }
}
