//! "Se vår cookiepolicy": a sentence that sends the reader to another document.

#![expect(clippy::indexing_slicing, reason = "positions that were found in this text")]

use std::ops::Range;

use serde::Deserialize;

/// The words of one language, all in small letters; from `language.toml` under `[pointer]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReferenceWords {
    /// What sends the reader elsewhere: "se", "läs", "framgår".
    pub verbs: Vec<String>,
    /// Whose document it is: "vår", "våra". "Den här" is this one.
    pub whose: Vec<String>,
    /// How the name of a document ends: "policy", "villkor".
    pub documents: Vec<String>,
}

/// So many words may stand between "vår" and the document ("vår fullständiga cookiepolicy").
const BETWEEN: usize = 2;

impl ReferenceWords {
    /// The words that name another document, by the index of the sentence's words.
    pub fn find(&self, words: &[&str]) -> Option<Range<usize>> {
        let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        if !lower.iter().any(|word| self.verbs.contains(word)) {
            return None;
        }
        let is_document =
            |word: &String| self.documents.iter().any(|document| word.ends_with(document));
        (0..lower.len()).filter(|index| self.whose.contains(&lower[*index])).find_map(|index| {
            let mut near = lower.iter().enumerate().skip(index + 1).take(BETWEEN + 1);
            let (last, _) = near.find(|(_, word)| is_document(word))?;
            Some(index..last + 1)
        })
    }
}
