//! The runs of a piece → stretches of words: a link whose words changed in part is one stretch of
//! several runs, so that it stays one link with a name; all else keeps to its run.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use super::lead::Lead;
use crate::compare::{Mark, MarkedPiece};
use crate::document::{Inline, Inlines, plain};

/// Words that one element can hold.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The link that holds all of it; none where parts have their own.
    pub link: Option<String>,
    /// The words, by the run that they are of.
    pub parts: Vec<Part>,
}

/// Words of one run.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The place of the run in its piece.
    pub run: usize,
    /// The words, with links already made.
    pub words: Inlines,
}

/// Cuts the runs of a piece.
pub(super) fn stretches(piece: &MarkedPiece, lead: &Lead<'_>) -> Vec<Stretch> {
    let mut atoms: Vec<Atom> = Vec::new();
    for (run, of_run) in piece.runs.iter().enumerate() {
        for inline in &of_run.words {
            let became = of_run.mark == Mark::Deleted;
            let became = became.then(|| now_at(piece, inline)).flatten();
            let led = lead.words(std::slice::from_ref(became.as_ref().unwrap_or(inline)));
            atoms.extend(led.into_iter().map(|inline| Atom { run, inline }));
        }
    }
    // The old words above and the new ones below are two lines; no link spans both.
    let line = |atom: &Atom| piece.stacked.then(|| piece.runs[atom.run].mark);
    let together =
        |a: &Atom, b: &Atom| a.target().is_some() && a.target() == b.target() && line(a) == line(b);
    let mut stretches: Vec<Stretch> = Vec::new();
    for group in atoms.chunk_by(together) {
        match (group, group[0].target()) {
            ([_, _, ..], Some(link)) => stretches.push(one_link(link, group)),
            _ => group.iter().for_each(|atom| push(atom, piece, &mut stretches)),
        }
    }
    stretches
}

/// An inline of a run, with its links already made.
struct Atom {
    run: usize,
    inline: Inline,
}

impl Atom {
    fn target(&self) -> Option<&str> {
        match &self.inline {
            Inline::Link { link, .. } => Some(link),
            _ => None,
        }
    }
}

/// Words deleted from a link that now leads elsewhere: they belong to that link.
fn now_at(piece: &MarkedPiece, gone: &Inline) -> Option<Inline> {
    let Inline::Link { link: was, text } = gone else { return None };
    let stayed = piece.runs.iter().find(|run| run.link_was.as_ref() == Some(was))?;
    let link = link_in(&stayed.words)?.to_owned();
    Some(Inline::Link { link, text: text.clone() })
}

/// Where the first link in words leads.
pub(super) fn link_in(words: &[Inline]) -> Option<&str> {
    words.iter().find_map(|inline| match inline {
        Inline::Link { link, .. } => Some(link.as_str()),
        Inline::Strong { strong: words } | Inline::Emphasis { emphasis: words } => link_in(words),
        _ => None,
    })
}

fn one_link(link: &str, group: &[Atom]) -> Stretch {
    let mut parts: Vec<Part> = Vec::new();
    for Atom { run, inline } in group {
        let Inline::Link { text, .. } = inline else { continue };
        match parts.last_mut().filter(|part| part.run == *run) {
            Some(part) => part.words.extend(text.iter().cloned()),
            None => parts.push(Part { run: *run, words: text.clone() }),
        }
    }
    let named = parts.iter().any(|part| has_name(&part.words));
    Stretch { link: named.then(|| link.to_owned()), parts }
}

/// Adds words to the stretch before, where they have the same mark.
fn push(atom: &Atom, piece: &MarkedPiece, stretches: &mut Vec<Stretch>) {
    let run = atom.run;
    let words = match &atom.inline {
        // Assistive technology cannot name a link of only a blank or a comma.
        Inline::Link { text, .. } if !has_name(text) => text.clone(),
        other => vec![other.clone()],
    };
    let mark = piece.runs[run].mark;
    let goes_on =
        |part: &Part| part.run == run || (piece.runs[part.run].mark == mark && mark != Mark::Same);
    let last = stretches.last_mut().filter(|last| last.link.is_none());
    let Some(last) = last.filter(|last| last.parts.last().is_some_and(goes_on)) else {
        return stretches.push(Stretch { link: None, parts: vec![Part { run, words }] });
    };
    match last.parts.last_mut().filter(|part| part.run == run) {
        Some(part) => part.words.extend(words),
        None => last.parts.push(Part { run, words }),
    }
}

fn has_name(words: &[Inline]) -> bool {
    plain(words).chars().any(char::is_alphanumeric)
}
