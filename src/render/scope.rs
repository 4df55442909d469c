//! A Document → the sections that one page shows: the complete text, what concerns one group, or a
//! companion page.

use std::collections::BTreeSet;

use crate::document::{Block, Document, Role, Section, Unit};
use crate::model::PageKind;

/// A part of the Document that has a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Companion {
    /// The notice on one page of facts.
    Label,
    /// The ready letters.
    Letters,
}

impl Companion {
    /// All, in the order of their links.
    pub const ALL: [Companion; 2] = [Companion::Label, Companion::Letters];

    /// The companion page that a section belongs on, if any.
    pub fn of(section: &Section) -> Option<Companion> {
        match section.role {
            Role::Label => Some(Companion::Label),
            Role::Letters => Some(Companion::Letters),
            _ => None,
        }
    }

    /// The last part of its address, below that of the notice.
    pub fn folder(self) -> &'static str {
        match self {
            Companion::Label => "label",
            Companion::Letters => "letters",
        }
    }

    /// The word of the frame that says what is there.
    pub fn note(self) -> &'static str {
        match self {
            Companion::Label => "label_note",
            Companion::Letters => "letters_note",
        }
    }

    /// The kind of page it is.
    pub fn kind(self) -> PageKind {
        match self {
            Companion::Label => PageKind::Label,
            Companion::Letters => PageKind::Letters,
        }
    }

    /// Its section in a Document.
    pub fn section(self, document: &Document) -> Option<&Section> {
        document.sections.iter().find(|section| Companion::of(section) == Some(self))
    }
}

/// A section as a page shows it.
#[derive(Debug)]
pub struct Shown<'a> {
    /// The section.
    pub section: &'a Section,
    /// Whether the page shows its heading.
    pub heading: bool,
    /// The sections below it that the page shows.
    pub sections: Vec<Shown<'a>>,
}

/// What a page shows of a Document, in reading order.
#[derive(Debug, Default)]
pub struct Scope<'a> {
    /// Blocks before the first section.
    pub blocks: &'a [Block],
    /// The sections.
    pub sections: Vec<Shown<'a>>,
}

impl<'a> Scope<'a> {
    /// The complete notice.
    pub fn complete(document: &'a Document) -> Scope<'a> {
        let sections = document.sections.iter().filter(|section| Companion::of(section).is_none());
        Scope { blocks: &[], sections: sections.map(complete).collect() }
    }

    /// The notice with the parts that have pages of their own on a site.
    pub fn all(document: &'a Document) -> Scope<'a> {
        Scope { blocks: &[], sections: document.sections.iter().map(complete).collect() }
    }

    /// A part that has a page of its own; the page's title says its heading.
    pub fn companion(document: &'a Document, companion: Companion) -> Option<Scope<'a>> {
        let section = companion.section(document)?;
        Some(Scope { blocks: &[], sections: vec![Shown { heading: false, ..complete(section) }] })
    }

    /// The ids on the page, which links can lead to.
    pub fn ids(&self) -> BTreeSet<&'a str> {
        self.units().iter().map(Unit::id).collect()
    }

    /// The page of one data subject group: its own blocks, then `part`, which is what concerns it.
    pub fn of_group(document: &'a Document, part: &'a Document, group: &str) -> Scope<'a> {
        let own = document.groups.iter().find(|one| one.id == group);
        Scope { blocks: own.map_or(&[], |group| group.blocks.as_slice()), ..Scope::complete(part) }
    }

    /// The units on the page in reading order.
    pub fn units(&self) -> Vec<Unit<'a>> {
        let mut units: Vec<Unit<'a>> = self.blocks.iter().flat_map(Block::units).collect();
        self.sections.iter().for_each(|shown| shown.push_units(&mut units));
        units
    }
}

impl<'a> Shown<'a> {
    fn push_units(&self, units: &mut Vec<Unit<'a>>) {
        if self.heading {
            units.push(Unit::Heading(self.section));
        }
        units.extend(self.section.blocks.iter().flat_map(Block::units));
        self.sections.iter().for_each(|shown| shown.push_units(units));
    }
}

fn complete(section: &Section) -> Shown<'_> {
    let sections = section.sections.iter().map(complete).collect();
    Shown { section, heading: has_heading(section), sections }
}

/// The text before the first heading of an imported notice is a section without a title.
fn has_heading(section: &Section) -> bool {
    !section.title.is_empty()
}
