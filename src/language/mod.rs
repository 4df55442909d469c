//! An editor's own words, ready to be read: plain text, sentences, and what is said in them.
//!
//! Built-in wording is never here: the rules on language speak of what an editor can change.

mod modal;
mod number;
mod own;
mod pointer;

pub use modal::{Modal, Said};
pub use number::numbers;
pub use own::{OwnWords, own_words};
pub use pointer::Pointer;

use crate::lexicon::{Hit, Texts};
use crate::locale::Locale;

/// The words of a list in `[vague]` that a text says; those of a fixed legal term are not vague, nor
/// those that stand in a phrase of the list's `-allowed` ("how often"). `texts` are those that are folded already.
pub fn vague<'a>(locale: &Locale, list: &str, text: &'a str, texts: &Texts<'_>) -> Vec<Hit<'a>> {
    let Some(vague) = locale.about.vague.get(list) else { return Vec::new() };
    let mut hits = texts.find(vague, text);
    hits.retain(|hit| !locale.reading.is_fixed(text, &hit.span));
    if hits.is_empty() {
        return hits;
    }
    if let Some(allowed) = locale.about.vague.get(&format!("{list}-allowed")) {
        let plain = allowed.find(text);
        let is_plain = |hit: &Hit<'_>| {
            plain.iter().any(|one| one.span.start <= hit.span.start && hit.span.end <= one.span.end)
        };
        hits.retain(|hit| !is_plain(hit));
    }
    hits
}
