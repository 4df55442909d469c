//! The tree of a Word file's text → blocks, as Word shows them once all changes are accepted.

use roxmltree::Node;

use super::block::{Block, Look, Piece, Pieces, Row, plain};
use super::notes::Notes;
use super::numbering::{Counters, Label, Numbering};
use super::run::Fields;
use super::styles::{Kind, Styles, by_outline, outline};
use super::xml::{attribute, child, children, name, switch, value, words};
use crate::import::left_out::{LeftOut, LeftOutKind};

/// How many columns a cell may say that it spans.
const COLUMNS: usize = 64;

/// Reads the text from its body on.
pub struct Converter<'a, 'i> {
    pub styles: &'a Styles,
    pub numbering: &'a Numbering,
    /// The targets of links, by their id.
    pub links: &'a std::collections::HashMap<String, String>,
    pub notes: Notes<'a, 'i>,
    pub counters: Counters,
    pub fields: Fields,
    pub left_out: Vec<LeftOut>,
    /// The words that tracked changes insert.
    pub inserted: Vec<String>,
    /// Names of places that the next paragraph is at.
    pub anchors: Vec<String>,
    /// Text boxes of the open paragraph, which come after it.
    pub boxes: Vec<Node<'a, 'i>>,
    /// The words of paragraphs whose ends are deleted: they run into the next one.
    pub carried: Pieces,
}

impl<'a, 'i> Converter<'a, 'i> {
    pub fn leave_out(&mut self, what: LeftOutKind, words: &str) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            self.left_out.push(LeftOut { what, words });
        }
    }

    /// The blocks in an element.
    pub fn blocks(&mut self, parent: Node<'a, 'i>, out: &mut Vec<Block>) {
        for node in parent.children() {
            match name(node) {
                "p" => self.paragraph(node, out),
                "tbl" => {
                    self.end_carried(out);
                    let rows = self.table(node);
                    out.push(Block::Table(rows));
                }
                "sdt" if is_contents(node) => {
                    self.leave_out(LeftOutKind::Surroundings, &words(node));
                }
                "sdt" | "sdtContent" | "customXml" | "smartTag" | "ins" | "moveTo" => {
                    self.blocks(node, out);
                }
                "del" | "moveFrom" => self.leave_out(LeftOutKind::Deleted, &words(node)),
                "AlternateContent" => {
                    if let Some(chosen) = chosen(node) {
                        self.blocks(chosen, out);
                    }
                }
                "bookmarkStart" => self.anchors.extend(attribute(node, "name").map(str::to_owned)),
                "altChunk" => self.leave_out(LeftOutKind::Embedded, "<w:altChunk>"),
                _ => {}
            }
        }
    }

    fn end_carried(&mut self, out: &mut Vec<Block>) {
        let pieces = std::mem::take(&mut self.carried);
        if !plain(&pieces).trim().is_empty() {
            out.push(Block::Paragraph(pieces));
        }
    }

    /// All blocks of a part of the text, with what is left at its end.
    pub fn all_blocks(&mut self, parent: Node<'a, 'i>) -> Vec<Block> {
        let mut out = Vec::new();
        self.blocks(parent, &mut out);
        self.end_carried(&mut out);
        out
    }

    fn paragraph(&mut self, node: Node<'a, 'i>, out: &mut Vec<Block>) {
        let properties = child(node, "pPr");
        let style = properties.and_then(|one| value(one, "pStyle"));
        let mut pieces = std::mem::take(&mut self.carried);
        let anchors = std::mem::take(&mut self.anchors);
        pieces.extend(anchors.into_iter().map(|name| (Look::default(), Piece::Anchor(name))));
        let is_hidden = self.styles.is_hidden(style).unwrap_or(false);
        self.inlines(node, &Look::default(), is_hidden, &mut pieces);
        self.fields.end_paragraph();
        let mark = properties.and_then(|one| child(one, "rPr"));
        if mark.is_some_and(|mark| child(mark, "del").or(child(mark, "moveFrom")).is_some()) {
            self.carried = pieces;
        } else {
            self.end_paragraph(properties, style, pieces, out);
        }
        for node in std::mem::take(&mut self.boxes) {
            let blocks = self.all_blocks(node);
            out.extend(blocks);
        }
    }

    fn end_paragraph(
        &mut self,
        properties: Option<Node<'_, '_>>,
        style: Option<&str>,
        mut pieces: Pieces,
        out: &mut Vec<Block>,
    ) {
        let label = self.label(properties, style);
        let all = plain(&pieces);
        if all.trim().is_empty() {
            // The names lead to the next paragraph.
            self.anchors.extend(pieces.into_iter().filter_map(|(_, piece)| match piece {
                Piece::Anchor(name) => Some(name),
                _ => None,
            }));
            return;
        }
        let kind = match properties.and_then(outline) {
            Some(level) => by_outline(level),
            None => self.styles.kind(style),
        };
        if kind == Kind::Contents {
            return self.leave_out(LeftOutKind::Surroundings, &all);
        }
        let level = properties
            .and_then(|one| value(child(one, "numPr")?, "ilvl")?.parse().ok())
            .unwrap_or(0);
        match (kind, label) {
            (Kind::Plain | Kind::Contents, Some((at, Label::Bullet))) => {
                return out.push(Block::Item(at.max(level), None, pieces));
            }
            (Kind::Plain | Kind::Contents, Some((at, Label::Number(number)))) => {
                return out.push(Block::Item(at.max(level), Some(number), pieces));
            }
            (_, Some((_, Label::Number(number)))) => put_before(&mut pieces, &format!("{number}.")),
            (_, Some((_, Label::Words(label)))) => put_before(&mut pieces, &label),
            (_, Some((_, Label::Bullet)) | None) => {}
        }
        out.push(match kind {
            Kind::Title => Block::Title(pieces),
            Kind::Heading(level) => Block::Heading(level, pieces),
            Kind::Plain | Kind::Contents => Block::Paragraph(pieces),
        });
    }

    /// What is shown before a paragraph, and its level: by itself, or by its style.
    fn label(
        &mut self,
        properties: Option<Node<'_, '_>>,
        style: Option<&str>,
    ) -> Option<(usize, Label)> {
        let own = properties.and_then(|one| child(one, "numPr"));
        let styles = self.styles;
        let by_style = styles.numbering(style);
        let own_id = own.and_then(|one| value(one, "numId"));
        let id = own_id.or(by_style.map(|(id, _, _)| id)).filter(|id| *id != "0")?;
        let own_level = own.and_then(|one| value(one, "ilvl")?.parse().ok());
        let of_style = by_style.and_then(|(id, level, style)| {
            level.or_else(|| self.numbering.level_of_style(id, styles, style))
        });
        let at = own_level.or(of_style.filter(|_| own_id.is_none())).unwrap_or(0);
        let label = self.numbering.next(&mut self.counters, styles, id, at)?;
        Some((at, label))
    }

    fn table(&mut self, table: Node<'a, 'i>) -> Vec<Row> {
        let mut rows = Vec::new();
        for row in inside(table, "tr") {
            let properties = child(row, "trPr");
            let has = |wanted| properties.is_some_and(|one| child(one, wanted).is_some());
            if has("del") {
                self.leave_out(LeftOutKind::Deleted, &words(row));
                continue;
            }
            if has("ins") {
                self.inserted.push(words(row));
            }
            let is_head = properties.and_then(|one| switch(one, "tblHeader")) == Some(true);
            let before = properties.and_then(|one| value(one, "gridBefore")?.parse().ok());
            let mut cells: Vec<_> =
                (0..before.unwrap_or(0).min(COLUMNS)).map(|_| (1, Vec::new())).collect();
            for cell in inside(row, "tc") {
                let span = child(cell, "tcPr").and_then(|one| value(one, "gridSpan")?.parse().ok());
                cells.push((span.unwrap_or(1).clamp(1, COLUMNS), self.all_blocks(cell)));
            }
            rows.push(Row { is_head, cells });
        }
        let is_alone = rows.len() == 1;
        if let Some(first) = rows.first_mut() {
            first.is_head = !is_alone && (first.is_head || is_bold(first));
        }
        rows
    }
}

