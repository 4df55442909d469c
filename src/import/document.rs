//! Parts of an imported text in each language → documents of free sections.

use std::collections::{BTreeMap, BTreeSet};

use super::link::Links;
use super::text::{Part, Text};
use crate::compose::{Markdown, block_id};
use crate::document::{Block, Body, Document, Inlines, Section, plain};
use crate::slug::slug_of;

/// The title and address of a notice in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The title.
    pub title: String,
    /// The last part of the address.
    pub slug: String,
}

impl Address {
    /// Those of a document.
    pub fn of(document: &Document) -> Address {
        Address { title: document.title.clone(), slug: document.slug.clone() }
    }
}

/// The documents of one version, and how many links became plain text.
///
/// A section's id comes from its heading in `lead`, the prevailing language, or is its number; the
/// corresponding sections of other languages have the same id. `base` is the URL where the texts
/// were published, to resolve their relative links.
pub fn documents(
    texts: &BTreeMap<String, Text>,
    addresses: &BTreeMap<String, Address>,
    lead: &str,
    base: Option<&str>,
) -> (Vec<Document>, usize) {
    let count = texts.values().map(|text| text.parts.len()).min().unwrap_or(0);
    let lead = texts.get(lead).or(texts.values().next());
    let ids = lead.map(|lead| ids(&folded(&lead.parts, count))).unwrap_or_default();
    let mut dropped = 0;
    let mut documents = Vec::new();
    for (language, text) in texts {
        let Address { title, slug } = addresses.get(language).cloned().unwrap_or_default();
        let parts = folded(&text.parts, count);
        let named = names(&parts, &ids);
        let mut sections = sections(parts, &ids);
        let mut links = Links { named, anchors: anchors(&sections), base, dropped: 0 };
        for section in &mut sections {
            links.words(&mut section.title);
            section.blocks.iter_mut().for_each(|block| links.body(&mut block.body));
        }
        dropped += links.dropped;
        documents.push(Document {
            language: language.clone(),
            description: text.description.clone().unwrap_or_else(|| title.clone()),
            title,
            slug,
            sections,
            groups: Vec::new(),
        });
    }
    (documents, dropped)
}

/// The first `count` parts, with the rest appended to the last one: all languages get the same
/// sections, even if their texts are divided differently.
fn folded(parts: &[Part], count: usize) -> Vec<Part> {
    let (first, rest) = parts.split_at(count.min(parts.len()));
    let mut folded = first.to_vec();
    if let Some(last) = folded.last_mut() {
        for part in rest {
            let heading = last.bodies.len();
            last.bodies.extend(part.heading.clone().map(|words| Body::Heading(1, words)));
            let first = last.bodies.len();
            last.bodies.extend(part.bodies.iter().cloned().map(deeper));
            let moved = |at: &Option<usize>| Some(at.map_or(heading, |at| first + at));
            last.anchors.extend(part.anchors.iter().map(|(name, at)| (name.clone(), moved(at))));
        }
    }
    folded
}

fn deeper(body: Body) -> Body {
    match body {
        Body::Heading(depth, words) => Body::Heading(depth + 1, words),
        body => body,
    }
}

/// `section/<slug of the heading>`, or `section/<number>`; all different.
fn ids(parts: &[Part]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let mut ids = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let slug = part.heading.as_ref().map(|words| slug_of(&plain(words))).unwrap_or_default();
        let name = if slug.is_empty() { (index + 1).to_string() } else { slug };
        let numbered = (2..).map(|number| format!("section/{name}-{number}"));
        let id = std::iter::once(format!("section/{name}"))
            .chain(numbered)
            .find(|id| !taken.contains(id))
            .expect("there are more numbers than sections");
        taken.insert(id.clone());
        ids.push(id);
    }
    ids
}

fn sections(parts: Vec<Part>, ids: &[String]) -> Vec<Section> {
    let section = |(part, id): (Part, &String)| {
        let markdown = Markdown { bodies: part.bodies, ..Markdown::default() };
        let mut blocks = markdown.blocks(id, "");
        // An imported text has no facts.
        blocks.iter_mut().for_each(|block| block.facts.clear());
        Section {
            id: id.clone(),
            title: part.heading.unwrap_or_default(),
            blocks,
            ..Section::default()
        }
    };
    parts.into_iter().zip(ids).map(section).collect()
}

/// The ids of blocks, by the names that the text itself gives them.
fn names(parts: &[Part], ids: &[String]) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for (part, id) in parts.iter().zip(ids) {
        for (name, at) in &part.anchors {
            let id = at.map_or_else(|| id.clone(), |at| block_id(id, at));
            names.entry(name.clone()).or_insert(id);
        }
    }
    names
}

/// The ids of headings, by the slug that links within the text use.
fn anchors(sections: &[Section]) -> BTreeMap<String, String> {
    let mut anchors = BTreeMap::new();
    let mut add = |words: &Inlines, id: &str| {
        anchors.entry(slug_of(&plain(words))).or_insert_with(|| id.to_owned());
    };
    for section in sections {
        if !section.title.is_empty() {
            add(&section.title, &section.id);
        }
        for Block { id, body, .. } in &section.blocks {
            if let Body::Heading(_, words) = body {
                add(words, id);
            }
        }
    }
    anchors
}
