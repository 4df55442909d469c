//! Words of a sentence that count only with others: those near each other, and those that make it one
//! about something else.

#![expect(clippy::indexing_slicing, reason = "places that were found here")]

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::lexicon::Folded;
use super::meaning::Meaning;

/// So many words can be between words that name something together.
const NEAR: usize = 9;

/// Where a text has the words of a list.
#[derive(Clone, Default)]
pub(super) struct Places {
    /// In the order of the text.
    pub(super) by_start: Vec<Range<usize>>,
    by_end: Vec<Range<usize>>,
}

impl Places {
    /// Makes them ready for search, once all are there.
    pub(super) fn sort(&mut self) {
        self.by_end.clone_from(&self.by_start);
        self.by_end.sort_by_key(|place| place.end);
    }

    /// The place next to some words and apart from them, the earlier one if two are as near.
    pub(super) fn nearest(&self, folded: &Folded, span: &Range<usize>) -> Option<&Range<usize>> {
        let before = self.by_end.partition_point(|place| place.end <= span.start);
        let before = before.checked_sub(1).map(|last| self.by_end[last].end);
        // Of those that end there, the first one.
        let before =
            before.map(|end| &self.by_end[self.by_end.partition_point(|one| one.end < end)]);
        let after = self.by_start.get(self.by_start.partition_point(|one| one.start < span.end));
        let places = before.into_iter().chain(after);
        let near = places.filter_map(|place| {
            let words = folded.words_between(span, place);
            (words <= NEAR).then_some((words, place))
        });
        near.min_by_key(|(words, _)| *words).map(|(_, place)| place)
    }
}

/// What makes a sentence, or some of its words, be about something else.
#[derive(Default)]
pub(super) struct Other {
    sentence: BTreeSet<Meaning>,
    /// By their start, with the furthest end so far.
    words: BTreeMap<Meaning, Vec<(usize, usize)>>,
}

impl Other {
    /// The sentence is not about a meaning.
    pub(super) fn add_sentence(&mut self, meaning: Meaning) {
        self.sentence.insert(meaning);
    }

    /// These words, which come after those that were added before, do not name a meaning.
    pub(super) fn add_words(&mut self, meaning: Meaning, span: &Range<usize>) {
        let words = self.words.entry(meaning).or_default();
        let end = words.last().map_or(0, |(_, end)| *end).max(span.end);
        words.push((span.start, end));
    }

    /// Whether these words do not name a meaning.
    pub(super) fn cancels(&self, meaning: Meaning, span: &Range<usize>) -> bool {
        let covers = |words: &Vec<(usize, usize)>| {
            let until = words.partition_point(|(start, _)| *start <= span.start);
            words[..until].last().is_some_and(|(_, end)| span.end <= *end)
        };
        self.sentence.contains(&meaning) || self.words.get(&meaning).is_some_and(covers)
    }
}
