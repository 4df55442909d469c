//! A privacy policy as it was written before klartext → the text of a notice.toml, with what it was
//! taken from, and a report. Nothing is invented: what the text does not say is `TODO`, and what has
//! no place stays in own sections.
//!
//! Simple passes over the sentences of a text, with the words of its language
//! (`locales/*/import.toml`): who answers, what is done, with which data, on which basis, how long,
//! who receives it.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "places that were found in this text"
)]

mod basis;
mod contact;
mod data;
mod facts;
mod leftover;
mod lexicon;
mod lines;
mod other;
mod party;
mod period;
mod purpose;
mod purpose_list;
mod recipient;
mod text;
mod values;
mod write;
mod write_entries;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::document::{Body, plain};
use crate::import::Page;
use crate::locale::Locale;
use crate::tables::Tables;

use facts::PolicyFacts;
use text::{PolicyText, UnitKind};
use write::PolicyWriter;

pub use leftover::OwnSection;
pub use lexicon::Lexicon;
pub use write::ImportedFact;

/// The most headings of a text.
const SECTIONS: usize = 1000;

/// A policy that was read.
#[derive(Clone, Debug, Default)]
pub struct PolicyImport {
    /// The notice.toml.
    pub toml: String,
    /// The language of the text.
    pub language: String,
    /// The title.
    pub title: Option<String>,
    /// The days that the text gives itself.
    pub dates: Vec<Date>,
    /// The rights that it names, by id.
    pub rights: Vec<String>,
    /// What it states, in the order of the notice.toml.
    pub facts: Vec<ImportedFact>,
    /// What it may state in one way or another.
    pub choices: Vec<String>,
    /// What stays in its own words.
    pub sections: Vec<OwnSection>,
    /// The key paths about which words of the text say more than was read: what is missing there may
    /// be stated.
    pub open: Vec<String>,
}

impl PolicyImport {
    /// Whether words that were not read may state what is missing at a key path.
    pub fn is_open(&self, at: &str) -> bool {
        self.open.iter().any(|open| {
            at.strip_prefix(open.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }
}

/// Why a text is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPolicy {
    /// It has no words in a language that klartext reads.
    Language,
    /// It has too many headings.
    Headings,
}

/// Reads a policy.
///
/// # Errors
/// Why it is not read.
pub fn from_policy(
    page: &Page,
    locales: &BTreeMap<String, Locale>,
    tables: &Tables,
) -> Result<PolicyImport, NotPolicy> {
    let locale = language(&page.bodies, locales).ok_or(NotPolicy::Language)?;
    let lexicon = Lexicon::of(locale, tables).ok_or(NotPolicy::Language)?;
    let text = text::divide(&page.bodies, &page.file.text, locale, &lexicon);
    if text.sections.len() > SECTIONS {
        return Err(NotPolicy::Headings);
    }
    let mut facts = PolicyFacts::default();
    party::read(&text, &lexicon, &mut facts);
    purpose::read(&text, &lexicon, &mut facts);
    recipient::read(&text, &lexicon, &mut facts);
    other::read(&text, locale, &lexicon, &mut facts);
    let mut writer = PolicyWriter::new(&text, &locale.language, tables);
    writer.facts(&facts);
    let sections = writer.leftovers();
    let open = open(&text, &writer, &lexicon);
    Ok(PolicyImport {
        open,
        language: locale.language.clone(),
        title: facts.title.first().map(|title| title.value.clone()),
        dates: facts.dates.iter().map(|date| date.value).collect(),
        rights: facts.right_names(),
        facts: writer.written,
        choices: writer.choices,
        toml: writer.toml.into_text(),
        sections,
    })
}

/// What words that were not read may state: of purposes and recipients, where sentences around them
/// are left; of the notice, where a word for it is anywhere.
fn open(text: &PolicyText, writer: &PolicyWriter<'_>, lexicon: &Lexicon) -> Vec<String> {
    const KEYS: [(&str, &str); 4] = [
        ("dpo", "dpo"),
        ("automated", "automated_decisions"),
        ("automated", "profiling"),
        ("cookies", "cookies"),
    ];
    let is_left = |at: usize| {
        let is_words = text.units[at].words.contains(char::is_alphabetic);
        is_words && !writer.placed.contains(&at)
    };
    let around = |at: usize| {
        let section =
            text.sections.iter().find(|one| one.heading == Some(at) || one.units.contains(&at));
        match text.units[at].kind {
            UnitKind::Heading => section.map_or(0..0, |section| section.units.clone()),
            _ => at..at + 1,
        }
    };
    let is_open = |(_, at): &&(String, usize)| {
        text.units[*at].kind == UnitKind::Sentence || around(*at).any(is_left)
    };
    let entries = writer.entries.iter().filter(is_open).map(|(path, _)| path.clone());
    let mentions = |topic: &str| {
        text.units
            .iter()
            .any(|unit| lexicon.topics.find(unit.sentence()).iter().any(|term| term.id == topic))
    };
    let keys = KEYS.iter().filter(|(topic, _)| mentions(topic)).map(|(_, key)| (*key).to_owned());
    entries.chain(keys).collect()
}

/// The language whose small words a text has most of.
fn language<'a>(bodies: &[Body], locales: &'a BTreeMap<String, Locale>) -> Option<&'a Locale> {
    const ENOUGH: usize = 5_000;
    let mut words: Vec<String> = Vec::new();
    for body in bodies {
        words_of(body, &mut words);
        if words.len() > ENOUGH {
            break;
        }
    }
    let count = |locale: &Locale| {
        let small = &locale.about.answer.small;
        words.iter().filter(|word| small.contains(word)).count()
    };
    let counted = locales.values().map(|locale| (count(locale), locale));
    counted
        .filter(|(count, _)| *count > 0)
        .max_by_key(|(count, _)| *count)
        .map(|(_, locale)| locale)
}

fn words_of(body: &Body, words: &mut Vec<String>) {
    let mut add = |text: &str| {
        let all = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.extend(all.map(str::to_lowercase));
    };
    match body {
        Body::Heading(_, text) | Body::Paragraph(text) => add(&plain(text)),
        Body::List(list) => list.items.iter().for_each(|item| add(&plain(&item.text))),
        Body::Table(table) => {
            table
                .rows
                .iter()
                .flat_map(|row| &row.cells)
                .flatten()
                .for_each(|cell| add(&plain(cell)));
        }
        Body::Terms(_) | Body::Address(_) | Body::Notice(_) => {}
    }
}