/// Words before a paragraph, in no mark.
fn put_before(pieces: &mut Pieces, label: &str) {
    pieces.insert(0, (Look::default(), Piece::Text(format!("{label} "))));
}

/// Whether all words of a row are bold, as those are that name columns.
fn is_bold(row: &Row) -> bool {
    let is_bold = |(look, piece): &(Look, Piece)| match piece {
        Piece::Text(words) => look.is_bold || words.trim().is_empty(),
        _ => true,
    };
    row.cells.iter().flat_map(|(_, blocks)| blocks).all(|block| match block {
        Block::Paragraph(pieces) => pieces.iter().all(is_bold),
        _ => false,
    })
}

/// Rows of a table or cells of a row, through what only marks them.
fn inside<'a, 'i>(parent: Node<'a, 'i>, wanted: &str) -> Vec<Node<'a, 'i>> {
    let mut found = Vec::new();
    for node in parent.children() {
        match name(node) {
            one if one == wanted => found.push(node),
            "sdt" | "sdtContent" | "customXml" | "smartTag" | "ins" | "moveTo" => {
                found.extend(inside(node, wanted));
            }
            _ => {}
        }
    }
    found
}

/// Whether a content control is a table of contents, which Word makes of the headings.
fn is_contents(node: Node<'_, '_>) -> bool {
    let part = child(node, "sdtPr").and_then(|one| child(one, "docPartObj"));
    part.and_then(|one| value(one, "docPartGallery")) == Some("Table of Contents")
}

/// What is shown of content in two forms: the first that says what it needs, which every Word since
/// 2010 has; else the form for older ones.
pub fn chosen<'a, 'i>(node: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    child(node, "Choice").or_else(|| children(node, "Fallback").next())
}
