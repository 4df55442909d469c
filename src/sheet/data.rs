//! The cross-check sheet: plain data, its words already said.

use serde::Serialize;

use crate::origin::Origin;

/// The cross-check of one notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// The notice's id.
    pub notice: String,
    /// The language the sheet is worded in.
    pub language: String,
    /// The heading.
    pub title: String,
    /// What the sheet shows, in a sentence.
    pub lead: String,
    /// What it is about: name and value, in order.
    pub about: Vec<Term>,
    /// The hash of the facts and texts that were checked, which `release --expect` takes.
    pub content: String,
    /// The items that the law asks for, by part.
    pub parts: Vec<Part>,
    /// Findings that belong to no item.
    pub other: List<Finding>,
    /// Findings that the notice allows, with its reasons.
    pub allowed: List<Allowed>,
    /// What stands at the end, to be signed.
    pub signing: Signing,
}

/// A name and its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Term {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
}

/// Items under a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The heading.
    pub title: String,
    /// The items.
    pub rows: Vec<Row>,
}

/// Things under a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct List<T> {
    /// The heading.
    pub title: String,
    /// The things.
    pub items: Vec<T>,
}

/// One item that the law asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Where the law asks for it (`13-1-a`), in every language the same.
    pub id: String,
    /// The same for readers: "Art. 13(1)(a)".
    pub article: String,
    /// What it asks for, in words.
    pub duty: String,
    /// How it stands.
    pub state: State,
    /// The same in words; where it does not apply, why.
    pub verdict: String,
    /// The places that say it.
    pub answers: Vec<Answer>,
    /// What was found about it.
    pub findings: Vec<Finding>,
}

/// How an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The notice says it.
    Answered,
    /// It is not asked of this notice.
    NotApplicable,
    /// Something was found about it.
    Finding,
    /// The notice does not say it, and no rule minds.
    Unanswered,
}

/// A place in the notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// The id of the block or of the term of a list; empty for what is said of the whole text.
    pub block: String,
    /// Its words, shortened.
    pub words: String,
    /// Where the fact stands in TOML; none where klartext words it by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// What was found about an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule.
    pub rule: String,
    /// Its level in words.
    pub level: String,
    /// What it is about, in the sheet's language.
    pub title: String,
    /// The key path.
    pub at: String,
    /// What is, in English.
    pub message: String,
    /// What to write, in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A finding that the notice allows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Allowed {
    /// The rule.
    pub rule: String,
    /// What it is about, in the sheet's language.
    pub title: String,
    /// The key path.
    pub at: String,
    /// Why.
    pub reason: String,
}

/// What is signed, and the command that releases exactly that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signing {
    /// The sentence that is signed.
    pub approve: String,
    /// The names of the fields: name, date, signature.
    pub fields: [String; 3],
    /// What stands above the command, or why there is none.
    pub release: String,
    /// The command; none where errors forbid a release.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
}

impl Place {
    /// The place of an origin.
    pub(super) fn of(origin: &Origin) -> Place {
        let (line, _) = origin.file.line_column(origin.span.start);
        Place { file: origin.file.path.clone(), line }
    }
}
