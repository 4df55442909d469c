//! A notice in one language, as blocks with stable ids: plain data, no HTML.
//!
//! This is what a release stores, what a comparison compares and what templates get. A block's id
//! is its key path plus what it says (`purposes/x/retention`), never position, words or language.

mod group;
mod inline;
mod unit;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use inline::{Inline, Inlines, is_safe_link, plain};
pub use unit::Unit;

/// All that a notice says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The language tag.
    pub language: String,
    /// The title.
    pub title: String,
    /// The last part of its address.
    pub slug: String,
    /// What it is, in a sentence, for search engines and link previews.
    pub description: String,
    /// The sections in reading order.
    pub sections: Vec<Section>,
    /// What the page of one data subject group has in addition to the sections that concern it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
}

/// A heading with what is below it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The id of its heading, which is a block.
    pub id: String,
    /// What kind of section it is, for looks.
    pub role: Role,
    /// The key paths of the facts the heading words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    /// The heading.
    pub title: Inlines,
    /// The data subject groups it concerns, by id; none where it concerns everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
    /// The blocks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
    /// The sections below it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
}

/// What kind of section it is; this decides only looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Any section.
    #[default]
    Plain,
    /// The summary at the start.
    Glance,
    /// Who is responsible.
    Controller,
    /// All purposes.
    Purposes,
    /// The purposes of one group.
    Group,
    /// One purpose.
    Purpose,
    /// One right.
    Right,
    /// The right to object, set apart (Art. 21(4)).
    Objection,
    /// The notice on one page of facts, which has a page of its own.
    Label,
    /// All ready letters, which have a page of their own.
    Letters,
    /// A ready letter.
    Letter,
}

/// The page of one data subject group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The group's id.
    pub id: String,
    /// The last part of the page's address.
    pub slug: String,
    /// The heading.
    pub title: Inlines,
    /// What comes before the purposes: for whom the page is, and what it leaves out.
    pub blocks: Vec<Block>,
}

/// A piece of the text with an id of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Unique in the Document, the same in every language.
    pub id: String,
    /// The key paths of the facts it words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    /// What it is.
    pub body: Body,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Body {
    /// A heading inside an editor's text; the number is its depth, from 1.
    Heading(u8, Inlines),
    /// A paragraph.
    Paragraph(Inlines),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// Terms with what is said of each.
    Terms(Vec<Term>),
    /// An address, line by line.
    Address(Vec<Inlines>),
    /// A box that sets something apart.
    Notice(Vec<Inlines>),
}

/// A list, ordered or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// Whether its items are numbered.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ordered: bool,
    /// The number of its first item; absent where that is 1, or where items have no numbers.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub start: u32,
    /// The items.
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// The words.
    pub text: Inlines,
    /// The data subject groups it concerns, by id; none where it concerns everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
    /// A list below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<List>,
}

/// A table; rows are compared by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The column heads.
    pub head: Vec<Inlines>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table: a block of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Unique in the Document.
    pub id: String,
    /// The key paths of the facts it words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    /// What it is, as a word of docs/ICONS.md (`basis-consent`), for icons and for machines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The data subject groups it concerns, by id; none where it concerns everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
    /// The cells, the first of which names the row; each may have several paragraphs.
    pub cells: Vec<Vec<Inlines>>,
}

/// A term with what is said of it: a block of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Unique in the Document.
    pub id: String,
    /// The key paths of the facts it words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    /// What it is, as a word of docs/ICONS.md (`basis-consent`), for icons and for machines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The data subject groups it concerns, by id; none where it concerns everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
    /// The term.
    pub name: Inlines,
    /// What is said of it: one thing, or several.
    pub details: Vec<Inlines>,
}

fn is_false(truth: &bool) -> bool {
    !truth
}

fn one() -> u32 {
    1
}

fn is_one(number: &u32) -> bool {
    *number == 1
}

impl List {
    /// A list without numbers.
    pub fn unordered(items: Vec<Item>) -> List {
        List { ordered: false, start: 1, items }
    }

    /// A list with numbers, from the first one.
    pub fn ordered(start: u32, items: Vec<Item>) -> List {
        List { ordered: true, start, items }
    }

    /// The mark before an item, by its index: `3.` or `-`.
    pub fn mark(&self, index: usize) -> String {
        if self.ordered { format!("{}.", self.start as usize + index) } else { "-".into() }
    }
}

impl Block {
    /// A block of one paragraph.
    pub fn paragraph(id: impl Into<String>, facts: Vec<String>, text: Inlines) -> Block {
        Block { id: id.into(), facts, body: Body::Paragraph(text) }
    }
}

impl Item {
    /// An item without a list below it.
    pub fn of(text: Inlines) -> Item {
        Item { text, ..Item::default() }
    }
}

impl Term {
    /// The term, known to concern some groups only.
    pub fn of_groups(self, subjects: Vec<String>) -> Term {
        Term { subjects, ..self }
    }

    /// The term, known to be of a kind.
    pub fn of_kind(self, kind: Option<String>) -> Term {
        Term { kind, ..self }
    }
}
