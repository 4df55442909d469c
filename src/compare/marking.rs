//! One piece of text and what it was before → runs of words that are the same, deleted or
//! inserted.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use std::ops::Range;

use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::align::{WordBag, is_word};
use super::marked::{Mark, MarkedPiece, Presence, Run, Slot};
use super::tokens::Tokens;
use crate::document::Inlines;

/// From this share of changed words on, before and after are shown one above the other.
const STACKED: f64 = 2.0 / 3.0;

/// The longest stretch of unchanged words, in words, that counts as an island.
const ISLAND: usize = 2;

/// A piece whose words all have one mark.
pub(super) fn uniform(slot: Slot, words: &Inlines, presence: Presence) -> MarkedPiece {
    let mark = match presence {
        Presence::Both => Mark::Same,
        Presence::Old => Mark::Deleted,
        Presence::New => Mark::Inserted,
    };
    let run = Run { mark, words: words.clone(), figure: false, link_was: None };
    let runs = if words.is_empty() { Vec::new() } else { vec![run] };
    MarkedPiece { slot, presence, stacked: false, runs }
}

/// A piece that both versions have.
pub(super) fn mark_piece(slot: Slot, old: &Inlines, new: &Inlines) -> MarkedPiece {
    if old == new {
        return uniform(slot, new, Presence::Both);
    }
    let (before, now) = (Tokens::of(old), Tokens::of(new));
    let bag = |tokens: &Tokens<'_>| WordBag::of_words(tokens.all.iter().map(|token| token.text));
    let likeness = bag(&before).likeness(&bag(&now), 1.0 - STACKED);
    // Words in whatever order bound words in order from above, so this needs no closer look.
    if likeness < 1.0 - STACKED && (words_in(&before, 0..before.all.len()) > 0) {
        return stacked(slot, &before, &now);
    }
    let segments = merge_islands(segments(&before, &now), &before, &now);
    if share_changed(&segments, &before, &now) > STACKED {
        return stacked(slot, &before, &now);
    }
    let runs = runs(&segments, &before, &now);
    MarkedPiece { slot, presence: Presence::Both, stacked: false, runs }
}

/// A stretch of tokens that is the same in both, or was replaced.
#[derive(Clone, Debug)]
struct Segment {
    same: bool,
    old: Range<usize>,
    new: Range<usize>,
}

fn segments(before: &Tokens<'_>, now: &Tokens<'_>) -> Vec<Segment> {
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    let mut number = |text| {
        let next = numbers.len() as u32;
        *numbers.entry(text).or_insert(next)
    };
    let old: Vec<u32> = before.all.iter().map(|token| number(token.text)).collect();
    let new: Vec<u32> = now.all.iter().map(|token| number(token.text)).collect();
    let mut segments: Vec<Segment> = Vec::new();
    // Myers here is bounded by its own heuristics and gives up on the best answer by size, not by
    // time, so the same texts give the same marks on every machine.
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let same = matches!(op, DiffOp::Equal { .. });
        match segments.last_mut() {
            Some(last) if last.same == same => {
                last.old.end = op.old_range().end;
                last.new.end = op.new_range().end;
            }
            _ => segments.push(Segment { same, old: op.old_range(), new: op.new_range() }),
        }
    }
    segments
}

/// Joins changes that a word or two, or a sign, separate: a reader sees one change there.
fn merge_islands(segments: Vec<Segment>, before: &Tokens<'_>, now: &Tokens<'_>) -> Vec<Segment> {
    let mut merged: Vec<Segment> = Vec::new();
    for segment in segments {
        if !segment.same
            && let [.., change, island] = merged.as_slice()
            && is_island(change, island, &segment, before, now)
        {
            merged.pop();
            if let Some(change) = merged.last_mut() {
                change.old.end = segment.old.end;
                change.new.end = segment.new.end;
            }
            continue;
        }
        merged.push(segment);
    }
    merged
}

fn is_island(
    left: &Segment,
    island: &Segment,
    right: &Segment,
    before: &Tokens<'_>,
    now: &Tokens<'_>,
) -> bool {
    let size = |change: &Segment| {
        words_in(before, change.old.clone()).max(words_in(now, change.new.clone()))
    };
    let words = words_in(now, island.new.clone());
    // Where words were only deleted, or only inserted, joining would repeat what stayed.
    let deleted = !left.old.is_empty() || !right.old.is_empty();
    let inserted = !left.new.is_empty() || !right.new.is_empty();
    // A word that two names share and that leads to another of them is part of the other name.
    let small = || is_relinked(island, before, now) || (words < size(left) && words < size(right));
    deleted && inserted && (words == 0 || (words <= ISLAND && small()))
}

