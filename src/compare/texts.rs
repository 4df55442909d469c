//! Two Documents in one language → one text with marks.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use std::collections::BTreeMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::align::{Step, WordBag, align, earlier_id};
use super::marked::{Marked, MarkedPiece, MarkedUnit, Presence, Slot, Status};
use super::marking::{mark_piece, uniform};
use super::units::{ComparedUnit, compared_units, is_positional};
use crate::document::{Document, Inline, Inlines, plain};

/// Compares the words of two versions.
///
/// Units are matched by id, those of an editor's text by their words; then words are compared
/// inside each unit. The same Documents give the same marks on every machine.
pub fn compare_documents(old: &Document, new: &Document) -> Marked {
    compare_renamed(old, new, &BTreeMap::new())
}

/// Compares the words of two versions between which entries were renamed: `renamed` has what the
/// new ids of units begin with, and what they began with before (`unit_renames` makes it).
pub fn compare_renamed(
    old: &Document,
    new: &Document,
    renamed: &BTreeMap<String, String>,
) -> Marked {
    let (before, now) = (compared_units(old), compared_units(new));
    let title = |text: &str| vec![Inline::Text(text.to_owned())];
    let mut units: Vec<MarkedUnit> =
        align(&before, &now, renamed).into_iter().map(|step| unit(step, &before, &now)).collect();
    if !renamed.is_empty() {
        units.iter_mut().for_each(|unit| forget_renamed_links(unit, renamed));
    }
    Marked {
        language: new.language.clone(),
        title: mark_piece(Slot::Text, &title(&old.title), &title(&new.title)),
        units,
    }
}

/// A link to an entry that was renamed leads where it led.
fn forget_renamed_links(unit: &mut MarkedUnit, renamed: &BTreeMap<String, String>) {
    for run in unit.pieces.iter_mut().flat_map(|piece| &mut piece.runs) {
        let id = |link: &str| link.strip_prefix('#').map(str::to_owned);
        let now = link_in(&run.words).and_then(id);
        let before = now.and_then(|now| earlier_id(&now, renamed));
        if before.is_some() && before == run.link_was.as_deref().and_then(id) {
            run.link_was = None;
        }
    }
    if unit.status == Status::Changed && !unit.pieces.iter().any(MarkedPiece::is_changed) {
        unit.status = Status::Same;
    }
}

/// Where words lead: all of a run lead to the same.
fn link_in(words: &Inlines) -> Option<&str> {
    words.iter().find_map(|inline| match inline {
        Inline::Link { link, .. } => Some(link.as_str()),
        Inline::Strong { strong: words } | Inline::Emphasis { emphasis: words } => link_in(words),
        _ => None,
    })
}

fn unit(step: Step, before: &[ComparedUnit<'_>], now: &[ComparedUnit<'_>]) -> MarkedUnit {
    match step {
        Step::InPlace(old, new) => {
            let mut unit = edited(&before[old], &now[new]);
            let changed = unit.pieces.iter().any(MarkedPiece::is_changed);
            unit.status = if changed { Status::Changed } else { Status::Same };
            unit
        }
        Step::MovedHere(old, new) => edited(&before[old], &now[new]),
        Step::Removed(old) => alone(&before[old], Status::Removed, Presence::Old),
        Step::Added(new) => alone(&now[new], Status::Added, Presence::New),
        Step::MovedAway(old) => alone(&before[old], Status::MovedAway, Presence::Both),
    }
}

fn alone(part: &ComparedUnit<'_>, status: Status, presence: Presence) -> MarkedUnit {
    let pieces = part.pieces.iter().map(|(slot, words)| uniform(*slot, words, presence)).collect();
    MarkedUnit { id: part.id.to_owned(), was: None, shape: part.shape.clone(), status, pieces }
}

fn edited(old: &ComparedUnit<'_>, new: &ComparedUnit<'_>) -> MarkedUnit {
    let renamed = old.id != new.id && !(is_positional(old.id) && is_positional(new.id));
    MarkedUnit {
        id: new.id.to_owned(),
        was: renamed.then(|| old.id.to_owned()),
        shape: new.shape.clone(),
        status: Status::MovedHere,
        pieces: pieces(&old.pieces, &new.pieces),
    }
}

type Pieces<'a> = [(Slot, &'a Inlines)];

/// Matches the pieces of a unit: those that are the same first, then the rest between them.
fn pieces(old: &Pieces<'_>, new: &Pieces<'_>) -> Vec<MarkedPiece> {
    if let ([(_, before)], [(slot, now)]) = (old, new) {
        return vec![mark_piece(*slot, before, now)];
    }
    // Most units are as they were.
    if old.iter().map(|(_, words)| words).eq(new.iter().map(|(_, words)| words)) {
        return new.iter().map(|(slot, words)| uniform(*slot, words, Presence::Both)).collect();
    }
    let texts = |pieces: &Pieces<'_>| -> Vec<String> {
        pieces.iter().map(|(_, words)| plain(words)).collect()
    };
    let mut result = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &texts(old), &texts(new)) {
        let (before, now) = (&old[op.old_range()], &new[op.new_range()]);
        if matches!(op, DiffOp::Equal { .. }) {
            let pairs = before.iter().zip(now);
            result.extend(pairs.map(|(before, now)| mark_piece(now.0, before.1, now.1)));
        } else {
            gap(before, now, &mut result);
        }
    }
    result
}

/// The pieces between two that stayed: each new one takes the next old one it can have been. What
/// was removed comes before what replaced it.
fn gap(old: &Pieces<'_>, new: &Pieces<'_>, result: &mut Vec<MarkedPiece>) {
    let only = old.len() == 1 && new.len() == 1;
    let mut pairs = Vec::new();
    let mut next = 0;
    for (at, now) in new.iter().enumerate() {
        let found = (next..old.len()).find(|index| can_be(&old[*index], now, only));
        if let Some(index) = found {
            pairs.push((index, at));
            next = index + 1;
        }
    }
    let (mut next_old, mut next_new) = (0, 0);
    for (before, now) in pairs.into_iter().chain([(old.len(), new.len())]) {
        result.extend(
            old[next_old..before].iter().map(|(slot, words)| uniform(*slot, words, Presence::Old)),
        );
        result.extend(
            new[next_new..now].iter().map(|(slot, words)| uniform(*slot, words, Presence::New)),
        );
        if let (Some(before), Some(now)) = (old.get(before), new.get(now)) {
            result.push(mark_piece(now.0, before.1, now.1));
        }
        (next_old, next_new) = (before + 1, now + 1);
    }
}

fn can_be(old: &(Slot, &Inlines), new: &(Slot, &Inlines), only: bool) -> bool {
    match (old.0, new.0) {
        // A column says what a cell is about, whatever its words.
        (Slot::Cell { column: before }, Slot::Cell { column: now }) => before == now,
        (Slot::Name, Slot::Name) => true,
        (Slot::Name, _) | (_, Slot::Name) => false,
        _ => only || WordBag::of_inlines(old.1).likeness(&WordBag::of_inlines(new.1), 0.4) >= 0.4,
    }
}
