//! A notice in one language, as blocks with stable ids: plain data, no HTML.
//!
//! This is what a release stores, what a comparison compares and what templates get. A block's id
//! is its key path plus what it says (`purposes/x/retention`), never position, words or language.

use std::fmt;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// All that a notice says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
    /// What stands on the page of one data subject group beside the sections that concern it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
}

/// A heading with what stands below it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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

/// What kind of section it is, for looks alone.
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
pub struct Group {
    /// The group's id.
    pub id: String,
    /// The last part of the page's address.
    pub slug: String,
    /// The heading.
    pub title: Inlines,
    /// What stands before the purposes: for whom the page is, and what it leaves out.
    pub blocks: Vec<Block>,
}

/// A piece of the text with an id of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Whether its items are numbered.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ordered: bool,
    /// The items.
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// The words.
    pub text: Inlines,
    /// A list below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<List>,
}

/// A table; rows are compared by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Table {
    /// The column heads.
    pub head: Vec<Inlines>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table: a block of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Row {
    /// Unique in the Document.
    pub id: String,
    /// The key paths of the facts it words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    /// What it is, as a word of docs/ICONS.md (`basis-consent`), for icons and for machines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The cells, the first of which names the row; each may hold several things.
    pub cells: Vec<Vec<Inlines>>,
}

/// A term with what is said of it: a block of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Term {
    /// Unique in the Document.
    pub id: String,
    /// The key paths of the facts it words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    /// What it is, as a word of docs/ICONS.md (`basis-consent`), for icons and for machines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The term.
    pub name: Inlines,
    /// What is said of it: one thing, or several.
    pub details: Vec<Inlines>,
}

/// Words with marks.
pub type Inlines = Vec<Inline>;

/// Words, or words with a mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Important words.
    Strong {
        /// The words.
        strong: Inlines,
    },
    /// Stressed words.
    Emphasis {
        /// The words.
        emphasis: Inlines,
    },
    /// A technical name.
    Code {
        /// The name.
        code: String,
    },
    /// A link: `#id` to a block, or a full address.
    Link {
        /// Where it leads.
        link: String,
        /// Its words.
        text: Inlines,
    },
    /// A date in words.
    Date {
        /// The date.
        #[schemars(with = "String")]
        date: Date,
        /// The date in words.
        text: String,
    },
    /// Words in another language.
    Foreign {
        /// The language tag.
        foreign: String,
        /// The words.
        text: Inlines,
    },
    /// A line break.
    Break {
        /// Always true.
        #[serde(rename = "break")]
        line: bool,
    },
}

/// By hand, as a text is thousands of these: serde would copy each and try kind after kind.
impl<'de> Deserialize<'de> for Inline {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Inline, D::Error> {
        deserializer.deserialize_any(InlineVisitor)
    }
}

struct InlineVisitor;

impl<'de> Visitor<'de> for InlineVisitor {
    type Value = Inline;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("words, or words with a mark")
    }

    fn visit_str<E>(self, words: &str) -> Result<Inline, E> {
        Ok(Inline::Text(words.to_owned()))
    }

    fn visit_string<E>(self, words: String) -> Result<Inline, E> {
        Ok(Inline::Text(words))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Inline, A::Error> {
        let marked = Marked::deserialize(MapAccessDeserializer::new(map))?;
        marked.inline().ok_or_else(|| de::Error::custom("words with a mark that is not known"))
    }
}

/// All keys that words with a mark may have.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Marked {
    strong: Option<Inlines>,
    emphasis: Option<Inlines>,
    code: Option<String>,
    link: Option<String>,
    text: Option<Words>,
    date: Option<Date>,
    foreign: Option<String>,
    #[serde(rename = "break")]
    line: Option<bool>,
}

/// Plain words, or words with marks.
#[derive(Deserialize)]
#[serde(untagged)]
enum Words {
    Plain(String),
    Marked(Inlines),
}

impl Marked {
    fn inline(self) -> Option<Inline> {
        Some(match self {
            Marked { strong: Some(strong), .. } => Inline::Strong { strong },
            Marked { emphasis: Some(emphasis), .. } => Inline::Emphasis { emphasis },
            Marked { code: Some(code), .. } => Inline::Code { code },
            Marked { link: Some(link), text: Some(Words::Marked(text)), .. } => {
                Inline::Link { link, text }
            }
            Marked { date: Some(date), text: Some(Words::Plain(text)), .. } => {
                Inline::Date { date, text }
            }
            Marked { foreign: Some(foreign), text: Some(Words::Marked(text)), .. } => {
                Inline::Foreign { foreign, text }
            }
            Marked { line: Some(line), .. } => Inline::Break { line },
            _ => return None,
        })
    }
}

fn is_false(truth: &bool) -> bool {
    !truth
}

