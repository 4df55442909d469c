//! The part of a Document that concerns one data subject group, for that group's page.

use super::{Block, Body, Document, Role, Section};

/// How the id of a paragraph ends that introduces the rest of its section.
const INTRO: &str = "/intro";

impl Document {
    /// What concerns one group: each section, row, term and item that concerns everyone or this
    /// group. A purpose that another group's section contains is complete here too, with the same
    /// ids. The glance is of the complete notice and is left out.
    pub fn of_group(&self, group: &str) -> Document {
        let sections = self.sections.iter().filter(|section| section.role != Role::Glance);
        Document {
            sections: sections.filter_map(|section| section.of_group(group)).collect(),
            ..self.clone()
        }
    }
}

impl Section {
    fn of_group(&self, group: &str) -> Option<Section> {
        let own = concerns(&self.subjects, group);
        let sections: Vec<Section> = self
            .sections
            .iter()
            // Below another group's section only what names this group is meant for it.
            .filter(|below| own || !below.subjects.is_empty())
            .filter_map(|below| below.of_group(group))
            .collect();
        if !own && sections.is_empty() {
            return None;
        }
        // The page's title is the heading of its group.
        let says = own && self.role != Role::Group;
        let mut blocks = if says { blocks_of_group(&self.blocks, group) } else { Vec::new() };
        // Nothing is left of what was introduced.
        let is_less = sections.len() < self.sections.len() || blocks.len() < self.blocks.len();
        while is_less
            && sections.is_empty()
            && blocks.last().is_some_and(|last| last.id.ends_with(INTRO))
        {
            blocks.pop();
        }
        if is_less && sections.is_empty() && blocks.is_empty() {
            return None;
        }
        Some(Section {
            title: if says { self.title.clone() } else { Vec::new() },
            blocks,
            sections,
            ..self.head()
        })
    }

    fn head(&self) -> Section {
        Section {
            id: self.id.clone(),
            role: self.role,
            facts: self.facts.clone(),
            subjects: self.subjects.clone(),
            ..Section::default()
        }
    }
}

impl Block {
    /// The block without what concerns other groups; `None` where nothing is left.
    fn of_group(&self, group: &str) -> Option<Block> {
        let mut block = self.clone();
        let is_empty = match &mut block.body {
            Body::Table(table) => {
                table.rows.retain(|row| concerns(&row.subjects, group));
                table.rows.is_empty()
            }
            Body::Terms(terms) => {
                terms.retain(|term| concerns(&term.subjects, group));
                terms.is_empty()
            }
            Body::List(list) => {
                list.items.retain(|item| concerns(&item.subjects, group));
                list.items.is_empty()
            }
            _ => false,
        };
        (!is_empty).then_some(block)
    }
}

/// The blocks that concern a group, without paragraphs that introduce one that does not.
fn blocks_of_group(blocks: &[Block], group: &str) -> Vec<Block> {
    let mut left: Vec<Block> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        match block.of_group(group) {
            Some(block) => left.push(block),
            None => {
                let before = index.checked_sub(1).and_then(|before| blocks.get(before));
                if before.is_some_and(|before| introduces(before, block)) {
                    left.pop();
                }
            }
        }
    }
    left
}

/// Whether a paragraph introduces the list, the terms or the table below it: `cookies/intro` and
/// `cookies/table`, `rights/how` and `rights/how/list`.
fn introduces(before: &Block, block: &Block) -> bool {
    let stem = before.id.strip_suffix(INTRO).unwrap_or(&before.id);
    let about = block.id.rsplit_once('/').map(|(stem, _)| stem);
    matches!(before.body, Body::Paragraph(_)) && about == Some(stem)
}

fn concerns(subjects: &[String], group: &str) -> bool {
    subjects.is_empty() || subjects.iter().any(|id| id == group)
}
