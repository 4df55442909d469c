//! Words → data categories.

use std::ops::Range;

use super::facts::Datum;
use super::lexicon::Lexicon;

/// The most words that an own category has.
const LONGEST: usize = 8;

/// So many verbs of a sentence are looked at.
const MOST: usize = 12;

/// The data in a list that is known to be one: the cell of a column, or what follows a label.
pub fn listed(words: &str, lexicon: &Lexicon) -> Vec<Datum> {
    let pieces = pieces(words, lexicon).into_iter();
    pieces.filter_map(|piece| known(piece, lexicon).or_else(|| own(piece, LONGEST))).collect()
}

/// The data that a sentence says is used.
pub fn stated(sentence: &str, lexicon: &Lexicon) -> Vec<Datum> {
    if lexicon.denies(sentence) {
        return Vec::new();
    }
    let bare = bare_list(sentence, lexicon);
    if !bare.is_empty() {
        return bare;
    }
    let mut found = Vec::new();
    for region in regions(sentence, lexicon) {
        for datum in in_region(&sentence[region], lexicon) {
            if !found.contains(&datum) {
                found.push(datum);
            }
        }
    }
    found
}

/// A sentence that is nothing but a list of data: "Namn, telefonnummer samt e-post."
fn bare_list(sentence: &str, lexicon: &Lexicon) -> Vec<Datum> {
    let parts = pieces(sentence, lexicon);
    let all: Option<Vec<Datum>> = parts.iter().map(|piece| complete(piece, lexicon)).collect();
    if let Some(all) = all.filter(|all| !all.is_empty()) {
        return all;
    }
    let cues = &lexicon.data_cues;
    let is_about = cues.about.after(sentence).is_some();
    let is_short = sentence.split_whitespace().count() <= LONGEST;
    if is_about && is_short && !cues.cue.is_in(sentence) {
        let parts = split(sentence, lexicon).into_iter();
        return parts
            .filter_map(|piece| known(piece, lexicon).or_else(|| own(piece, LONGEST)))
            .collect();
    }
    Vec::new()
}

/// The parts of a sentence where data may be listed: after a verb, up to what it is for.
fn regions(sentence: &str, lexicon: &Lexicon) -> Vec<Range<usize>> {
    let cues = &lexicon.data_cues;
    let go_on = cues.go_on.find(sentence);
    let is_end = |end: &Range<usize>| {
        !go_on.iter().any(|other| other.start <= end.start && end.end <= other.end)
    };
    let ends: Vec<usize> =
        cues.end.find(sentence).into_iter().filter(is_end).map(|end| end.start).collect();
    let colon = sentence.find(": ").map(|at| at + 1..at + 2);
    // "to receive email": what a service is for is not what is done with data.
    let all = cues.end.find(sentence);
    let is_aim = |cue: &Range<usize>| {
        all.iter().any(|end| {
            end.end <= cue.start && !sentence[end.end..cue.start].contains(char::is_alphanumeric)
        })
    };
    let cues = cues.cue.find(sentence).into_iter().filter(|cue| !is_aim(cue)).chain(colon);
    cues.take(MOST)
        .map(|cue| {
            let end = ends.iter().find(|end| **end >= cue.end).copied();
            let stop = sentence[cue.end..].find(';').map(|at| cue.end + at);
            let end = [end, stop].into_iter().flatten().min().unwrap_or(sentence.len());
            cue.end..end.max(cue.end)
        })
        .collect()
}

/// Known data in a list, and what is between two of them in few words.
fn in_region(words: &str, lexicon: &Lexicon) -> Vec<Datum> {
    const FEW: usize = 3;
    let parts = pieces(words, lexicon);
    let found: Vec<Option<Datum>> = parts.iter().map(|piece| known(piece, lexicon)).collect();
    let is_known = |range: &[Option<Datum>]| range.iter().any(Option::is_some);
    let mut data = Vec::new();
    for (index, piece) in parts.iter().enumerate() {
        let is_between = is_known(&found[..index]) && is_known(&found[index + 1..]);
        let own = own(piece, FEW).filter(|_| is_between);
        data.extend(found[index].clone().or(own));
    }
    data
}

/// A list in its items.
fn split<'a>(words: &'a str, lexicon: &Lexicon) -> Vec<&'a str> {
    const MARKS: [char; 7] = [',', ';', '/', '•', '(', ')', '\n'];
    let is_edge = |c: char| !c.is_alphanumeric();
    let items = lexicon.items(words, &MARKS).into_iter().map(|item| item.trim_matches(is_edge));
    items.filter(|item| !item.is_empty()).collect()
}

/// The items without the small words before them.
fn pieces<'a>(words: &'a str, lexicon: &Lexicon) -> Vec<&'a str> {
    let bare = |mut piece: &'a str| {
        while let Some(end) = lexicon.data_cues.small.after(piece) {
            piece = piece[end..].trim_start_matches(|c: char| !c.is_alphanumeric());
        }
        piece
    };
    split(words, lexicon).into_iter().map(bare).filter(|piece| !piece.is_empty()).collect()
}

/// The standard category that an item begins with.
fn known(piece: &str, lexicon: &Lexicon) -> Option<Datum> {
    let term = lexicon.data.find_first(piece)?;
    let before = piece[..term.span.start].trim();
    // "behandlar Byrån namn": the subject may stand between.
    let is_subject = !before.contains(' ') && before.starts_with(char::is_uppercase);
    let is_first = !before.contains(char::is_alphanumeric) || is_subject;
    is_first.then(|| Datum::Standard(term.id.to_owned()))
}

/// The standard category that an item is.
fn complete(piece: &str, lexicon: &Lexicon) -> Option<Datum> {
    let term = lexicon.data.find_first(piece)?;
    let outside = [&piece[..term.span.start], &piece[term.span.end..]];
    let is_all = !outside.iter().any(|part| part.contains(char::is_alphanumeric));
    is_all.then(|| Datum::Standard(term.id.to_owned()))
}

fn own(piece: &str, longest: usize) -> Option<Datum> {
    let words = piece.split_whitespace().count();
    let has_words = piece.chars().filter(|c| c.is_alphabetic()).count() > 2;
    (has_words && words <= longest && !piece.contains('@')).then(|| Datum::Own(piece.to_owned()))
}