/// Whether words of a segment that stayed lead elsewhere; a blank between them is not one.
fn is_relinked(segment: &Segment, before: &Tokens<'_>, now: &Tokens<'_>) -> bool {
    let pairs = segment.old.clone().zip(segment.new.clone());
    pairs
        .filter(|(old, _)| is_word(before.all[*old].text))
        .any(|(a, b)| before.link(a) != now.link(b))
}

fn words_in(tokens: &Tokens<'_>, range: Range<usize>) -> usize {
    tokens.all[range].iter().filter(|token| is_word(token.text)).count()
}

fn share_changed(segments: &[Segment], before: &Tokens<'_>, now: &Tokens<'_>) -> f64 {
    let (old, new) = (words_in(before, 0..before.all.len()), words_in(now, 0..now.all.len()));
    if old == 0 || new == 0 {
        return 0.0;
    }
    let unchanged = segments.iter().filter(|segment| segment.same);
    let same: usize = unchanged.map(|segment| words_in(now, segment.new.clone())).sum();
    1.0 - 2.0 * same as f64 / (old + new) as f64
}

fn stacked(slot: Slot, before: &Tokens<'_>, now: &Tokens<'_>) -> MarkedPiece {
    let all = Segment { same: false, old: 0..before.all.len(), new: 0..now.all.len() };
    let runs = runs(&[all], before, now);
    MarkedPiece { slot, presence: Presence::Both, stacked: true, runs }
}

/// What sets the tokens of one run apart from the next.
#[derive(PartialEq)]
struct Look<'a> {
    mark: Mark,
    figure: bool,
    link_was: Option<&'a str>,
}

fn runs(segments: &[Segment], before: &Tokens<'_>, now: &Tokens<'_>) -> Vec<Run> {
    let (old_figures, new_figures) = (figures(before), figures(now));
    let mut runs = Vec::new();
    for segment in segments {
        if segment.same {
            let relinked = is_relinked(segment, before, now);
            let looks = segment.old.clone().zip(segment.new.clone()).map(|(old, new)| {
                let was = Some(before.link(old)).filter(|link| relinked && *link != now.link(new));
                (new, Look { mark: Mark::Same, figure: false, link_was: was })
            });
            push_runs(looks, now, &mut runs);
            continue;
        }
        let changed = |mark| move |figure: bool| Look { mark, figure, link_was: None };
        let deleted = changed(Mark::Deleted);
        let inserted = changed(Mark::Inserted);
        let old = segment.old.clone().map(|token| (token, deleted(old_figures[token])));
        push_runs(old, before, &mut runs);
        let new = segment.new.clone().map(|token| (token, inserted(new_figures[token])));
        push_runs(new, now, &mut runs);
    }
    runs
}

fn push_runs<'a>(
    looks: impl Iterator<Item = (usize, Look<'a>)>,
    tokens: &Tokens<'_>,
    runs: &mut Vec<Run>,
) {
    let looks: Vec<(usize, Look<'a>)> = looks.collect();
    for group in looks.chunk_by(|a, b| a.1 == b.1) {
        let look = &group[0].1;
        let members: Vec<usize> = group.iter().map(|(token, _)| *token).collect();
        runs.push(Run {
            mark: look.mark,
            words: tokens.inlines(&members),
            figure: look.figure,
            link_was: look.link_was.map(str::to_owned),
        });
    }
}

/// Which tokens are a number, or the word after one with what separates them: "12 months" says how long.
fn figures(tokens: &Tokens<'_>) -> Vec<bool> {
    let mut after_number = false;
    let mut figure = |text: &str| {
        if text.chars().any(char::is_numeric) {
            after_number = true;
            return true;
        }
        if is_word(text) {
            return std::mem::take(&mut after_number);
        }
        after_number &= text.chars().all(char::is_whitespace);
        false
    };
    let mut figures: Vec<bool> = tokens.all.iter().map(|token| figure(token.text)).collect();
    for at in 1..figures.len().saturating_sub(1) {
        let is_blank = tokens.all[at].text.chars().all(char::is_whitespace);
        figures[at] |= is_blank && figures[at - 1] && figures[at + 1];
    }
    figures
}
