//! A TILT document → the text of a `notice.toml`, with comments on what is missing or doubtful.
//!
//! Nothing is invented: what TILT does not say is left out, and `check` will ask for it. What
//! klartext has no key for is written as comments and reported.
//!
//! TILT states legal bases, periods and recipients by data category, klartext by purpose: a purpose
//! gets those of all its data, each with the data it covers.

mod category;
mod other;
mod period;
mod purpose;
mod recipient;
mod source;
pub(super) mod toml;

use std::collections::BTreeSet;

use serde_json::Value;

use self::category::Category;
use self::recipient::Recipients;
use self::source::{At, Source};
use self::toml::Toml;
use crate::slug::slug_of;

/// A notice that was imported from TILT.
#[derive(Clone, Debug)]
pub struct TiltImport {
    /// The document's name.
    pub name: Option<String>,
    /// Its language.
    pub language: String,
    /// The text of `notice.toml`.
    pub toml: String,
    /// What klartext has no key for: its path in the document, and the words.
    pub lost: Vec<(String, String)>,
}

/// The document is not TILT.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotTilt;

/// What has been read so far.
struct Reading {
    language: String,
    taken: BTreeSet<String>,
    categories: Vec<Category>,
    recipients: Recipients,
    /// Laws: id, and name in the document.
    laws: Vec<(String, String)>,
}

/// Reads a document. `fallback` is the language to use if it names none.
///
/// # Errors
/// If it has neither data categories nor a controller.
pub fn from_tilt(document: Value, fallback: &str) -> Result<TiltImport, NotTilt> {
    if document.get("controller").is_none() && document.get("dataDisclosed").is_none() {
        return Err(NotTilt);
    }
    let source = Source::new(document);
    let top = source.top();
    let named = top.get("meta").get("language").text();
    let language = named.filter(|tag| is_tag(tag)).unwrap_or_else(|| fallback.to_owned());
    let mut reading = Reading {
        language: language.clone(),
        taken: BTreeSet::new(),
        categories: Vec::new(),
        recipients: Recipients::default(),
        laws: Vec::new(),
    };
    for item in top.get("dataDisclosed").items() {
        reading.read_category(&item);
    }
    let name = top.get("meta").get("name").text();
    let mut toml = Toml::default();
    reading.write_head(&top, name.as_deref(), &mut toml);
    reading.write_parties(&top, &mut toml);
    let sources = reading.read_sources(&top);
    let transfers = reading.read_transfers(&top);
    let mut below = Toml::default();
    reading.write_purposes(&top, &sources, &mut below);
    reading.write_data(&mut toml);
    reading.write_sources(&sources, &mut toml);
    reading.write_laws(&mut toml);
    toml.blank();
    let mut text = toml.into_text();
    text.push_str(&below.into_text());
    let mut rest = Toml::default();
    reading.write_recipients(transfers, &mut rest);
    reading.write_rights(&top, &mut rest);
    let lost = source.left();
    if !lost.is_empty() {
        rest.blank();
        rest.comment("What klartext has no key for:");
        lost.iter().for_each(|(at, words)| rest.comment(&format!("{at}: {words}")));
    }
    text.push('\n');
    text.push_str(&rest.into_text());
    Ok(TiltImport { name, language, toml: text, lost })
}

fn is_tag(tag: &str) -> bool {
    (2..=3).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_lowercase())
}

impl Reading {
    /// A key for words in the document's language.
    fn key(&self, key: &str) -> String {
        format!("{key}.{}", self.language)
    }

    /// An unused id: the document's own if possible, else one from the words.
    fn id(&mut self, kind: &str, own: Option<&str>, words: &str) -> String {
        let slug = |words: &str| {
            let slug = slug_of(words);
            match slug.char_indices().nth(40) {
                Some((end, _)) => {
                    let cut = slug.get(..end).unwrap_or(&slug);
                    cut.rsplit_once('-').map_or(cut, |(one, _)| one).to_owned()
                }
                None => slug,
            }
        };
        let own = own.filter(|id| *id == slug_of(id) && !is_uuid(id)).map(str::to_owned);
        let base = own.unwrap_or_else(|| slug(words));
        let base = if base.is_empty() { kind.to_owned() } else { base };
        let mut id = base.clone();
        let mut number = 2;
        while !self.taken.insert(format!("{kind}/{id}")) {
            id = format!("{base}-{number}");
            number += 1;
        }
        id
    }

    fn write_head(&self, top: &At<'_>, name: Option<&str>, toml: &mut Toml) {
        let meta = top.get("meta");
        toml.comment(
            "Made from TILT. What TILT does not say is missing here: `klartext check` asks for it.",
        );
        for key in ["_id", "created", "modified", "version", "status", "url", "_hash"] {
            if let Some(words) = meta.get(key).text() {
                toml.comment(&format!("TILT, {key}: {words}"));
            }
        }
        toml.blank();
        if let Some(name) = name {
            toml.comment("TILT has no title; this is what it calls the document.");
            toml.words(&self.key("title"), name);
        }
        toml.comment(&format!(
            "The last part of its address is missing: {} = \"…\"",
            self.key("slug")
        ));
        let in_use = top.get("automatedDecisionMaking").get("inUse").truth();
        if in_use == Some(false) {
            toml.key("automated_decisions", "\"none\"");
        }
        let officer = top.get("dataProtectionOfficer");
        match officer.get("appointed").truth() {
            Some(false) if other::is_reached(&officer) => toml.comment(
                "TILT says that no data protection officer is appointed, and how to reach one: [dpo].",
            ),
            Some(false) => toml.key("dpo", "\"none\""),
            _ => {}
        }
        if in_use == Some(true) {
            toml.comment(
                "There are automated decisions, and TILT does not say in which purpose. Write them \
                 there: [purposes.….automated_decisions]",
            );
        }
    }
}

/// Whether an id was generated by a machine.
fn is_uuid(id: &str) -> bool {
    let parts: Vec<usize> = id.split('-').map(str::len).collect();
    parts == [8, 4, 4, 4, 12] || (id.len() >= 2 && id.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A country's code.
fn country(at: &At<'_>) -> Option<String> {
    let code = at.peek()?;
    let is_code = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if !is_code || code == crate::export::tilt::NOWHERE {
        return None;
    }
    at.text()
}
