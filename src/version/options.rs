//! All that a release is made from: the chain, the text, what is proposed, what is asked for.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::chain::Chain;
use super::metadata::{Class, End, Lagging};
use super::name::VersionName;
use crate::document::Document;
use crate::model::{Notice, Sentence};

/// All that a release is made from.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    /// The releases so far.
    pub chain: &'a Chain,
    /// The notice: its folder below `content/`, with `/`.
    pub notice: &'a str,
    /// The host of the site's `base_url`; only the first record needs it.
    pub authority: &'a str,
    /// The version of the program.
    pub klartext: &'a str,
    /// The text to release; none for a release that only withdraws or ends.
    pub content: Option<Content<'a>>,
    /// What the comparison with [`Chain::base`] proposes.
    pub proposed: Proposed,
    /// What the editor asks for.
    pub options: Options,
    /// The day it is in the site's timezone.
    pub today: Date,
}

/// A text to release.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// The resolved notice; none for words that are imported.
    pub facts: Option<&'a Notice>,
    /// The words, a document in each language.
    pub documents: &'a [Document],
    /// The texts that lag behind in a language.
    pub lagging: &'a [Lagging],
    /// The ids of the parts in which only the wording changed.
    pub reworded: &'a [String],
}

/// What a comparison of facts proposes.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// What the change means for people.
    pub class: Class,
    /// What changed, in short, by language; may be empty.
    pub summary: BTreeMap<String, String>,
}

/// What the editor asks for. A reason of blanks only counts as missing.
#[derive(Clone, Debug)]
pub struct Options {
    /// The published date; never set silently.
    pub published: Date,
    /// Why the published date is an earlier one.
    pub backdated: Option<Sentence>,
    /// The first day it applies on (default: the published date).
    pub effective: Option<Date>,
    /// The class, where it is not the proposed one.
    pub class: Option<Class>,
    /// Why it is not.
    pub class_reason: Option<String>,
    /// The summary by language, in place of the proposed one.
    pub summary: BTreeMap<String, String>,
    /// Why it is released although findings block it.
    pub despite_findings: Option<String>,
    /// The version to withdraw, with this text or without one.
    pub withdraw: Option<VersionName>,
    /// The notice ends on the effective date.
    pub end: Option<End>,
    /// Why a version is withdrawn, or the notice ends.
    pub reason: Option<Sentence>,
    /// The content hash that the text must have.
    pub expect: Option<String>,
}

impl Options {
    /// A release published on a day, with nothing else asked for.
    pub fn published(published: Date) -> Options {
        Options {
            published,
            backdated: None,
            effective: None,
            class: None,
            class_reason: None,
            summary: BTreeMap::new(),
            despite_findings: None,
            withdraw: None,
            end: None,
            reason: None,
            expect: None,
        }
    }
}
