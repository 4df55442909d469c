//! Which units stand in one table or list, and where in it.

#![expect(clippy::indexing_slicing, reason = "as many columns as were made for the index")]

use crate::compare::{MarkedPiece, MarkedUnit, Shape, Slot};

/// The pieces of a row by their column.
pub(super) fn columns(unit: &MarkedUnit) -> Vec<Vec<&MarkedPiece>> {
    let mut columns: Vec<Vec<&MarkedPiece>> = Vec::new();
    for (index, piece) in unit.pieces.iter().enumerate() {
        let column = match piece.slot {
            Slot::Cell { column } => column,
            _ => index,
        };
        columns.resize(columns.len().max(column + 1), Vec::new());
        columns[column].push(piece);
    }
    columns
}

/// Whether two units are rows of one table, or terms of one list.
pub(super) fn same_list(first: &MarkedUnit, other: &MarkedUnit) -> bool {
    match (&first.shape, &other.shape) {
        (
            Shape::Head { table } | Shape::Row { table },
            Shape::Head { table: other } | Shape::Row { table: other },
        )
        | (Shape::Term { list: table }, Shape::Term { list: other }) => table == other,
        _ => false,
    }
}
