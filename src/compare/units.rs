//! A Document as the list of units that are compared, each with its shape and pieces.

use super::marked::{Shape, Slot};
use crate::document::{Block, Body, Document, Inlines, List, Section, Unit};

/// A unit with its place in the page's structure.
#[derive(Clone, Debug)]
pub(super) struct ComparedUnit<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it is.
    pub shape: Shape,
    /// Its words.
    pub pieces: Vec<(Slot, &'a Inlines)>,
}

/// The units of a text in reading order, as `Document::units` gives them.
pub(super) fn compared_units(document: &Document) -> Vec<ComparedUnit<'_>> {
    let mut parts = Vec::new();
    for section in &document.sections {
        push_section(section, 1, &mut parts);
    }
    for block in document.groups.iter().flat_map(|group| &group.blocks) {
        push_block(block, 1, &mut parts);
    }
    parts
}

fn push_section<'a>(section: &'a Section, depth: u8, parts: &mut Vec<ComparedUnit<'a>>) {
    parts.push(ComparedUnit {
        id: &section.id,
        shape: Shape::Heading { depth },
        pieces: vec![(Slot::Text, &section.title)],
    });
    for block in &section.blocks {
        push_block(block, depth, parts);
    }
    for below in &section.sections {
        push_section(below, depth.saturating_add(1), parts);
    }
}

fn push_block<'a>(block: &'a Block, depth: u8, parts: &mut Vec<ComparedUnit<'a>>) {
    for unit in block.units() {
        let shape = shape(&unit, block, depth);
        parts.push(ComparedUnit { id: unit.id(), shape, pieces: pieces(&unit) });
    }
}

fn shape(unit: &Unit<'_>, block: &Block, depth: u8) -> Shape {
    match unit {
        Unit::Heading(_) => Shape::Heading { depth },
        Unit::Head(..) => Shape::Head { table: block.id.clone() },
        Unit::Row(_) => Shape::Row { table: block.id.clone() },
        Unit::Term(..) => Shape::Term { list: block.id.clone() },
        Unit::Block(block) => match &block.body {
            Body::Heading(below, _) => Shape::Heading { depth: depth.saturating_add(*below) },
            Body::List(_) => Shape::List,
            Body::Address(_) => Shape::Address,
            Body::Notice(_) => Shape::Notice,
            Body::Paragraph(_) | Body::Table(_) | Body::Terms(_) => Shape::Paragraph,
        },
    }
}

fn pieces<'a>(unit: &Unit<'a>) -> Vec<(Slot, &'a Inlines)> {
    let all = |slot: Slot, pieces: Vec<&'a Inlines>| {
        pieces.into_iter().map(|piece| (slot, piece)).collect()
    };
    match unit {
        Unit::Head(_, heads) => {
            heads.iter().enumerate().map(|(column, head)| (Slot::Cell { column }, head)).collect()
        }
        Unit::Row(row) => {
            let cells = row.cells.iter().enumerate();
            cells
                .flat_map(|(column, cell)| cell.iter().map(move |it| (Slot::Cell { column }, it)))
                .collect()
        }
        Unit::Term(_, term) => std::iter::once((Slot::Name, &term.name))
            .chain(term.details.iter().map(|detail| (Slot::Detail, detail)))
            .collect(),
        Unit::Block(Block { body: Body::List(list), .. }) => {
            let mut items = Vec::new();
            push_items(list, 1, &mut items);
            items
        }
        Unit::Block(Block { body: Body::Address(_) | Body::Notice(_), .. }) => {
            all(Slot::Line, unit.pieces())
        }
        Unit::Heading(_) | Unit::Block(_) => all(Slot::Text, unit.pieces()),
    }
}

fn push_items<'a>(list: &'a List, depth: u8, items: &mut Vec<(Slot, &'a Inlines)>) {
    for item in &list.items {
        items.push((Slot::Item { depth, ordered: list.ordered }, &item.text));
        if let Some(below) = &item.list {
            push_items(below, depth.saturating_add(1), items);
        }
    }
}

/// Whether an id says no more than a position: blocks of an editor's text, `section/<id>/<n>`.
pub(super) fn is_positional(id: &str) -> bool {
    let mut segments = id.split('/');
    segments.next() == Some("section")
        && segments.next().is_some()
        && segments.next().is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}
