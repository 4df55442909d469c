//! Markdown as it was published → its parts, divided at the top headings.

use std::ops::Range;
use std::sync::Arc;

use crate::compose::{UnsupportedMarkdown, read_markdown};
use crate::document::{Body, Inlines, plain};
use crate::origin::InputFile;

/// An imported text in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The only first-level heading, or the title in the front matter.
    pub title: Option<String>,
    /// The description in the front matter, or the first sentence.
    pub description: Option<String>,
    /// The parts in order.
    pub parts: Vec<Part>,
    /// What was left out, with its place in the file's text.
    pub refused: Vec<(UnsupportedMarkdown, Range<usize>)>,
}

/// A heading with the blocks below it; without a heading, the blocks before the first one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The heading.
    pub heading: Option<Inlines>,
    /// The blocks; depths of headings count from the part's own heading.
    pub bodies: Vec<Body>,
}

/// Reads a file. A first-level heading that repeats `title` is left out, as every page shows the
/// title.
pub fn read(file: &Arc<InputFile>, title: Option<&str>) -> Text {
    let (head, start) = head(&file.text);
    let read = read_markdown(&file.text[start..]);
    let refused = read.unsupported.into_iter();
    let mut text = Text {
        title: value(head, "title"),
        description: value(head, "description").or_else(|| first_sentence(&read.bodies)),
        parts: Vec::new(),
        refused: refused.map(|(what, span)| (what, span.start + start..span.end + start)).collect(),
    };
    let mut levels = read.levels;
    let mut bodies = read.bodies;
    let mut first = Part::default();
    if let Some(above) = lone_first(&bodies, &levels) {
        let words = plain(&above);
        bodies.remove(0);
        levels.remove(0);
        let is_title = title.is_some_and(|title| same_words(title, &words));
        first.heading = (!is_title).then_some(above);
        text.title = Some(words);
    }
    text.parts = parts(first, bodies, &levels);
    text
}

/// The first-level heading at the start of the text, if it is the only one.
fn lone_first(bodies: &[Body], levels: &[u8]) -> Option<Inlines> {
    let is_lone = levels.iter().filter(|level| **level == 1).count() == 1;
    match bodies.first() {
        Some(Body::Heading(_, words)) if is_lone && levels.first() == Some(&1) => {
            Some(words.clone())
        }
        _ => None,
    }
}

fn parts(first: Part, bodies: Vec<Body>, levels: &[u8]) -> Vec<Part> {
    let top = levels.iter().copied().min().unwrap_or(1);
    let mut levels = levels.iter().copied();
    let mut parts = vec![first];
    for body in bodies {
        let body = match body {
            Body::Heading(_, words) => {
                let level = levels.next().expect("each heading has its level");
                if level == top {
                    parts.push(Part { heading: Some(words), bodies: Vec::new() });
                    continue;
                }
                Body::Heading(level - top, words)
            }
            body => body,
        };
        parts.last_mut().expect("there is a first part").bodies.push(body);
    }
    parts.retain(|part| part.heading.is_some() || !part.bodies.is_empty());
    parts
}

/// The front matter between lines of `---`, and where the text begins. Trailing blanks of such a line
/// are invisible, so they are ignored.
fn head(text: &str) -> (&str, usize) {
    let is_border = |line: &str| line.trim_end() == "---";
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| is_border(line)) else { return ("", 0) };
    let mut at = first.len();
    for line in lines {
        if is_border(line) {
            return (&text[first.len()..at], at + line.len());
        }
        at += line.len();
    }
    ("", 0)
}

fn value(head: &str, key: &str) -> Option<String> {
    let line = head.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?;
    let value = line.trim();
    let quoted =
        ['"', '\''].iter().find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
    Some(quoted.unwrap_or(value).to_owned()).filter(|value| !value.is_empty())
}

/// The first sentence of the first paragraph that is long enough not to be a date or a line of links.
fn first_sentence(bodies: &[Body]) -> Option<String> {
    const SHORTEST: usize = 40;
    const LONGEST: usize = 300;
    let words = bodies.iter().find_map(|body| match body {
        Body::Paragraph(words) => Some(plain(words)).filter(|words| words.len() >= SHORTEST),
        _ => None,
    })?;
    let end = [". ", "! ", "? "].iter().filter_map(|end| words.find(end)).min();
    let sentence = words[..end.map_or(words.len(), |end| end + 1)].to_owned();
    (sentence.len() <= LONGEST).then_some(sentence)
}

fn same_words(one: &str, other: &str) -> bool {
    let words =
        |text: &str| text.to_lowercase().split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    words(one) == words(other)
}
