//! Two versions of a text in one: its units with what was deleted and inserted. Plain data.
//!
//! Both versions can be read back: without what was inserted it says the old words, without what
//! was deleted the new ones, in their own order.

use schemars::JsonSchema;
use serde::Serialize;

use crate::document::{Inline, Inlines, plain};

/// A text with the marks of what changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Marked {
    /// The language tag.
    pub language: String,
    /// The title.
    pub title: MarkedPiece,
    /// The units in reading order; what was removed is where it was.
    pub units: Vec<MarkedUnit>,
}

/// A heading, block, row or term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MarkedUnit {
    /// Its id in the newest version that has it.
    pub id: String,
    /// Its id in the old version, where that is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// What it is.
    pub shape: Shape,
    /// What happened to it.
    pub status: Status,
    /// Its paragraphs, items, cells or lines.
    pub pieces: Vec<MarkedPiece>,
}

/// What a unit is, for looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A heading; 1 is that of a section of the Document.
    Heading {
        /// How deep it is, from 1.
        depth: u8,
    },
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// The heads of a table.
    Head {
        /// The id of the table.
        table: String,
    },
    /// A row of a table.
    Row {
        /// The id of the table.
        table: String,
    },
    /// A term of a list of terms.
    Term {
        /// The id of the list.
        list: String,
    },
    /// An address.
    Address,
    /// A box that sets something apart.
    Notice,
}

/// What happened to a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The same words at the same place.
    Same,
    /// The same place, other words.
    Changed,
    /// It was added.
    Added,
    /// It was removed.
    Removed,
    /// It was elsewhere; its words have marks where they changed too.
    MovedHere,
    /// It is elsewhere now; these are its old words, all of them deleted here.
    MovedAway,
}

/// A paragraph, item, cell or line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MarkedPiece {
    /// Where in its unit it is.
    pub slot: Slot,
    /// Whether it is in both versions.
    pub presence: Presence,
    /// So much changed that before and after should be shown one above the other: the runs are what
    /// was, then what is.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub stacked: bool,
    /// The words in reading order.
    pub runs: Vec<Run>,
}

/// Which versions a piece is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// Both.
    #[default]
    Both,
    /// Only the old one.
    Old,
    /// Only the new one.
    New,
}

/// Where in its unit a piece is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Slot {
    /// All of a heading or paragraph.
    #[default]
    Text,
    /// An item of a list.
    Item {
        /// How deep, from 1.
        depth: u8,
        /// Whether its list is numbered.
        ordered: bool,
    },
    /// A thing in a cell of a table.
    Cell {
        /// The column, from 0.
        column: usize,
    },
    /// The name of a term.
    Name,
    /// What is said of a term.
    Detail,
    /// A line of an address or box.
    Line,
}

/// Words that share a mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Run {
    /// What happened to the words.
    pub mark: Mark,
    /// The words.
    pub words: Inlines,
    /// A changed number, or the measure after one, to be emphasised.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub figure: bool,
    /// The words are the same and lead elsewhere: where they led before; empty where nowhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link_was: Option<String>,
}

/// What happened to words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// In both versions.
    Same,
    /// Only in the old one.
    Deleted,
    /// Only in the new one.
    Inserted,
}

/// Which of the two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The old one.
    Old,
    /// The new one.
    New,
}

impl Status {
    /// Whether a unit with this status belongs to the text of one side, at this place.
    pub fn is_on(self, side: Side) -> bool {
        match self {
            Status::Same | Status::Changed => true,
            Status::Added | Status::MovedHere => side == Side::New,
            Status::Removed | Status::MovedAway => side == Side::Old,
        }
    }
}

impl MarkedUnit {
    /// Whether it has this id on one side.
    fn is_of(&self, id: &str, side: Side) -> bool {
        let own = self.was.as_ref().filter(|_| side == Side::Old).unwrap_or(&self.id);
        self.status.is_on(side) && own == id
    }
}

impl MarkedPiece {
    /// Whether one side has this piece.
    pub fn is_on(&self, side: Side) -> bool {
        match self.presence {
            Presence::Both => true,
            Presence::Old => side == Side::Old,
            Presence::New => side == Side::New,
        }
    }

    /// Whether anything changed in it.
    pub fn is_changed(&self) -> bool {
        self.presence != Presence::Both
            || self.runs.iter().any(|run| run.mark != Mark::Same || run.link_was.is_some())
    }

    /// Where the words of a run led before, where nothing else shows it: words that changed with the
    /// link show it by themselves.
    pub fn link_was<'r>(&self, run: &'r Run) -> Option<&'r str> {
        let was = run.link_was.as_deref().filter(|_| run.mark == Mark::Same)?;
        let gone = self.runs.iter().filter(|run| run.mark == Mark::Deleted);
        let shown = gone.into_iter().any(|run| leads_to(&run.words, was));
        (!shown).then_some(was)
    }

    /// The plain words of one side.
    pub fn text(&self, side: Side) -> String {
        let skipped = match side {
            Side::Old => Mark::Inserted,
            Side::New => Mark::Deleted,
        };
        let runs = self.runs.iter().filter(|run| run.mark != skipped);
        runs.map(|run| plain(&run.words)).collect()
    }
}

fn leads_to(words: &[Inline], to: &str) -> bool {
    words.iter().any(|inline| match inline {
        Inline::Link { link, .. } => link == to,
        Inline::Strong { strong: words } | Inline::Emphasis { emphasis: words } => {
            leads_to(words, to)
        }
        _ => false,
    })
}

impl Marked {
    /// The plain words of one version in its own order, a line for each piece.
    pub fn text(&self, side: Side) -> String {
        let mut lines = vec![self.title.text(side)];
        for unit in self.units.iter().filter(|unit| unit.status.is_on(side)) {
            let pieces = unit.pieces.iter().filter(|piece| piece.is_on(side));
            lines.extend(pieces.map(|piece| piece.text(side)));
        }
        lines.join("\n")
    }

    /// What a reader of one side calls the unit of an id: a heading's words, the name of a term or
    /// of a row; none of units without a name.
    pub fn name(&self, id: &str, side: Side) -> Option<String> {
        let unit = self.units.iter().find(|unit| unit.is_of(id, side))?;
        let is_named =
            matches!(unit.shape, Shape::Heading { .. } | Shape::Term { .. } | Shape::Row { .. });
        let first = unit.pieces.iter().find(|piece| piece.is_on(side)).filter(|_| is_named)?;
        Some(first.text(side)).filter(|name| !name.trim().is_empty())
    }

    /// Whether one version has the unit of an id.
    pub fn has(&self, id: &str, side: Side) -> bool {
        self.units.iter().any(|unit| unit.is_of(id, side))
    }

    /// Whether any word or link changed.
    pub fn is_changed(&self) -> bool {
        self.title.is_changed() || self.units.iter().any(|unit| unit.status != Status::Same)
    }
}
