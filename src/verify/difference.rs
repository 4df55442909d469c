//! Two trees of HTML → where they first differ.
//!
//! In: a page as it was found and as klartext makes it. Out: the first difference. Everything
//! that is not listed here as allowed is a difference.

use html5ever::{Attribute, QualName};

use super::excerpt::{short, visible};
use crate::diagnostic::{Message, Value};
use crate::html::TreePiece;

/// What may differ between what klartext makes and what is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allow {
    /// Nothing that a browser distinguishes: a page of the site itself.
    Nothing,
    /// What content management systems do to a text: blanks between blocks and in a row, and
    /// on links the words in [`LINK_TYPES`] and `target="_blank"`.
    Embedding,
}

/// What other systems add to links, which changes neither where they lead nor how they look.
const LINK_TYPES: [&str; 4] = ["external", "nofollow", "noopener", "noreferrer"];

/// Elements within a line: blanks next to their tags count.
const INLINE: [&str; 12] =
    ["a", "abbr", "b", "bdi", "code", "del", "em", "i", "ins", "span", "strong", "time"];

/// A piece of a tree, ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared<'t> {
    /// An element begins: its name, and its attributes sorted by name.
    Open(&'t QualName, Vec<(&'t str, &'t str)>),
    /// It ends.
    Close(&'t QualName),
    /// Text.
    Text(String),
    /// The doctype.
    Doctype(&'t str),
}

/// The first difference of two trees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// How many pieces before it are the same.
    pub same: usize,
    /// The id of the element that it is in or follows, as klartext makes it.
    pub near: Option<String>,
    /// What is found; none where the page ends there.
    pub found: Option<String>,
    /// What klartext makes; none where that ends there.
    pub made: Option<String>,
}

impl Difference {
    /// The difference as a part of a message.
    pub fn message(&self) -> Message {
        let (found, made) = (self.found.as_deref(), self.made.as_deref());
        let kind = match (found, made) {
            (Some(_), Some(_)) => "other",
            (Some(_), None) => "extra",
            _ => "missing",
        };
        Message::new("page-text-difference")
            .with("kind", Value::Word(kind))
            .with("found", found.unwrap_or_default())
            .with("made", made.unwrap_or_default())
            .with("place", Value::Word(if self.near.is_some() { "near" } else { "unknown" }))
            .with("near", self.near.as_deref().unwrap_or_default())
    }
}

/// A tree's pieces, without what may differ.
pub fn pieces<'t>(tree: impl Iterator<Item = TreePiece<'t>>, allow: Allow) -> Vec<Compared<'t>> {
    let mut pieces: Vec<Compared<'t>> = Vec::new();
    for piece in tree {
        match piece {
            TreePiece::Open(name, attributes) => {
                end_line(&mut pieces, name, allow);
                pieces.push(Compared::Open(name, sorted(name, attributes, allow)));
            }
            TreePiece::Close(name) => {
                end_line(&mut pieces, name, allow);
                pieces.push(Compared::Close(name));
            }
            TreePiece::Text(text) if allow == Allow::Nothing => {
                pieces.push(Compared::Text(text.to_owned()));
            }
            TreePiece::Text(text) => {
                let starts_line = pieces.last().is_none_or(is_block);
                let text = with_single_blanks(text);
                let text = if starts_line { text.trim_start_matches(' ') } else { &text };
                if !text.is_empty() {
                    pieces.push(Compared::Text(text.to_owned()));
                }
            }
            TreePiece::Doctype(doctype) => pieces.push(Compared::Doctype(doctype)),
        }
    }
    pieces
}

/// Removes the blanks before the tag of a block.
fn end_line(pieces: &mut Vec<Compared<'_>>, tag: &QualName, allow: Allow) {
    if allow == Allow::Nothing || is_inline(tag) {
        return;
    }
    if let Some(Compared::Text(text)) = pieces.last_mut() {
        text.truncate(text.trim_end_matches(' ').len());
        if text.is_empty() {
            pieces.pop();
        }
    }
}

fn is_block(piece: &Compared<'_>) -> bool {
    match piece {
        Compared::Open(name, _) | Compared::Close(name) => !is_inline(name),
        Compared::Text(_) | Compared::Doctype(_) => false,
    }
}

fn is_inline(name: &QualName) -> bool {
    INLINE.contains(&&*name.local)
}

fn with_single_blanks(text: &str) -> String {
    let mut single = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            letter if !letter.is_ascii_whitespace() => single.push(letter),
            _ if single.ends_with(' ') => {}
            _ => single.push(' '),
        }
    }
    single
}

