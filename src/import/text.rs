//! A page → its parts, divided at the top headings.

use super::left_out::LeftOut;
use super::page::Page;
use crate::document::{Body, Inlines, plain};

/// An imported text in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The only first-level heading, or the title in the front matter or of the page.
    pub title: Option<String>,
    /// The description in the front matter, or the first sentence.
    pub description: Option<String>,
    /// The parts in order.
    pub parts: Vec<Part>,
    /// What is not taken over.
    pub left_out: Vec<LeftOut>,
}

/// A heading with the blocks below it; without a heading, the blocks before the first one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The heading.
    pub heading: Option<Inlines>,
    /// The blocks; depths of headings count from the part's own heading.
    pub bodies: Vec<Body>,
    /// The names that links of the text lead to: its heading, or a block by its index.
    pub anchors: Vec<(String, Option<usize>)>,
}

impl Text {
    /// The parts of a page. A first-level heading that repeats `title` is left out, as every page
    /// shows the title.
    pub fn of(page: &Page, title: Option<&str>) -> Text {
        let mut text = Text {
            title: page.title.clone(),
            description: page.description.clone(),
            parts: Vec::new(),
            left_out: page.left_out.clone(),
        };
        let mut first = Part::default();
        let mut bodies = named(page);
        if let Some(above) = lone_first(&page.bodies) {
            let words = plain(&above);
            let (names, _) = bodies.remove(0);
            if title.is_some_and(|title| same_words(title, &words)) {
                if let Some((next, _)) = bodies.first_mut() {
                    next.extend(names);
                }
            } else {
                first = Part::below(above, names);
            }
            text.title = Some(words);
        }
        text.parts = parts(first, bodies);
        text
    }
}

impl Part {
    fn below(heading: Inlines, names: Vec<String>) -> Part {
        let anchors = names.into_iter().map(|name| (name, None)).collect();
        Part { heading: Some(heading), bodies: Vec::new(), anchors }
    }

    fn push(&mut self, names: Vec<String>, body: Body) {
        let at = self.bodies.len();
        self.anchors.extend(names.into_iter().map(|name| (name, Some(at))));
        self.bodies.push(body);
    }
}

/// The blocks of a page, each with the names that links lead to it by.
fn named(page: &Page) -> Vec<(Vec<String>, Body)> {
    let mut bodies: Vec<_> = page.bodies.iter().map(|body| (Vec::new(), body.clone())).collect();
    let last = bodies.len().saturating_sub(1);
    for (name, at) in &page.anchors {
        if let Some((names, _)) = bodies.get_mut((*at).min(last)) {
            names.push(name.clone());
        }
    }
    bodies
}

/// The first-level heading at the start of the text, if it is the only one.
fn lone_first(bodies: &[Body]) -> Option<Inlines> {
    let is_lone = bodies.iter().filter(|body| matches!(body, Body::Heading(1, _))).count() == 1;
    match bodies.first() {
        Some(Body::Heading(1, words)) if is_lone => Some(words.clone()),
        _ => None,
    }
}

fn parts(first: Part, bodies: Vec<(Vec<String>, Body)>) -> Vec<Part> {
    let level = |(_, body): &(Vec<String>, Body)| match body {
        Body::Heading(level, _) => Some(*level),
        _ => None,
    };
    let top = bodies.iter().filter_map(level).min().unwrap_or(1);
    let mut parts = vec![first];
    // The levels of the headings that are open, so that no depth is left out below another.
    let mut open: Vec<u8> = Vec::new();
    for (names, body) in bodies {
        let body = match body {
            Body::Heading(level, words) if level == top => {
                open.clear();
                parts.push(Part::below(words, names));
                continue;
            }
            Body::Heading(level, words) => {
                open.retain(|above| *above < level);
                open.push(level);
                Body::Heading(u8::try_from(open.len()).unwrap_or(u8::MAX), words)
            }
            body => body,
        };
        parts.last_mut().expect("there is a first part").push(names, body);
    }
    parts.retain(|part| part.heading.is_some() || !part.bodies.is_empty());
    parts
}

fn same_words(one: &str, other: &str) -> bool {
    let words =
        |text: &str| text.to_lowercase().split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    words(one) == words(other)
}
