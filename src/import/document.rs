//! The parts of a text in each language → documents of free sections.

use std::collections::{BTreeMap, BTreeSet};

use super::link::Links;
use super::text::{Part, Text};
use crate::compose::Markdown;
use crate::document::{Block, Body, Document, Inlines, Section, plain};
use crate::slug::slug_of;

/// What the documents of a notice are called in a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The title.
    pub title: String,
    /// The last part of the address.
    pub slug: String,
}

/// The documents of one version, and how many links became plain words.
///
/// A section's id is that of its heading in `lead`, the language that prevails, or its number; the
/// other languages' sections have the ids of those in the same place, so that each can be read in
/// the other. `base` is the address where the texts were published, for their links to other pages.
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
        let mut sections = sections(folded(&text.parts, count), &ids);
        let mut links = Links { anchors: anchors(&sections), base, dropped: 0 };
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

/// The first `count` parts, with the rest in the last of them: languages whose texts are divided
/// differently have the same sections all the same.
fn folded(parts: &[Part], count: usize) -> Vec<Part> {
    let (kept, rest) = parts.split_at(count.min(parts.len()));
    let mut kept = kept.to_vec();
    if let Some(last) = kept.last_mut() {
        for part in rest {
            last.bodies.extend(part.heading.clone().map(|words| Body::Heading(1, words)));
            last.bodies.extend(part.bodies.iter().cloned().map(deeper));
        }
    }
    kept
}

fn deeper(body: Body) -> Body {
    match body {
        Body::Heading(depth, words) => Body::Heading(depth + 1, words),
        body => body,
    }
}

/// `section/<slug of the heading>`, else `section/<number>`; each once.
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
        // There are no facts behind an imported text.
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

/// The headings by the names that links within the text have for them.
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