/// Whether a link may stand on a page: web, mail, telephone, or a place on the site.
pub fn is_safe_link(to: &str) -> bool {
    let scheme = to.split_once(':').map(|(scheme, _)| scheme);
    match scheme {
        // A colon after a slash, query or hash belongs to a relative address.
        Some(scheme) if !scheme.contains(['/', '?', '#']) => ["https", "http", "mailto", "tel"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known)),
        _ => !to.starts_with("//"),
    }
}

/// The plain words of marked ones; a break is a space.
pub fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    push_plain(inlines, &mut text);
    text
}

fn push_plain(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(words)
            | Inline::Code { code: words }
            | Inline::Date { text: words, .. } => {
                text.push_str(words);
            }
            Inline::Strong { strong: words }
            | Inline::Emphasis { emphasis: words }
            | Inline::Link { text: words, .. }
            | Inline::Foreign { text: words, .. } => push_plain(words, text),
            Inline::Break { .. } => text.push(' '),
        }
    }
}

/// A unit of the text that comparing and verifying work on: a heading, block, row or term.
#[derive(Clone, Copy, Debug)]
pub enum Unit<'a> {
    /// The heading of a section.
    Heading(&'a Section),
    /// A block that has no parts of its own.
    Block(&'a Block),
    /// The heads of a table, under the table's id.
    Head(&'a Block, &'a [Inlines]),
    /// A row of a table.
    Row(&'a Row),
    /// A term of a list of terms.
    Term(&'a Term),
}

impl<'a> Unit<'a> {
    /// The unit's id.
    pub fn id(&self) -> &'a str {
        match self {
            Unit::Heading(section) => &section.id,
            Unit::Block(block) | Unit::Head(block, _) => &block.id,
            Unit::Row(row) => &row.id,
            Unit::Term(term) => &term.id,
        }
    }

    /// The key paths of the facts it words.
    pub fn facts(&self) -> &'a [String] {
        match self {
            Unit::Heading(section) => &section.facts,
            Unit::Block(block) | Unit::Head(block, _) => &block.facts,
            Unit::Row(row) => &row.facts,
            Unit::Term(term) => &term.facts,
        }
    }

    /// The pieces of its text in order: paragraphs, items, cells, lines.
    pub fn pieces(&self) -> Vec<&'a Inlines> {
        match self {
            Unit::Heading(section) => vec![&section.title],
            Unit::Head(_, head) => head.iter().collect(),
            Unit::Row(row) => row.cells.iter().flatten().collect(),
            Unit::Term(term) => std::iter::once(&term.name).chain(&term.details).collect(),
            Unit::Block(block) => match &block.body {
                Body::Heading(_, text) | Body::Paragraph(text) => vec![text],
                Body::List(list) => list.texts(),
                Body::Address(lines) | Body::Notice(lines) => lines.iter().collect(),
                Body::Table(_) | Body::Terms(_) => Vec::new(),
            },
        }
    }

    /// Its plain text, a line for each piece.
    pub fn text(&self) -> String {
        let pieces: Vec<String> = self.pieces().into_iter().map(|piece| plain(piece)).collect();
        pieces.join("\n")
    }
}

impl List {
    /// The words of all items, depth first.
    fn texts(&self) -> Vec<&Inlines> {
        let mut texts = Vec::new();
        for item in &self.items {
            texts.push(&item.text);
            texts.extend(item.list.iter().flat_map(List::texts));
        }
        texts
    }
}

impl Block {
    /// A block of one paragraph.
    pub fn paragraph(id: impl Into<String>, facts: Vec<String>, text: Inlines) -> Block {
        Block { id: id.into(), facts, body: Body::Paragraph(text) }
    }

    /// The units this block is made of.
    pub fn units(&self) -> Vec<Unit<'_>> {
        match &self.body {
            Body::Table(table) => std::iter::once(Unit::Head(self, &table.head))
                .chain(table.rows.iter().map(Unit::Row))
                .collect(),
            Body::Terms(terms) => terms.iter().map(Unit::Term).collect(),
            _ => vec![Unit::Block(self)],
        }
    }
}

impl Term {
    /// The term, known to be of a kind.
    pub fn of_kind(self, kind: Option<String>) -> Term {
        Term { kind, ..self }
    }
}

impl Section {
    /// The units of this section and those below it, in reading order.
    pub fn units(&self) -> Vec<Unit<'_>> {
        let mut units = vec![Unit::Heading(self)];
        units.extend(self.blocks.iter().flat_map(Block::units));
        units.extend(self.sections.iter().flat_map(Section::units));
        units
    }
}

impl Document {
    /// The units of the whole text in reading order; the group pages' own come last.
    pub fn units(&self) -> Vec<Unit<'_>> {
        let sections = self.sections.iter().flat_map(Section::units);
        let groups = self.groups.iter().flat_map(|group| &group.blocks).flat_map(Block::units);
        sections.chain(groups).collect()
    }
}
