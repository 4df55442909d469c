//! A notice in one language → which words of its page are the editor's own, to be edited in place, and
//! where all others come from: plain data as JSON.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::{Value, json};

use super::fault::{Editor, Place};
use super::panel::places;
use crate::compose::{Run, Source, runs};
use crate::document::Inlines;
use crate::facts::{key_in, same_key};
use crate::origin::Origin;
use crate::read::SHARED_FILE;
use crate::resolve::{Draft, OwnText};
use crate::site::{Site, WordingOf};
use crate::version::sha256_hex;

/// One of the editor's own texts, as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Editable {
    /// The key path.
    pub at: String,
    /// The kind of text, which says how it is to be written.
    pub kind: String,
    /// The words as they stand in the file; none where they are missing in this language.
    pub words: Option<String>,
    /// The same text in the other languages.
    pub others: BTreeMap<String, String>,
    /// Where it stands; where it is missing, where it would be put.
    pub place: Place,
    /// Whether it stands in a file that several notices may share.
    pub shared: bool,
    /// The hash of the file as it was read; it goes back with the new words.
    pub seen: String,
}

/// Words that come from one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Part {
    words: String,
    /// The number of the text they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<usize>,
    /// The message of the locale that they are said by.
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
}

/// The place of a text in a language, or where it would be put.
pub fn origin(draft: &Draft, text: &OwnText, language: &str) -> Origin {
    match text.by_language.get(language).or(text.plain.as_ref()) {
        Some((_, origin)) => origin.clone(),
        None => {
            text.file_to_make(language).unwrap_or_else(|| draft.tree.nearest(&text.at).0.origin())
        }
    }
}

/// The texts that can be edited: all but addresses.
pub fn editable(texts: &[OwnText]) -> impl Iterator<Item = &OwnText> {
    texts.iter().filter(|text| text.kind != "slug")
}

/// What a page is told: the texts in the order in which they are first read, the blocks made of
/// them, and where the other words come from.
pub fn texts(project: &Site, draft: &Draft, language: &str, editor: &Editor) -> Option<Value> {
    let document = project.compose_marked(draft, language)?;
    let mut found = Found { draft, texts: Vec::new(), messages: BTreeSet::new() };
    let mut blocks: BTreeMap<String, Vec<Vec<Part>>> = BTreeMap::new();
    let title = Run { words: document.title.clone(), source: Some(own("title")) };
    blocks.insert("_title".into(), vec![found.parts(vec![title], &[])]);
    for unit in document.units() {
        let prose = unit.facts().iter().find(|fact| found.is_prose(fact));
        let pieces = unit.pieces().into_iter().map(|piece| match prose {
            Some(at) => found.parts(vec![whole(piece, at)], unit.facts()),
            None => found.parts(runs(piece), unit.facts()),
        });
        let pieces: Vec<Vec<Part>> = pieces.collect();
        blocks.insert(unit.id().to_owned(), pieces);
    }
    let shown: Vec<Editable> =
        found.texts.iter().map(|text| as_shown(draft, text, language, editor)).collect();
    let ids = found.messages.iter().map(String::as_str).collect();
    let messages: BTreeMap<String, Value> = project
        .message_places(language, ids)
        .into_iter()
        .map(|(id, (of, origin))| (id, message(of, &origin, editor)))
        .collect();
    Some(json!({
        "language": language,
        "texts": shown,
        "blocks": blocks,
        "messages": messages,
        "places": places(&document, &draft.tree, editor),
    }))
}

fn own(at: &str) -> (Source, String) {
    (Source::Own, at.to_owned())
}

/// A piece of Markdown: all of it comes from one text.
fn whole(piece: &Inlines, at: &str) -> Run {
    Run { words: crate::document::plain(piece), source: Some(own(at)) }
}

fn as_shown(draft: &Draft, text: &OwnText, language: &str, editor: &Editor) -> Editable {
    let place = origin(draft, text, language);
    let written = text.by_language.get(language).or(text.plain.as_ref());
    let others = text.by_language.iter().filter(|(other, _)| *other != language);
    Editable {
        at: text.at.clone(),
        kind: text.kind.to_owned(),
        words: written.map(|(words, _)| words.replace("\r\n", "\n")),
        others: others.map(|(other, (words, _))| (other.clone(), words.clone())).collect(),
        shared: place.file.path.ends_with(SHARED_FILE),
        seen: sha256_hex(place.file.text.as_bytes()),
        place: editor.place(&place),
    }
}

fn message(of: WordingOf, origin: &Origin, editor: &Editor) -> Value {
    match of {
        WordingOf::Klartext => json!({ "file": origin.file.path, "own": false }),
        WordingOf::Site => {
            json!({ "file": origin.file.path, "own": true, "place": editor.place(origin) })
        }
    }
}

/// What was met so far.
struct Found<'a> {
    draft: &'a Draft,
    texts: Vec<&'a OwnText>,
    messages: BTreeSet<String>,
}

impl<'a> Found<'a> {
    fn text(&self, at: &str) -> Option<&'a OwnText> {
        editable(&self.draft.texts).find(|text| text.at == at || same_key(&text.at, at))
    }

    fn is_prose(&self, at: &str) -> bool {
        self.text(at).is_some_and(|text| text.kind == "prose")
    }

    fn parts(&mut self, runs: Vec<Run>, facts: &[String]) -> Vec<Part> {
        runs.into_iter().map(|run| self.part(run, facts)).collect()
    }

    fn part(&mut self, run: Run, facts: &[String]) -> Part {
        let mut part = Part { words: run.words, own: None, message: None };
        match run.source {
            Some((Source::Own, at)) => part.own = self.number(&at, &part.words, facts),
            Some((Source::Message, id)) => {
                self.messages.insert(id.clone());
                part.message = Some(id);
            }
            None => {}
        }
        part
    }

    fn number(&mut self, at: &str, words: &str, facts: &[String]) -> Option<usize> {
        let text = self.text(at).or_else(|| self.near(at, words, facts))?;
        let known = self.texts.iter().position(|known| known.at == text.at);
        Some(known.unwrap_or_else(|| {
            self.texts.push(text);
            self.texts.len() - 1
        }))
    }

    /// The place in a law is a text of whatever cites it: it is found by its words, below a fact
    /// that the block tells.
    fn near(&self, at: &str, words: &str, facts: &[String]) -> Option<&'a OwnText> {
        let key = key_in(at);
        let says = |text: &&OwnText| {
            let mut all = text.by_language.values().chain(&text.plain);
            key_in(&text.at) == key && all.any(|(own, _)| own.trim() == words.trim())
        };
        let is_below =
            |text: &&OwnText| facts.iter().any(|fact| text.at.starts_with(&format!("{fact}.")));
        let near: Vec<&OwnText> = editable(&self.draft.texts).filter(says).collect();
        near.iter().copied().find(is_below).or(near.first().copied())
    }
}
