//! The check of a page that is written: that its article holds the Document's text, whole and in
//! order, and nothing else but links to other languages.
//!
//! In: a page's HTML and the units that belong there. Out: how they differ.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Unit;
use crate::render::scan::{Piece, attribute, decode, scan};

/// How a page's article differs from the units that belong there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The page has no `<article data-version=…>` of this version.
    NoArticle,
    /// The article lacks a unit, or has it before one that comes earlier.
    Missing(String),
    /// The article has a unit twice, or one too late.
    Repeated(String),
    /// A unit's words are others.
    Differs {
        /// The unit's id.
        id: String,
        /// The words on the page.
        found: String,
    },
    /// Words in the article that are in no unit.
    Stray(String),
}

impl std::fmt::Display for Flaw {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Flaw::NoArticle => {
                write!(f, "the page has no `<article data-version=…>` with the text")
            }
            Flaw::Missing(id) => write!(f, "the block `{id}` is missing or not in its place"),
            Flaw::Repeated(id) => write!(f, "the block `{id}` stands twice or not in its place"),
            Flaw::Differs { id, found } => write!(f, "the block `{id}` has other words: `{found}`"),
            Flaw::Stray(words) => write!(f, "these words are in no block: `{words}`"),
        }
    }
}

/// Checks that the article of a page holds each unit once, in order, with exactly its words, and
/// nothing else but links to the same place in other languages, which say their `names`. Blanks
/// between pieces of a unit (cells, items, lines) count as one.
pub fn check_article(html: &str, hash: &str, units: &[Unit<'_>], names: &Names) -> Vec<Flaw> {
    let Some(found) = read_article(html, hash, &Expected::of(units, names)) else {
        return vec![Flaw::NoArticle];
    };
    let mut flaws = Vec::new();
    let mut next = 0;
    for (index, words) in found.units {
        let id = units[index].id().to_owned();
        if index < next {
            flaws.push(Flaw::Repeated(id));
            continue;
        }
        flaws.extend(units[next..index].iter().map(|unit| Flaw::Missing(unit.id().to_owned())));
        next = index + 1;
        if !same_words(&words, &units[index].text()) {
            flaws.push(Flaw::Differs { id, found: one_line(&words) });
        }
    }
    flaws.extend(units[next..].iter().map(|unit| Flaw::Missing(unit.id().to_owned())));
    flaws.extend(found.stray.into_iter().map(Flaw::Stray));
    flaws
}

/// What languages are called in themselves.
pub type Names = BTreeSet<String>;

/// What the ids in an article stand for, and what may stand beside.
struct Expected<'a> {
    names: &'a Names,
    /// The place of each unit, by its id.
    units: BTreeMap<&'a str, usize>,
}

impl<'a> Expected<'a> {
    fn of(units: &[Unit<'a>], names: &'a Names) -> Self {
        let units = units.iter().enumerate().map(|(index, unit)| (unit.id(), index));
        Expected { units: units.collect(), names }
    }
}

#[derive(Default)]
struct Article {
    /// Each unit in order, with its words.
    units: Vec<(usize, String)>,
    stray: Vec<String>,
}

/// An open element: its name, and the place in `units` where it is one.
type Open<'a> = (&'a str, Option<usize>);

fn read_article(html: &str, hash: &str, expected: &Expected<'_>) -> Option<Article> {
    let mut pieces = scan(html);
    let prefix = pieces.find_map(|piece| article_prefix(&piece, hash))?;
    let mut article = Article::default();
    let mut open: Vec<Open<'_>> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Open(name, attributes) => {
                article.space(name, &open);
                if is_void(name) {
                    continue;
                }
                // A paragraph ends where the next block begins.
                if !is_inline(name) && open.last().is_some_and(|(one, _)| *one == "p") {
                    open.pop();
                }
                let id = attribute(attributes, "id");
                let id = id.as_deref().and_then(|id| id.strip_prefix(prefix.as_str()));
                let found = id.and_then(|id| expected.units.get(id).copied());
                let unit = found.map(|found| {
                    article.units.push((found, String::new()));
                    article.units.len() - 1
                });
                open.push((name, unit));
            }
            Piece::Close(name) => {
                article.space(name, &open);
                match open.iter().rposition(|(one, _)| *one == name) {
                    Some(at) => open.truncate(at),
                    None if name == "article" => return Some(article),
                    None => {}
                }
            }
            Piece::Text(text) => article.words(&decode(text), &open, expected.names),
        }
    }
    Some(article)
}

impl Article {
    fn innermost(&mut self, open: &[Open<'_>]) -> Option<&mut String> {
        let unit = open.iter().rev().find_map(|(_, unit)| *unit)?;
        Some(&mut self.units[unit].1)
    }

    /// The border of an element that is no part of a line parts words.
    fn space(&mut self, name: &str, open: &[Open<'_>]) {
        if !is_inline(name)
            && let Some(words) = self.innermost(open)
        {
            words.push(' ');
        }
    }

    fn words(&mut self, text: &str, open: &[Open<'_>], names: &Names) {
        match self.innermost(open) {
            Some(words) => words.push_str(text),
            None if text.bytes().all(|byte| byte.is_ascii_whitespace()) => {}
            None if open.last().is_some_and(|(name, _)| *name == "a") && names.contains(text) => {}
            None => self.stray.push(one_line(text)),
        }
    }
}

/// Of the article with a version's text, what its ids begin with: in a part for somebody else's
/// page they have a prefix, which the article names.
fn article_prefix(piece: &Piece<'_>, hash: &str) -> Option<String> {
    let Piece::Open("article", attributes) = piece else { return None };
    attribute(attributes, "data-version").filter(|version| version == hash)?;
    Some(attribute(attributes, "data-prefix").unwrap_or_default().into_owned())
}

pub(crate) fn is_inline(name: &str) -> bool {
    let inline = ["a", "strong", "em", "code", "time", "span", "bdi", "ins", "del", "mark", "abbr"];
    inline.contains(&name) || ["svg", "use", "b", "i", "wbr"].contains(&name)
}

pub(crate) fn is_void(name: &str) -> bool {
    ["br", "img", "hr", "use", "wbr", "input", "meta", "link", "path"].contains(&name)
}

fn same_words(one: &str, other: &str) -> bool {
    one.split_ascii_whitespace().eq(other.split_ascii_whitespace())
}

pub(crate) fn one_line(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
