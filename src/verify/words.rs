//! The words of a version on a page: each block once, in its place, whole, and nothing beside.
//!
//! In: a page's HTML, the units of the text it is to hold. Out: what is wrong, in words, each with its
//! place in the page.

use crate::document::Unit;
use crate::render::article::{Flaw, Names, check_article};
use crate::render::scan::{Piece, attribute, scan};
use crate::version::Record;

/// A version in a sentence.
pub(super) struct Version<'a> {
    pub notice: &'a str,
    pub record: &'a Record,
}

impl std::fmt::Display for Version<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "version `{}` of `{}`", self.record.version, self.notice)
    }
}

/// What is wrong with the words of a version on a page, each with its place.
pub(super) fn flaws(
    page: &str,
    html: &str,
    version: &Version<'_>,
    units: &[Unit<'_>],
    names: &Names,
) -> Vec<(usize, String)> {
    let hash = &version.record.hash;
    let stamp = html.find(&format!("data-version=\"{hash}\"")).unwrap_or(html.len());
    let start = html[..stamp].rfind("<article").unwrap_or(0);
    let mut found = Vec::new();
    for flaw in tidy(check_article(html, hash, units, names)) {
        let at = id_of(&flaw).and_then(|id| place_of(&html[start..], id));
        found.push((start + at.unwrap_or(0), worded(page, version, &flaw, units)));
    }
    if let Some(what) = hiding(&html[start..]) {
        let message = format!(
            "the page `{page}` holds {what} in the text of {version}, which changes what readers see"
        );
        found.push((start, message));
    }
    found
}

/// Where an id stands, in quotes or bare.
fn place_of(html: &str, id: &str) -> Option<usize> {
    Some(html.find(&format!(" id=\"{id}\""))? + 1)
}

/// A block that stands elsewhere is missing in its place and too much in another: told once.
fn tidy(flaws: Vec<Flaw>) -> Vec<Flaw> {
    let repeated = |id: &str| flaws.iter().any(|one| *one == Flaw::Repeated(id.to_owned()));
    let keep = |flaw: &&Flaw| !matches!(flaw, Flaw::Missing(id) if repeated(id));
    flaws.iter().filter(keep).cloned().collect()
}

fn id_of(flaw: &Flaw) -> Option<&str> {
    match flaw {
        Flaw::Missing(id) | Flaw::Repeated(id) | Flaw::Differs { id, .. } => Some(id),
        Flaw::NoArticle | Flaw::Stray(_) => None,
    }
}

fn worded(file: &str, version: &Version<'_>, flaw: &Flaw, units: &[Unit<'_>]) -> String {
    match flaw {
        Flaw::NoArticle => format!("the page `{file}` lacks the text of {version}"),
        Flaw::Missing(id) => {
            format!("the page `{file}` lacks the block `{id}` of {version}")
        }
        Flaw::Repeated(id) => {
            format!("the page `{file}` has the block `{id}` of {version} twice or not in its place")
        }
        Flaw::Differs { id, found } => {
            let unit = units.iter().find(|unit| unit.id() == id);
            let released = unit.map(Unit::text).unwrap_or_default();
            let (found, released) = around_difference(found, &released);
            format!(
                "the page `{file}` has `{found}` in the block `{id}` of {version}, where \
                 `{released}` was released"
            )
        }
        Flaw::Stray(words) => {
            let (words, _) = around_difference(words, "");
            format!(
                "the page `{file}` has words in the text of {version} that are in no block: `{words}`"
            )
        }
    }
}

/// How many words stand before and after a difference that is shown, and at most within it.
const BESIDE: usize = 3;
const WITHIN: usize = 12;

/// The words in which two texts differ, with some before and after.
pub(super) fn around_difference(one: &str, other: &str) -> (String, String) {
    let words = [one, other].map(|text| text.split_ascii_whitespace().collect::<Vec<_>>());
    let [one, other] = &words;
    let same = |(a, b): &(&&str, &&str)| a == b;
    let before = one.iter().zip(other).take_while(same).count();
    let shorter = one.len().min(other.len()) - before;
    let after = one.iter().rev().zip(other.iter().rev()).take(shorter).take_while(same).count();
    let part = |words: &[&str]| {
        let from = before.saturating_sub(BESIDE);
        let to = (words.len() - after + BESIDE).min(words.len()).min(before + WITHIN);
        let start = if from > 0 { "… " } else { "" };
        let end = if to < words.len() { " …" } else { "" };
        format!("{start}{}{end}", words[from..to.max(from)].join(" "))
    };
    (part(one), part(other))
}

/// What in an article hides or adds words without being any.
fn hiding(article: &str) -> Option<String> {
    const TAGS: [&str; 9] =
        ["script", "style", "template", "iframe", "object", "embed", "noscript", "del", "s"];
    for piece in scan(article) {
        match piece {
            Piece::Close("article") => return None,
            Piece::Open(name, _) if TAGS.contains(&name.to_ascii_lowercase().as_str()) => {
                return Some(format!("`<{name}>`"));
            }
            Piece::Open(name, attributes) if attribute(attributes, "hidden").is_some() => {
                return Some(format!("`<{name} hidden>`"));
            }
            _ => {}
        }
    }
    None
}
