//! The units of a Document, which are compared and verified one by one.

use super::{Block, Body, Document, Inlines, List, Row, Section, Term, plain};

/// A unit of the text that comparing and verifying work on: a heading, block, row or term.
#[derive(Clone, Copy, Debug)]
pub enum Unit<'a> {
    /// The heading of a section.
    Heading(&'a Section),
    /// A block that has no parts of its own.
    Block(&'a Block),
    /// The heads of a table, under the table's id.
    Head(&'a Block, &'a [Inlines]),
    /// A row of a table.
    Row(&'a Row),
    /// A term, with the list it is of.
    Term(&'a Block, &'a Term),
}

impl<'a> Unit<'a> {
    /// The unit's id.
    pub fn id(&self) -> &'a str {
        match self {
            Unit::Heading(section) => &section.id,
            Unit::Block(block) | Unit::Head(block, _) => &block.id,
            Unit::Row(row) => &row.id,
            Unit::Term(_, term) => &term.id,
        }
    }

    /// The key paths of the facts it words.
    pub fn facts(&self) -> &'a [String] {
        match self {
            Unit::Heading(section) => &section.facts,
            Unit::Block(block) | Unit::Head(block, _) => &block.facts,
            Unit::Row(row) => &row.facts,
            Unit::Term(_, term) => &term.facts,
        }
    }

    /// The pieces of its text in order: paragraphs, items, cells, lines.
    pub fn pieces(&self) -> Vec<&'a Inlines> {
        match self {
            Unit::Heading(section) => vec![&section.title],
            Unit::Head(_, head) => head.iter().collect(),
            Unit::Row(row) => row.cells.iter().flatten().collect(),
            Unit::Term(_, term) => std::iter::once(&term.name).chain(&term.details).collect(),
            Unit::Block(block) => match &block.body {
                Body::Heading(_, text) | Body::Paragraph(text) => vec![text],
                Body::List(list) => list.texts(),
                Body::Address(lines) | Body::Notice(lines) => lines.iter().collect(),
                Body::Table(_) | Body::Terms(_) => Vec::new(),
            },
        }
    }

    /// Its plain text, a line for each piece.
    pub fn text(&self) -> String {
        let pieces: Vec<String> = self.pieces().into_iter().map(|piece| plain(piece)).collect();
        pieces.join("\n")
    }
}

impl List {
    /// The words of all items, depth first.
    fn texts(&self) -> Vec<&Inlines> {
        let mut texts = Vec::new();
        for item in &self.items {
            texts.push(&item.text);
            texts.extend(item.list.iter().flat_map(List::texts));
        }
        texts
    }
}

impl Block {
    /// The units this block is made of.
    pub fn units(&self) -> Vec<Unit<'_>> {
        match &self.body {
            Body::Table(table) => std::iter::once(Unit::Head(self, &table.head))
                .chain(table.rows.iter().map(Unit::Row))
                .collect(),
            Body::Terms(terms) => terms.iter().map(|term| Unit::Term(self, term)).collect(),
            _ => vec![Unit::Block(self)],
        }
    }
}

impl Section {
    /// The units of this section and those below it, in reading order.
    pub fn units(&self) -> Vec<Unit<'_>> {
        let mut units = vec![Unit::Heading(self)];
        units.extend(self.blocks.iter().flat_map(Block::units));
        units.extend(self.sections.iter().flat_map(Section::units));
        units
    }
}

impl Document {
    /// The units of the entire text in reading order; the group pages' own come last.
    pub fn units(&self) -> Vec<Unit<'_>> {
        let sections = self.sections.iter().flat_map(Section::units);
        let groups = self.groups.iter().flat_map(|group| &group.blocks).flat_map(Block::units);
        sections.chain(groups).collect()
    }
}
