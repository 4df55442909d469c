//! The structure of a file: its outline, what can be folded, and where it links to.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use super::known::Facts;
use crate::parse::{Data, Node};

/// An entry of the outline.
#[derive(Clone, Debug)]
pub struct Symbol {
    /// The key or id.
    pub name: String,
    /// What it is called on the page.
    pub detail: Option<String>,
    /// Whether it has entries or keys below it.
    pub is_table: bool,
    /// The key.
    pub selection: Range<usize>,
    /// The key with all that is below it.
    pub range: Range<usize>,
    /// What is below it.
    pub children: Vec<Symbol>,
}

/// How deep an outline goes: tables, entries, keys.
const DEPTH: usize = 3;

/// The outline of a TOML file.
pub fn symbols(facts: &Facts<'_>, tree: &Node) -> Vec<Symbol> {
    below(facts, tree, DEPTH)
}

fn below(facts: &Facts<'_>, node: &Node, depth: usize) -> Vec<Symbol> {
    if depth == 0 {
        return Vec::new();
    }
    let mut symbols: Vec<Symbol> = match &node.data {
        Data::Table(table) => {
            let symbols = table.iter().map(|(key, node)| symbol(facts, key.clone(), node, depth));
            symbols.collect()
        }
        // Items that are tables: `[[allow]]`, several bases.
        Data::Array(items) => {
            let tables = items.iter().enumerate().filter(|(_, item)| item.table().is_some());
            let symbols = tables.map(|(index, item)| {
                let first = |key| item.get(key).and_then(Node::text);
                let name = ["rule", "type", "country", "for"].into_iter().find_map(first);
                let name = name.map_or_else(|| (index + 1).to_string(), str::to_owned);
                symbol(facts, name, item, depth)
            });
            symbols.collect()
        }
        _ => Vec::new(),
    };
    symbols.sort_by_key(|symbol| symbol.selection.start);
    symbols
}

fn symbol(facts: &Facts<'_>, name: String, node: &Node, depth: usize) -> Symbol {
    let selection = node.key.clone().unwrap_or_else(|| node.span.clone());
    let children = below(facts, node, depth - 1);
    let mut range = extent(node);
    for child in &children {
        range = range.start.min(child.range.start)..range.end.max(child.range.end);
    }
    let name = if name.is_empty() { "\"\"".to_owned() } else { name };
    let detail = facts.name_of(node).or_else(|| node.text().map(str::to_owned));
    let is_table = !matches!(node.data, Data::String(_) | Data::Bool(_) | Data::Integer(_));
    Symbol { name, detail, is_table, selection, range, children }
}

/// The bytes of a node with its key and all that is below it.
fn extent(node: &Node) -> Range<usize> {
    let key = node.key.clone().unwrap_or_else(|| node.span.clone());
    let mut range = key.start.min(node.span.start)..key.end.max(node.span.end);
    let children: Vec<&Node> = match &node.data {
        Data::Table(table) => table.values().collect(),
        Data::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    };
    for child in children {
        let inner = extent(child);
        range = range.start.min(inner.start)..range.end.max(inner.end);
    }
    range
}

/// What can be folded in a TOML text, as bytes from the first line to the end of the last: tables,
/// values over several lines, comments over several lines.
pub fn folds(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut folds = Vec::new();
    let mut header: Option<usize> = None;
    let mut open: Vec<usize> = Vec::new();
    let mut comment: Option<Range<usize>> = None;
    let mut last_content = 0;
    let mut is_line_start = true;
    for token in Source::new(text).lex() {
        let span = token.span().start()..token.span().end();
        let kind = token.kind();
        let is_comment = kind == TokenKind::Comment && is_line_start;
        match kind {
            TokenKind::Newline | TokenKind::Whitespace => {}
            TokenKind::LeftSquareBracket if is_line_start && open.is_empty() => {
                folds.extend(header.map(|start| (start..last_content, false)));
                header = Some(span.start);
                open.push(span.start);
            }
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => open.push(span.start),
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                folds.extend(open.pop().map(|start| (start..span.end, false)));
            }
            TokenKind::MlBasicString | TokenKind::MlLiteralString => {
                folds.push((span.clone(), false));
            }
            _ => {}
        }
        match (&mut comment, is_comment) {
            (Some(comment), true) => comment.end = span.end,
            (None, true) => comment = Some(span.clone()),
            (Some(_), false) if !matches!(kind, TokenKind::Newline | TokenKind::Whitespace) => {
                folds.extend(comment.take().map(|comment| (comment, true)));
            }
            _ => {}
        }
        if !matches!(
            kind,
            TokenKind::Newline | TokenKind::Whitespace | TokenKind::Eof | TokenKind::Comment
        ) {
            last_content = span.end;
        }
        if kind != TokenKind::Whitespace {
            is_line_start = kind == TokenKind::Newline;
        }
    }
    folds.extend(header.map(|start| (start..last_content, false)));
    folds.extend(comment.map(|comment| (comment, true)));
    let has_lines = |(span, _): &(Range<usize>, bool)| {
        text.get(span.clone()).is_some_and(|inside| inside.contains('\n'))
    };
    folds.retain(has_lines);
    folds
}

/// The headings of a Markdown text, each with its level and the bytes of its words.
pub fn headings(text: &str) -> Vec<(u8, Range<usize>)> {
    let parser = pulldown_cmark::Parser::new(text).into_offset_iter();
    let headings = parser.filter_map(|(event, span)| match event {
        pulldown_cmark::Event::Start(pulldown_cmark::Tag::Heading { level, .. }) => {
            Some((level as u8, span))
        }
        _ => None,
    });
    headings
        .map(|(level, span)| {
            let line = text.get(span.clone()).unwrap_or_default().trim_end();
            (level, span.start..span.start + line.len())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_values_and_comments_fold() {
        let text = "# a\n# b\n[one]\nx = [\n 1,\n]\n\n[two.b] # c\ny = 1\n# end\n";
        let folds: Vec<(&str, bool)> =
            folds(text).into_iter().map(|(span, is)| (text.get(span).unwrap(), is)).collect();
        assert_eq!(
            folds,
            [
                ("# a\n# b", true),
                ("[\n 1,\n]", false),
                ("[one]\nx = [\n 1,\n]", false),
                ("[two.b] # c\ny = 1", false),
            ]
        );
    }
}
