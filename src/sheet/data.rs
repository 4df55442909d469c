//! The cross-check sheet: plain data with all words in place.

use serde::Serialize;

use crate::origin::Origin;

/// The cross-check of one notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// The notice's id.
    pub notice: String,
    /// The language of the sheet.
    pub language: String,
    /// The heading.
    pub title: String,
    /// What the sheet shows, in a sentence.
    pub lead: String,
    /// Notice, languages and checksum: name and value, in order.
    pub about: Vec<Term>,
    /// The hash of the facts and texts that were checked, which `release --expect` takes.
    pub content: String,
    /// The first page: each item with its mark.
    pub summary: Overview,
    /// The items that the law requires, by part.
    pub parts: Vec<Part>,
    /// Findings that belong to no item.
    pub other: List<Finding>,
    /// Findings that the notice allows, with its reasons.
    pub allowed: List<Allowed>,
    /// The end of the sheet, to be signed.
    pub signing: Signing,
}

/// The items at one look, before the places that state them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Overview {
    /// The heading.
    pub title: String,
    /// How many items have each mark, in a sentence.
    pub counts: String,
    /// What the marks mean: the mark and its meaning.
    pub legend: Vec<Term>,
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

/// Items of one kind under a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct List<T> {
    /// The heading.
    pub title: String,
    /// The items.
    pub items: Vec<T>,
}

/// One item that the law requires.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Its place in the law (`13-1-a`), the same in every language.
    pub id: String,
    /// The same for readers: "Art. 13(1)(a)".
    pub article: String,
    /// What it requires, in words.
    pub duty: String,
    /// Whether the notice states it.
    pub state: State,
    /// The same as a sign at one look.
    pub mark: Mark,
    /// The state in words; if it does not apply, why.
    pub verdict: String,
    /// The places that state it.
    pub answers: Vec<Answer>,
    /// The findings about it.
    pub findings: Vec<Finding>,
}

/// Whether a notice states an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The notice states it.
    Answered,
    /// The author states that there is none, and no fact or word speaks against it.
    Claimed,
    /// The facts decide that it does not apply to this notice.
    NotApplicable,
    /// There is a finding about it.
    Finding,
    /// The notice does not state it, and no rule requires it.
    Unanswered,
}

/// The state of an item at one look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// The notice states it.
    Yes,
    /// An error or a warning is about it.
    No,
    /// The author has to say so: a claim that nothing speaks against, or a question.
    Ask,
    /// It does not apply.
    None,
}

impl Mark {
    /// All marks, in the order of the legend.
    pub const ALL: [Mark; 4] = [Mark::Yes, Mark::No, Mark::Ask, Mark::None];

    /// The sign.
    pub fn sign(self) -> &'static str {
        match self {
            Mark::Yes => "✓",
            Mark::No => "✗",
            Mark::Ask => "?",
            Mark::None => "–",
        }
    }

    /// The last part of the id of its message.
    pub fn word(self) -> &'static str {
        match self {
            Mark::Yes => "yes",
            Mark::No => "no",
            Mark::Ask => "ask",
            Mark::None => "none",
        }
    }
}

/// A place in the notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// The id of the block or term; empty for a statement about the entire text.
    pub block: String,
    /// Its words, shortened.
    pub words: String,
    /// The place of the fact in TOML; none for built-in wording.
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

/// A finding about an item.
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
    /// The message, in English.
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
    /// The sentence above the command, or why there is no command.
    pub release: String,
    /// The command; none if errors block a release.
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
