//! The facts of one version → the forms that other programs read: pure functions.
//!
//! - [`facts`]: `notice.json`, our own facts with their schema
//! - [`json_ld`]: `notice.jsonld`, the facts in the Data Privacy Vocabulary
//! - [`tilt`]: `notice.tilt.json`, the facts in TILT, and what TILT cannot hold
//! - [`register`]: the register of processing activities as CSV
//! - [`headers`]: the HTTP headers of a site, which are of its frame and not of a version
//! - [`texts`]: the editor's own words for a translator, as CSV
//!
//! All of them are made from the facts that the pages were made from, and from nothing else.

pub mod csv;
pub mod facts;
pub mod headers;
pub mod json_ld;
pub mod register;
pub mod texts;
pub mod tilt;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::Value;

use crate::compose::Composer;
use crate::document::{Inlines, plain};
use crate::locale::Locale;
use crate::model::{Address, Notice};
use crate::render::markup::json_in_html;
use crate::tables::Tables;
use crate::version::{Chain, Class, Range, Record, Status};

/// A version of a notice, on its way to other programs.
pub struct Edition<'a> {
    /// The notice: its folder below `content/`, with `/`.
    pub notice: &'a str,
    /// The facts.
    pub facts: &'a Notice,
    /// The languages, the prevailing one first.
    pub languages: Vec<String>,
    /// The title in each of them.
    pub titles: BTreeMap<String, String>,
    /// The address of the notice in each of them, with a slash at its end.
    pub addresses: BTreeMap<String, String>,
    /// Which version it is.
    pub version: Stamped,
    /// The texts that will replace it, in the order they take effect.
    pub coming: Vec<Coming>,
    /// The day it is.
    pub today: Date,
    /// The wording.
    pub locales: &'a BTreeMap<String, Locale>,
    /// What klartext knows.
    pub tables: &'a Tables,
}

/// A version that is released and has yet to take effect.
pub struct Coming {
    /// Its name.
    pub name: String,
    /// The first day it applies on.
    pub effective: Date,
    /// Its facts.
    pub facts: Notice,
}

/// Which version it is, and when it applies.
#[derive(Clone, Debug)]
pub struct Stamped {
    /// Its name; `draft` for what is written now.
    pub name: String,
    /// Its place among the versions with a text, from 1.
    pub number: usize,
    /// The name of the text before it.
    pub before: Option<String>,
    /// The published date of the first version.
    pub first: Date,
    /// Its own.
    pub published: Date,
    /// The first day it applies on.
    pub effective: Date,
    /// What the change means for people.
    pub class: Class,
    /// The days it applies on, as far as they are known.
    pub applies: Vec<Range>,
    /// What it is today; none for a draft.
    pub status: Option<Status>,
    /// The hash of its text and facts.
    pub content: String,
    /// The hash of its record; that of its content for a draft.
    pub hash: String,
}

impl Stamped {
    /// Which version a record is, by its chain today; none where it holds no text.
    pub fn of(chain: &Chain, record: &Record, today: Date) -> Option<Stamped> {
        let texts: Vec<&Record> = chain.texts().collect();
        let at = texts.iter().position(|one| one.version == record.version)?;
        Some(Stamped {
            name: record.version.to_string(),
            number: at + 1,
            before: at
                .checked_sub(1)
                .and_then(|at| texts.get(at))
                .map(|one| one.version.to_string()),
            first: texts.first().map_or(record.published, |first| first.published),
            published: record.published,
            effective: record.effective,
            class: record.class,
            applies: chain.ranges(record.version),
            status: chain.status(record.version, today),
            content: record.content.clone(),
            hash: record.hash.clone(),
        })
    }

    /// What is written on a day and was never released.
    pub fn draft(content: String, today: Date) -> Stamped {
        Stamped {
            name: "draft".into(),
            number: 1,
            before: None,
            first: today,
            published: today,
            effective: today,
            class: Class::Material,
            applies: Vec::new(),
            status: None,
            hash: content.clone(),
            content,
        }
    }
}

impl<'a> Edition<'a> {
    /// The words of the notice in a language; none where there is no wording for it.
    pub fn words<'b>(&'b self, language: &str) -> Option<Composer<'b>> {
        let locale = self.locales.get(language)?;
        Some(Composer::new(self.facts, &self.languages, locale, self.tables))
    }

    /// The language that prevails.
    pub fn prevailing(&self) -> &str {
        self.languages.first().map_or("en", String::as_str)
    }

    /// The address of the notice in a language, with a slash at its end.
    pub fn address(&self, language: &str) -> &str {
        self.addresses.get(language).map_or("", String::as_str)
    }

    /// The address that this version keeps, in a language.
    pub fn version_address(&self, language: &str) -> String {
        self.address_of(&self.version.name, language)
    }

    /// The address that a version of the notice keeps, in a language.
    pub fn address_of(&self, version: &str, language: &str) -> String {
        format!("{}{version}/", self.address(language))
    }
}

/// A postal address in one line, without the country.
fn address_line(address: &Address) -> String {
    let town = [&address.postal_code, &address.city];
    let town: Vec<&str> = town.into_iter().filter_map(|part| part.as_deref()).collect();
    let town = Some(town.join(" ")).filter(|town| !town.is_empty());
    let parts = [address.street.clone(), address.line2.clone(), town, address.region.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Words in one line.
fn line(words: &Inlines) -> String {
    plain(words).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// JSON as a file, which a page can hold as it is.
pub fn text(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("plain data always serialises");
    text.push('\n');
    json_in_html(text)
}
