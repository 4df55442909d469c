//! An editor's own words as plain text with sentences, and what they say.
//!
//! Built-in wording is never here: the rules on language are about what an editor can change.

mod mentions;
mod number;
mod own;
pub mod translation;

pub use mentions::{Mention, Mentions};
pub use number::numbers;
pub use own::{OwnWords, own_words};

use crate::locale::Locale;
use crate::prose::{FoldedTexts, Hit};

/// The phrases of a list in `[vague]` that a text contains, but for those in a fixed legal term or in
/// a phrase of the list's `-allowed` ("how often"). `texts` are those that are folded already.
pub fn vague<'a>(
    locale: &Locale,
    list: &str,
    text: &'a str,
    texts: &FoldedTexts<'_>,
) -> Vec<Hit<'a>> {
    let Some(vague) = locale.about.vague.get(list) else { return Vec::new() };
    let mut hits = texts.find(vague, text);
    if hits.is_empty() {
        return hits;
    }
    retain_outside(&mut hits, &locale.reading.fixed(text));
    if let Some(allowed) = locale.about.vague.get(&format!("{list}-allowed")) {
        retain_outside(&mut hits, &allowed.find(text));
    }
    hits
}

/// Removes hits that are within longer ones. Both are in the order of their text, and neither overlap.
fn retain_outside(hits: &mut Vec<Hit<'_>>, longer: &[Hit<'_>]) {
    let mut longer = longer.iter().peekable();
    hits.retain(|hit| {
        while longer.next_if(|one| one.span.end < hit.span.end).is_some() {}
        longer.peek().is_none_or(|one| one.span.start > hit.span.start)
    });
}
