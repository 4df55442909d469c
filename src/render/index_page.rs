//! The list of a site's notices as plain data.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::render::page::Alternates;

/// The page that lists the notices of a site.
#[derive(Clone, Debug)]
pub struct IndexPage<'a> {
    /// The language.
    pub language: String,
    /// Its address.
    pub address: String,
    /// Its canonical address: the same, except for the root.
    pub canonical: String,
    /// The notices.
    pub notices: Vec<Listed<'a>>,
    /// Whether the list, with all its parts, is long: its rows are compact then.
    pub is_long: bool,
    /// The letters of a long list, each with the number of the part that it begins in.
    pub letters: Vec<(String, usize)>,
    /// The same page in each language, this one too.
    pub alternates: Alternates,
    /// Which part of the list it is, where there are several.
    pub part: Option<Part>,
}

/// A notice in its place in a list.
#[derive(Clone, Debug)]
pub struct Listed<'a> {
    /// The notice.
    pub entry: &'a IndexEntry,
    /// The controller whose notices begin here.
    pub heading: Option<String>,
    /// The letter whose notices or controllers begin here.
    pub letter: Option<String>,
}

/// A part of a list that has several pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which it is, counted from 1.
    pub number: usize,
    /// The addresses of all parts in the page's language.
    pub addresses: Vec<String>,
}

impl Part {
    /// The address of the previous part, if any.
    pub fn previous(&self) -> Option<&str> {
        self.addresses.get(self.number.checked_sub(2)?).map(String::as_str)
    }

    /// The address of the next part, if any.
    pub fn next(&self) -> Option<&str> {
        self.addresses.get(self.number).map(String::as_str)
    }
}

/// A notice in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexEntry {
    /// Its title.
    pub title: String,
    /// What it is, in a sentence.
    pub description: String,
    /// The language of title and page, which is another than the list's where it is missing there.
    pub language: String,
    /// Its address.
    pub address: String,
    /// For whom it is.
    pub groups: Vec<String>,
    /// Who is responsible.
    #[serde(default)]
    pub controllers: Vec<String>,
    /// From when it applies.
    pub since: Option<Date>,
    /// The day it ended.
    pub ended: Option<Date>,
}
