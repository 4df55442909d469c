//! Which units of a text with marks are folded away, and what is said in their place.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use std::collections::BTreeSet;

use crate::compare::{MarkedUnit, Shape, Side, Status as UnitStatus};

/// So many unchanged units in a row are folded; fewer are shown, as they help to find one's way.
pub(super) const FOLDED: usize = 3;

/// So many headings are named of what is folded.
const NAMED: usize = 3;

/// How the units of a run are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fold {
    /// As they are.
    Open,
    /// They did not change.
    Same,
    /// Only their wording changed.
    Reworded,
    /// They are elsewhere now.
    Away,
}

/// Units in a row that are shown alike.
pub(super) type Shown<'a> = Vec<(Fold, &'a [MarkedUnit])>;

/// The units cut where the way they are shown changes. The headings above a change stay open, and so
/// do the heads of a table in which a row changed.
pub(super) fn runs_of<'a>(units: &'a [MarkedUnit], reworded: &BTreeSet<String>) -> Shown<'a> {
    let mut folds: Vec<Fold> = units.iter().map(|unit| fold_of(unit, reworded)).collect();
    let mut above: Vec<(u8, usize)> = Vec::new();
    let mut head: Option<usize> = None;
    for (index, unit) in units.iter().enumerate() {
        match unit.shape {
            Shape::Heading { depth } => {
                above.retain(|(other, _)| *other < depth);
                above.push((depth, index));
            }
            Shape::Head { .. } => head = Some(index),
            _ => {}
        }
        if folds[index] == Fold::Open {
            let head = head.filter(|_| matches!(unit.shape, Shape::Row { .. }));
            for lead in above.iter().map(|(_, heading)| *heading).chain(head) {
                if folds[lead] == Fold::Same {
                    folds[lead] = Fold::Open;
                }
            }
        }
    }
    let mut runs: Shown<'a> = Vec::new();
    let mut start = 0;
    for end in 1..=units.len() {
        if end == units.len() || folds[end] != folds[start] {
            runs.push((folds[start], &units[start..end]));
            start = end;
        }
    }
    runs
}

fn fold_of(unit: &MarkedUnit, reworded: &BTreeSet<String>) -> Fold {
    match unit.status {
        UnitStatus::Same => Fold::Same,
        UnitStatus::MovedAway => Fold::Away,
        _ if reworded.contains(&unit.id) => Fold::Reworded,
        _ => Fold::Open,
    }
}

/// Whether a reader steps to these units.
pub(super) fn is_step(fold: Fold, units: &[MarkedUnit]) -> bool {
    fold == Fold::Open && units.iter().any(|unit| unit.status != UnitStatus::Same)
}

/// The headings of the highest level among units, for the line that stands for them.
pub(super) fn names(units: &[MarkedUnit]) -> String {
    let depth_of = |unit: &MarkedUnit| match unit.shape {
        Shape::Heading { depth } => Some(depth),
        _ => None,
    };
    let Some(top) = units.iter().filter_map(depth_of).min() else { return String::new() };
    let headings = units.iter().filter(|unit| depth_of(unit) == Some(top));
    let mut names: Vec<String> = headings.map(text).collect();
    let more = names.len() > NAMED;
    names.truncate(NAMED);
    let more = if more { " …" } else { "" };
    format!(": {}{more}", names.join(", "))
}

fn text(unit: &MarkedUnit) -> String {
    unit.pieces.iter().map(|piece| piece.text(Side::New)).collect()
}
