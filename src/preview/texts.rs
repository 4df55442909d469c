//! A notice in one language → which words of its page can be edited in place, and where all others come
//! from: plain data as JSON.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::{Value, json};

use super::editor::{Editor, SourceLine};
use super::labels::fact_name;
use super::panel::places;
use crate::compose::{TextRun, WordSource, runs};
use crate::document::{Inlines, Unit};
use crate::facts::{key_in, same_key};
use crate::form::decides;
use crate::origin::Origin;
use crate::read::SHARED_FILE;
use crate::report::Wording;
use crate::resolve::{Draft, OwnText};
use crate::site::{Site, WordingOf};
use crate::version::sha256_hex;

/// A text of the notice's files, as it is written there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EditableText {
    /// The key path.
    pub at: String,
    /// The kind of text, which decides how it is written.
    pub kind: String,
    /// The words in the file; none if they are missing in this language.
    pub words: Option<String>,
    /// The same text in the other languages.
    pub others: BTreeMap<String, String>,
    /// Where it is or, if it is missing, where it would be written.
    pub place: SourceLine,
    /// Whether it is in a file that several notices may share.
    pub shared: bool,
    /// The hash of the file as it was read; an edit sends it back.
    pub seen: String,
}

/// Words that come from one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct TextPart {
    words: String,
    /// The number of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<usize>,
    /// The message of the locale.
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
}

/// A fact that decides a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DecidingFact {
    /// The key path.
    pub at: String,
    /// What it is called, in the reader's language.
    pub name: String,
    /// Whether it is written; if not, `place` is where it would be.
    pub is_written: bool,
    /// Where it is.
    pub place: SourceLine,
}

/// Where a text is in a language, or where it would be written.
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

/// What a page gets: the texts in the order in which they first appear, the parts of each block, and
/// where the other words come from.
pub fn texts(
    site: &Site,
    draft: &Draft,
    language: &str,
    (editor, wording): (&Editor, &Wording),
) -> Option<Value> {
    let document = site.compose_marked(draft, language)?;
    let mut collector = TextCollector { draft, texts: Vec::new(), messages: BTreeSet::new() };
    let mut blocks: BTreeMap<String, Vec<Vec<TextPart>>> = BTreeMap::new();
    let title = TextRun { words: document.title.clone(), source: Some(own("title")) };
    let mut facts: BTreeMap<String, Vec<DecidingFact>> = BTreeMap::new();
    blocks.insert("_title".into(), vec![collector.parts(vec![title], &[])]);
    for unit in document.units() {
        let prose = unit.facts().iter().find(|fact| collector.is_prose(fact));
        let pieces = unit.pieces().into_iter().map(|piece| match prose {
            Some(at) => collector.parts(vec![one_run(piece, at)], unit.facts()),
            None => collector.parts(runs(piece), unit.facts()),
        });
        let pieces: Vec<Vec<TextPart>> = pieces.collect();
        blocks.insert(unit.id().to_owned(), pieces);
        facts.insert(unit.id().to_owned(), deciding(draft, &unit, (editor, wording)));
    }
    let shown: Vec<EditableText> =
        collector.texts.iter().map(|text| as_shown(draft, text, language, editor)).collect();
    let ids = collector.messages.iter().map(String::as_str).collect();
    let messages: BTreeMap<String, Value> = site
        .message_places(language, ids)
        .into_iter()
        .map(|(id, (of, origin))| (id, message(of, &origin, editor)))
        .collect();
    Some(json!({
        "language": language,
        "texts": shown,
        "blocks": blocks,
        "facts": facts,
        "messages": messages,
        "places": places(&document, &draft.tree, editor),
    }))
}

/// How many facts a block that sums up many names.
const MOST_FACTS: usize = 40;

/// The facts that decide a block, the nearest first.
fn deciding(
    draft: &Draft,
    unit: &Unit<'_>,
    (editor, wording): (&Editor, &Wording),
) -> Vec<DecidingFact> {
    let all = decides(unit.id(), unit.facts(), &draft.tree);
    let fact = |at: String| DecidingFact {
        name: fact_name(&draft.tree, wording, &at),
        is_written: draft.tree.nearest(&at).1,
        place: editor.place(&draft.tree.locate(&at)),
        at,
    };
    all.into_iter().take(MOST_FACTS).map(fact).collect()
}

fn own(at: &str) -> (WordSource, String) {
    (WordSource::Own, at.to_owned())
}

/// A piece of Markdown: all of it comes from one text.
fn one_run(piece: &Inlines, at: &str) -> TextRun {
    TextRun { words: crate::document::plain(piece), source: Some(own(at)) }
}

fn as_shown(draft: &Draft, text: &OwnText, language: &str, editor: &Editor) -> EditableText {
    let place = origin(draft, text, language);
    let written = text.by_language.get(language).or(text.plain.as_ref());
    let others = text.by_language.iter().filter(|(other, _)| *other != language);
    EditableText {
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

/// The texts and messages that appeared so far.
struct TextCollector<'a> {
    draft: &'a Draft,
    texts: Vec<&'a OwnText>,
    messages: BTreeSet<String>,
}

impl<'a> TextCollector<'a> {
    fn text(&self, at: &str) -> Option<&'a OwnText> {
        editable(&self.draft.texts).find(|text| text.at == at || same_key(&text.at, at))
    }

    fn is_prose(&self, at: &str) -> bool {
        self.text(at).is_some_and(|text| text.kind == "prose")
    }

    fn parts(&mut self, runs: Vec<TextRun>, facts: &[String]) -> Vec<TextPart> {
        runs.into_iter().map(|run| self.part(run, facts)).collect()
    }

    fn part(&mut self, run: TextRun, facts: &[String]) -> TextPart {
        let mut part = TextPart { words: run.words, own: None, message: None };
        match run.source {
            Some((WordSource::Own, at)) => part.own = self.number(&at, &part.words, facts),
            Some((WordSource::Message, id)) => {
                self.messages.insert(id.clone());
                part.message = Some(id);
            }
            None => {}
        }
        part
    }

    fn number(&mut self, at: &str, words: &str, facts: &[String]) -> Option<usize> {
        let text = self.text(at).or_else(|| self.find_by_words(at, words, facts))?;
        let known = self.texts.iter().position(|known| known.at == text.at);
        Some(known.unwrap_or_else(|| {
            self.texts.push(text);
            self.texts.len() - 1
        }))
    }

    /// The place in a law is a text of whatever cites it: it is found by its words, below one of
    /// the block's facts.
    fn find_by_words(&self, at: &str, words: &str, facts: &[String]) -> Option<&'a OwnText> {
        let key = key_in(at);
        let has_words = |text: &&OwnText| {
            let mut all = text.by_language.values().chain(&text.plain);
            key_in(&text.at) == key && all.any(|(own, _)| own.trim() == words.trim())
        };
        let is_below =
            |text: &&OwnText| facts.iter().any(|fact| text.at.starts_with(&format!("{fact}.")));
        let found: Vec<&OwnText> = editable(&self.draft.texts).filter(has_words).collect();
        found.iter().copied().find(is_below).or(found.first().copied())
    }
}
