//! A table of a page → a table of a notice.

use super::inline::words_of;
use super::reader::Reader;
use crate::document::{Inline, Inlines, Row, Table};
use crate::html::{Id, Tree, TreePiece};

/// How many columns an imported table may have; a cell that says it spans more does not.
const COLUMNS: usize = 64;

/// Whether a table only arranges blocks on the page: it contains another one, or headings.
pub(super) fn is_layout(tree: &Tree, id: Id) -> bool {
    const BLOCKS: [&str; 7] = ["table", "h1", "h2", "h3", "h4", "h5", "h6"];
    tree.pieces(id).skip(1).any(|piece| match piece {
        TreePiece::Open(name, _) => BLOCKS.contains(&&*name.local),
        _ => false,
    })
}

/// The caption of a table and the table; none where it has no words.
pub(super) fn read(page: &mut Reader<'_>, id: Id) -> (Option<Inlines>, Option<Table>) {
    let tree = page.tree;
    let mut rows = Vec::new();
    let mut caption = None;
    let mut others = Vec::new();
    collect(tree, id, false, &mut rows, &mut others);
    for other in others {
        let words = words_of(page, other);
        let lines = caption.get_or_insert_with(Inlines::new);
        if !lines.is_empty() && !words.is_empty() {
            lines.push(Inline::Break { line: true });
        }
        lines.extend(words);
    }
    let mut table = Table::default();
    for (index, (row, in_head)) in rows.into_iter().enumerate() {
        let cells: Vec<Id> = tree.children(row).filter(|cell| tree.name(*cell).is_some()).collect();
        let is_head = index == 0
            && !cells.is_empty()
            && (in_head || cells.iter().all(|cell| tree.name(*cell) == Some("th")));
        let mut read = Vec::new();
        for cell in cells {
            read.push(lines(words_of(page, cell)));
            let span = tree.attribute(cell, "colspan").and_then(|span| span.trim().parse().ok());
            let span: usize = span.unwrap_or(1).min(COLUMNS);
            read.extend((1..span).map(|_| vec![Inlines::new()]));
        }
        match is_head {
            true => {
                table.head = read
                    .into_iter()
                    .map(|lines| lines.join(&Inline::Break { line: true }))
                    .collect()
            }
            false => table.rows.push(Row { cells: read, ..Row::default() }),
        }
    }
    let has_words = |words: &Inlines| !words.is_empty();
    table.rows.retain(|row| row.cells.iter().flatten().any(has_words));
    let columns = table.rows.iter().map(|row| row.cells.len()).chain([table.head.len()]).max();
    let columns = columns.unwrap_or(0);
    for row in &mut table.rows {
        row.cells.resize(columns, vec![Inlines::new()]);
    }
    if !table.head.is_empty() {
        table.head.resize(columns, Inlines::new());
    }
    let is_empty = table.rows.is_empty() && !table.head.iter().any(has_words);
    (caption.filter(has_words), (!is_empty).then_some(table))
}

/// The rows of a table with whether they are in its head, and its caption.
fn collect(tree: &Tree, id: Id, in_head: bool, rows: &mut Vec<(Id, bool)>, others: &mut Vec<Id>) {
    for child in tree.children(id) {
        match tree.name(child) {
            Some("tr") => rows.push((child, in_head)),
            Some("thead") => collect(tree, child, true, rows, others),
            Some("tbody" | "tfoot") => collect(tree, child, false, rows, others),
            Some("caption") => others.push(child),
            _ => {}
        }
    }
}

/// Words by line.
fn lines(words: Inlines) -> Vec<Inlines> {
    let is_break = |inline: &Inline| matches!(inline, Inline::Break { .. });
    let lines = words.split(is_break).map(<[Inline]>::to_vec);
    let mut lines: Vec<Inlines> = lines.filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        lines.push(Inlines::new());
    }
    lines
}
