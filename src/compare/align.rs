//! Which unit of the new text is which of the old one, and which of them moved.
//!
//! Units with an id of their own are matched by it alone. Ids that only count (`section/<id>/<n>`)
//! say nothing: those units are matched by the longest common sequence of their texts, then by
//! likeness. No step depends on the clock; what could grow with the square of the input is bounded
//! by size.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::tokens::split;
use super::units::{ComparedUnit, is_positional};
use crate::document::{Inlines, plain};

/// Two units are the same one edited, in place, from this share of common words on; elsewhere in
/// the text more is asked, or any two short paragraphs would be called moved.
const ALIKE_IN_PLACE: f64 = 0.4;
const ALIKE_ELSEWHERE: f64 = 0.6;

/// So many pairs of unmatched units are compared for likeness, at most.
const MOST_PAIRS: usize = 40_000;

/// What happened to an old and a new unit, in the order of a text that shows both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Old and new unit at the same place.
    InPlace(usize, usize),
    /// The old unit was removed.
    Removed(usize),
    /// The new unit was added.
    Added(usize),
    /// The old unit is elsewhere now.
    MovedAway(usize),
    /// The new unit (second) is the old one (first), which was elsewhere.
    MovedHere(usize, usize),
}

/// Matches the units of two texts; `renamed` has what new ids begin with and began with before.
pub(super) fn align(
    old: &[ComparedUnit<'_>],
    new: &[ComparedUnit<'_>],
    renamed: &BTreeMap<String, String>,
) -> Vec<Step> {
    let mut pairing = Pairing { of_new: vec![None; new.len()], of_old: vec![None; old.len()] };
    pair_by_id(old, new, renamed, &mut pairing);
    pair_by_text(old, new, &mut pairing);
    steps(old, &pairing)
}

struct Pairing {
    of_new: Vec<Option<usize>>,
    of_old: Vec<Option<usize>>,
}

impl Pairing {
    fn join(&mut self, old: usize, new: usize) {
        self.of_new[new] = Some(old);
        self.of_old[old] = Some(new);
    }

    fn is_free(&self, old: usize, new: usize) -> bool {
        self.of_new[new].is_none() && self.of_old[old].is_none()
    }
}

fn pair_by_id(
    old: &[ComparedUnit<'_>],
    new: &[ComparedUnit<'_>],
    renamed: &BTreeMap<String, String>,
    pairing: &mut Pairing,
) {
    let known: FxHashMap<&str, usize> = old
        .iter()
        .enumerate()
        .filter(|(_, part)| !is_positional(part.id))
        .map(|(index, part)| (part.id, index))
        .collect();
    for (index, part) in new.iter().enumerate().filter(|(_, part)| !is_positional(part.id)) {
        let before = known.get(part.id).copied().or_else(|| {
            let before = earlier_id(part.id, renamed)?;
            known.get(before.as_str()).copied()
        });
        if let Some(before) = before
            && pairing.is_free(before, index)
        {
            pairing.join(before, index);
        }
    }
}

/// The id a unit had before an entry was renamed.
pub(super) fn earlier_id(id: &str, renamed: &BTreeMap<String, String>) -> Option<String> {
    renamed.iter().find_map(|(now, before)| {
        let rest = id.strip_prefix(now.as_str())?;
        (rest.is_empty() || rest.starts_with('/')).then(|| format!("{before}{rest}"))
    })
}

fn pair_by_text(old: &[ComparedUnit<'_>], new: &[ComparedUnit<'_>], pairing: &mut Pairing) {
    let left = |paired: &[Option<usize>]| -> Vec<usize> {
        (0..paired.len()).filter(|index| paired[*index].is_none()).collect()
    };
    let (olds, news) = (left(&pairing.of_old), left(&pairing.of_new));
    if olds.is_empty() || news.is_empty() {
        return;
    }
    let gaps = pair_same((old, &olds), (new, &news), pairing);
    let of_old = gaps.iter().map(|gap| gap.0.clone()).collect::<Vec<_>>();
    let of_new = gaps.iter().map(|gap| gap.1.clone()).collect::<Vec<_>>();
    let olds = places(old, &olds, &of_old, &pairing.of_old);
    let news = places(new, &news, &of_new, &pairing.of_new);
    pair_alike(old, new, &olds, &news, pairing);
}

type Gap = (Range<usize>, Range<usize>);

/// Joins the unmatched units (given by their indexes) with the same texts in the same order, and
/// gives what lies between them, as positions among the unmatched.
fn pair_same(
    (old, olds): (&[ComparedUnit<'_>], &[usize]),
    (new, news): (&[ComparedUnit<'_>], &[usize]),
    pairing: &mut Pairing,
) -> Vec<Gap> {
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut number = |part: &ComparedUnit<'_>| {
        let next = numbers.len();
        *numbers.entry(text_of(part)).or_insert(next)
    };
    let old_texts: Vec<usize> = olds.iter().map(|index| number(&old[*index])).collect();
    let new_texts: Vec<usize> = news.iter().map(|index| number(&new[*index])).collect();
    let mut gaps = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old_texts, &new_texts) {
        if !matches!(op, DiffOp::Equal { .. }) {
            gaps.push((op.old_range(), op.new_range()));
            continue;
        }
        for (before, now) in op.old_range().zip(op.new_range()) {
            let (before, now) = (olds[before], news[now]);
            if may_pair(&old[before], &new[now]) {
                pairing.join(before, now);
            }
        }
    }
    gaps
}

/// The units that are still unmatched, with the gaps they are in.
fn places(
    parts: &[ComparedUnit<'_>],
    left: &[usize],
    gaps: &[Range<usize>],
    paired: &[Option<usize>],
) -> Vec<Place> {
    let free = left.iter().enumerate().filter(|(_, index)| paired[**index].is_none());
    let mut places: Vec<Place> = free
        .map(|(position, index)| Place {
            index: *index,
            gap: gaps.iter().position(|gap| gap.contains(&position)),
            alone: false,
            words: WordBag::of(&parts[*index]),
        })
        .collect();
    find_lone(&mut places);
    places
}

/// An unmatched unit and where it is.
struct Place {
    index: usize,
    /// Between which matched units; the same number on both sides is the same place.
    gap: Option<usize>,
    /// Whether no other unmatched unit is there: what replaced it is then shown with it,
    /// however little they have in common.
    alone: bool,
    words: WordBag,
}

fn find_lone(places: &mut [Place]) {
    let mut counts: BTreeMap<Option<usize>, usize> = BTreeMap::new();
    for place in places.iter() {
        *counts.entry(place.gap).or_default() += 1;
    }
    for place in places {
        place.alone = counts[&place.gap] == 1;
    }
}

fn pair_alike(
    old: &[ComparedUnit<'_>],
    new: &[ComparedUnit<'_>],
    olds: &[Place],
    news: &[Place],
    pairing: &mut Pairing,
) {
    let in_place_alone = olds.len().saturating_mul(news.len()) > MOST_PAIRS;
    let mut found: Vec<(f64, usize, usize, usize)> = Vec::new();
    for before in olds {
        for now in news {
            let here = before.gap.is_some() && before.gap == now.gap;
            let (one, other) = (&old[before.index], &new[now.index]);
            if (in_place_alone && !here) || !may_pair(one, other) || !same_kind(one, other) {
                continue;
            }
            let least = match (here, before.alone && now.alone) {
                (true, true) => 0.0,
                (true, false) => ALIKE_IN_PLACE,
                (false, _) => ALIKE_ELSEWHERE,
            };
            let likeness = before.words.likeness(&now.words, least);
            if likeness >= least {
                found.push((likeness, before.index.abs_diff(now.index), before.index, now.index));
            }
            if found.len() > MOST_PAIRS {
                break;
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2, a.3).cmp(&(b.1, b.2, b.3))));
    for (_, _, before, now) in found {
        if pairing.is_free(before, now) {
            pairing.join(before, now);
        }
    }
}

/// Two units that each have an id of their own are what their ids say and nothing else.
fn may_pair(old: &ComparedUnit<'_>, new: &ComparedUnit<'_>) -> bool {
    is_positional(old.id) || is_positional(new.id)
}

fn same_kind(old: &ComparedUnit<'_>, new: &ComparedUnit<'_>) -> bool {
    std::mem::discriminant(&old.shape) == std::mem::discriminant(&new.shape)
}

fn text_of(part: &ComparedUnit<'_>) -> String {
    let mut text = String::new();
    for (_, piece) in &part.pieces {
        text.push_str(&plain(piece));
        text.push('\n');
    }
    text
}

/// The words of a text without their order: how alike two texts can be at most.
#[derive(Clone, Debug, Default)]
pub(super) struct WordBag(Vec<u64>);

impl WordBag {
    fn of(part: &ComparedUnit<'_>) -> WordBag {
        WordBag::of_text(&text_of(part))
    }

    /// The words of marked ones.
    pub fn of_inlines(inlines: &Inlines) -> WordBag {
        WordBag::of_text(&plain(inlines))
    }

    fn of_text(text: &str) -> WordBag {
        WordBag::of_words(split(text).into_iter())
    }

    /// The words among tokens.
    pub fn of_words<'a>(tokens: impl Iterator<Item = &'a str>) -> WordBag {
        let mut bag: Vec<u64> = tokens.filter(|word| is_word(word)).map(number_of).collect();
        bag.sort_unstable();
        WordBag(bag)
    }

    /// The share of words that both have, from 0 to 1; 0 where lengths show that it is below
    /// `least`.
    pub fn likeness(&self, other: &WordBag, least: f64) -> f64 {
        let (a, b) = (&self.0, &other.0);
        let all = (a.len() + b.len()) as f64;
        if all == 0.0 || 2.0 * (a.len().min(b.len()) as f64) < least * all {
            return 0.0;
        }
        let (mut i, mut j, mut common) = (0, 0, 0_usize);
        while i < a.len() && j < b.len() {
            match a[i].cmp(&b[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    common += 1;
                    i += 1;
                    j += 1;
                }
            }
        }
        2.0 * common as f64 / all
    }
}

/// Whether a token is a word or a number, and not space or punctuation.
pub(super) fn is_word(token: &str) -> bool {
    token.chars().any(char::is_alphanumeric)
}

/// FNV-1a: the same on every machine, so that likeness is too.
fn number_of(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Puts both texts in one order: what is gone, then what is new, between what stayed in place.
fn steps(old: &[ComparedUnit<'_>], pairing: &Pairing) -> Vec<Step> {
    let in_place = longest_common_order(old, pairing);
    let mut steps = Vec::with_capacity(pairing.of_new.len() + 8);
    let (mut next_old, mut next_new) = (0, 0);
    let ends = std::iter::once((pairing.of_old.len(), pairing.of_new.len()));
    for (before, now) in in_place.iter().copied().chain(ends) {
        steps.extend((next_old..before).map(|index| match pairing.of_old[index] {
            Some(_) => Step::MovedAway(index),
            None => Step::Removed(index),
        }));
        steps.extend((next_new..now).map(|index| match pairing.of_new[index] {
            Some(before) => Step::MovedHere(before, index),
            None => Step::Added(index),
        }));
        if now < pairing.of_new.len() {
            steps.push(Step::InPlace(before, now));
        }
        (next_old, next_new) = (before + 1, now + 1);
    }
    steps
}

/// The pairs that are in the same order in both texts, as much text as possible: all others
/// moved. A heaviest increasing sequence, found with prefix maxima in a Fenwick tree.
fn longest_common_order(old: &[ComparedUnit<'_>], pairing: &Pairing) -> Vec<(usize, usize)> {
    let paired = pairing.of_new.iter().enumerate();
    let pairs: Vec<(usize, usize)> =
        paired.filter_map(|(now, before)| Some(((*before)?, now))).collect();
    if pairs.is_sorted_by_key(|(before, _)| *before) {
        return pairs;
    }
    let mut best: Vec<(usize, usize)> = vec![(0, usize::MAX); old.len() + 1];
    let mut before_it: Vec<usize> = Vec::with_capacity(pairs.len());
    for (number, (before, _)) in pairs.iter().enumerate() {
        let mut heaviest = (0, usize::MAX);
        let mut at = *before;
        while at > 0 {
            if best[at].0 > heaviest.0 {
                heaviest = best[at];
            }
            at &= at - 1;
        }
        before_it.push(heaviest.1);
        let weight = heaviest.0 + weight_of(&old[*before]);
        let mut at = before + 1;
        while at < best.len() {
            if weight > best[at].0 {
                best[at] = (weight, number);
            }
            at += at & at.wrapping_neg();
        }
    }
    let mut last = best.iter().max_by_key(|(weight, _)| *weight).map_or(usize::MAX, |it| it.1);
    let mut in_order = Vec::new();
    while let Some(pair) = pairs.get(last) {
        in_order.push(*pair);
        last = before_it[last];
    }
    in_order.reverse();
    in_order
}

fn weight_of(part: &ComparedUnit<'_>) -> usize {
    let words = part.pieces.iter().map(|(_, piece)| plain(piece).len());
    1 + words.sum::<usize>()
}