fn sorted<'t>(
    name: &QualName,
    attributes: &'t [Attribute],
    allow: Allow,
) -> Vec<(&'t str, &'t str)> {
    let all = attributes.iter().map(|one| (&*one.name.local, &*one.value));
    let mut sorted: Vec<(&str, &str)> = all
        .filter(|(attribute, value)| {
            allow == Allow::Nothing || &*name.local != "a" || !may_be_added(attribute, value)
        })
        .collect();
    sorted.sort_unstable();
    sorted
}

fn may_be_added(attribute: &str, value: &str) -> bool {
    match attribute {
        "rel" => value.split_ascii_whitespace().all(|word| LINK_TYPES.contains(&word)),
        "target" => value == "_blank",
        _ => false,
    }
}

/// Where two trees first differ; none where they are the same.
pub fn difference(found: &[Compared<'_>], made: &[Compared<'_>]) -> Option<Difference> {
    let same = found.iter().zip(made).take_while(|(found, made)| found == made).count();
    let (one, other) = (found.get(same), made.get(same));
    if one.is_none() && other.is_none() {
        return None;
    }
    let near = made.iter().take(same).rev().find_map(|piece| match piece {
        Compared::Open(_, attributes) => {
            attributes.iter().find(|(name, _)| *name == "id").map(|(_, id)| (*id).to_owned())
        }
        _ => None,
    });
    let (found, made) = match (one, other) {
        // Where only the end of a text is missing, what follows it is the difference.
        (Some(Compared::Text(a)), Some(Compared::Text(b)))
            if a.starts_with(b.as_str()) || b.starts_with(a.as_str()) =>
        {
            let rest = |all: &[Compared<'_>]| all.get(same..).map(next_few);
            (rest(found), rest(made))
        }
        (Some(Compared::Text(found)), Some(Compared::Text(made))) => {
            let (found, made) = around_difference(found, made);
            (Some(found), Some(made))
        }
        _ => (one.map(|one| shown(one, other)), other.map(|other| shown(other, one))),
    };
    Some(Difference { same, near, found, made })
}

fn next_few(pieces: &[Compared<'_>]) -> String {
    short(&pieces.iter().take(3).map(Compared::to_string).collect::<String>())
}

/// A piece as a message shows it; of two tags of the same name, the attributes that differ.
fn shown(piece: &Compared<'_>, other: Option<&Compared<'_>>) -> String {
    match (piece, other) {
        (Compared::Open(name, attributes), Some(Compared::Open(other, others)))
            if other == name =>
        {
            let differs = attributes.iter().filter(|one| !others.contains(one));
            tag(name, differs)
        }
        _ => short(&piece.to_string()),
    }
}

fn tag<'a>(name: &QualName, attributes: impl Iterator<Item = &'a (&'a str, &'a str)>) -> String {
    let attributes: String =
        attributes.map(|(name, value)| format!(" {name}=\"{}\"", short(value))).collect();
    format!("<{}{attributes}>", name.local)
}

impl std::fmt::Display for Compared<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Compared::Open(name, attributes) => f.write_str(&tag(name, attributes.iter())),
            Compared::Close(name) => write!(f, "</{}>", name.local),
            Compared::Text(text) => f.write_str(text),
            Compared::Doctype(doctype) => write!(f, "<!doctype {doctype}>"),
        }
    }
}

/// How many words before and after a difference are shown, and at most within it.
const AROUND: usize = 3;
const WITHIN: usize = 12;
/// The words in which two texts differ, with some before and after. Where the words are the same,
/// the difference is in the blanks between them, or in characters that are not seen.
fn around_difference(one: &str, other: &str) -> (String, String) {
    let words = [one, other].map(|text| text.split_ascii_whitespace().collect::<Vec<_>>());
    let [one_words, other_words] = &words;
    if one_words == other_words {
        return (visible(one), visible(other));
    }
    let same = |(a, b): &(&&str, &&str)| a == b;
    let before = one_words.iter().zip(other_words).take_while(same).count();
    let shorter = one_words.len().min(other_words.len()) - before;
    let pairs = one_words.iter().rev().zip(other_words.iter().rev());
    let after = pairs.take(shorter).take_while(same).count();
    let part = |words: &[&str]| {
        let from = before.saturating_sub(AROUND);
        let to = (words.len() - after + AROUND).min(words.len()).min(before + WITHIN);
        let start = if from > 0 { "… " } else { "" };
        let end = if to < words.len() { " …" } else { "" };
        visible(&format!(
            "{start}{}{end}",
            words.get(from..to.max(from)).unwrap_or_default().join(" ")
        ))
    };
    (part(one_words), part(other_words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_shown_with_the_words_around_it() {
        let (one, other) = around_difference("a b c d 5 e f g h", "a b c d 6 e f g h");
        assert_eq!((one.as_str(), other.as_str()), ("… b c d 5 e f g …", "… b c d 6 e f g …"));
        assert_eq!(around_difference("säljer\u{200b}", "säljer").0, "säljer<U+200B>");
    }
}
