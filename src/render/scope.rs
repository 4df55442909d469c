//! Which parts of a Document stand on a page: the whole text, what concerns one group, or a part
//! that has a page of its own beside the text.

use std::collections::BTreeSet;

use crate::document::{Block, Document, Role, Section, Unit};
use crate::model::PageKind;

/// A part of the Document that has a page of its own beside the whole text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The notice on one page of facts.
    Label,
    /// The ready letters.
    Letters,
}

impl Beside {
    /// All of them, as pages lead to them.
    pub const ALL: [Beside; 2] = [Beside::Label, Beside::Letters];

    /// The part of such a section, if it is one.
    pub fn of(section: &Section) -> Option<Beside> {
        match section.role {
            Role::Label => Some(Beside::Label),
            Role::Letters => Some(Beside::Letters),
            _ => None,
        }
    }

    /// The last part of its address, below that of the notice.
    pub fn folder(self) -> &'static str {
        match self {
            Beside::Label => "label",
            Beside::Letters => "letters",
        }
    }

    /// The kind of page it is.
    pub fn kind(self) -> PageKind {
        match self {
            Beside::Label => PageKind::Label,
            Beside::Letters => PageKind::Letters,
        }
    }

    /// Its section in a Document.
    pub fn section(self, document: &Document) -> Option<&Section> {
        document.sections.iter().find(|section| Beside::of(section) == Some(self))
    }
}

/// A section as a page shows it.
#[derive(Debug)]
pub struct Shown<'a> {
    /// The section.
    pub section: &'a Section,
    /// Whether its heading stands on the page.
    pub heading: bool,
    /// Whether its own blocks stand on the page.
    pub blocks: bool,
    /// The sections below it that stand on the page.
    pub sections: Vec<Shown<'a>>,
}

/// What stands on a page of a Document, in reading order.
#[derive(Debug, Default)]
pub struct Scope<'a> {
    /// What stands before the sections.
    pub blocks: &'a [Block],
    /// The sections.
    pub sections: Vec<Shown<'a>>,
}

impl<'a> Scope<'a> {
    /// The whole notice.
    pub fn whole(document: &'a Document) -> Scope<'a> {
        let sections = document.sections.iter().filter(|section| Beside::of(section).is_none());
        Scope { blocks: &[], sections: sections.map(whole).collect() }
    }

    /// A part that has a page of its own; the page's title says its heading.
    pub fn beside(document: &'a Document, beside: Beside) -> Option<Scope<'a>> {
        let section = beside.section(document)?;
        Some(Scope { blocks: &[], sections: vec![Shown { heading: false, ..whole(section) }] })
    }

    /// The ids on the page, which links can lead to.
    pub fn ids(&self) -> BTreeSet<&'a str> {
        self.units().iter().map(Unit::id).collect()
    }

    /// What concerns one data subject group: its own blocks, then each section that concerns
    /// everybody or this group. A purpose that stands under another group stands here whole, with
    /// the same ids (MODEL.md, "Rules of reading").
    pub fn of_group(document: &'a Document, group: &str) -> Scope<'a> {
        let own = document.groups.iter().find(|one| one.id == group);
        // The glance is of the whole notice and would speak of everybody's purposes.
        let sections = document
            .sections
            .iter()
            .filter(|section| section.role != Role::Glance && Beside::of(section).is_none());
        let sections = sections.filter_map(|section| part(section, group));
        Scope {
            blocks: own.map_or(&[], |group| group.blocks.as_slice()),
            sections: sections.collect(),
        }
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
        if self.blocks {
            units.extend(self.section.blocks.iter().flat_map(Block::units));
        }
        self.sections.iter().for_each(|shown| shown.push_units(units));
    }
}

fn whole(section: &Section) -> Shown<'_> {
    let sections = section.sections.iter().map(whole).collect();
    Shown { section, heading: has_heading(section), blocks: true, sections }
}

/// What stands before the first heading of an imported text is a section without one.
fn has_heading(section: &Section) -> bool {
    !section.title.is_empty()
}

/// The part of a section that concerns a group, if any.
///
/// Of the group's own section only the purposes stand: the page's title says the heading, and what
/// points to purposes under other groups is not needed where those stand beside its own.
fn part<'a>(section: &'a Section, group: &str) -> Option<Shown<'a>> {
    let concerns = section.subjects.is_empty() || section.subjects.iter().any(|id| id == group);
    let sections: Vec<Shown<'a>> = section
        .sections
        .iter()
        // Below another group's section only what names this group is meant for it.
        .filter(|below| concerns || !below.subjects.is_empty())
        .filter_map(|below| part(below, group))
        .collect();
    let own = concerns && section.role != Role::Group;
    (concerns || !sections.is_empty()).then_some(Shown {
        section,
        heading: own && has_heading(section),
        blocks: own,
        sections,
    })
}
