//! In which line of a file some words are.

use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

/// So many words in a row make a place.
const LONGEST: usize = 3;

/// The places of a file's words. Each look-up goes on where the last one ended, as a text is read in
/// its order.
pub struct Lines {
    lines: Vec<usize>,
    places: FxHashMap<u64, Vec<usize>>,
    next: usize,
}

impl Lines {
    /// Reads a file.
    pub fn of(text: &str) -> Lines {
        let mut words = Vec::new();
        let mut lines = Vec::new();
        for (index, line) in text.lines().enumerate() {
            for word in words_of(line) {
                words.push(hash(word));
                lines.push(index + 1);
            }
        }
        let mut places: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        for start in 0..words.len() {
            for length in 1..=LONGEST.min(words.len() - start) {
                places.entry(key(&words[start..start + length])).or_default().push(start);
            }
        }
        Lines { lines, places, next: 0 }
    }

    /// The line that some words begin in, from 1; none where the file writes them otherwise.
    pub fn line(&mut self, words: &str) -> Option<usize> {
        let words: Vec<u64> = words_of(words).take(LONGEST).map(hash).collect();
        for length in (1..=words.len()).rev() {
            let Some(places) = self.places.get(&key(&words[..length])) else { continue };
            let after = places.partition_point(|place| *place < self.next);
            // One word alone may be anywhere.
            let place = match places.get(after).or(places.first().filter(|_| length == LONGEST)) {
                Some(place) if length > 1 || words.len() == 1 => *place,
                _ => continue,
            };
            self.next = place + 1;
            return self.lines.get(place).copied();
        }
        None
    }
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    word.hash(&mut hasher);
    hasher.finish()
}

fn key(words: &[u64]) -> u64 {
    let mut hasher = FxHasher::default();
    words.hash(&mut hasher);
    hasher.finish()
}
