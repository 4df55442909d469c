//! The part of a Document that concerns one data subject group, for that group's page.

use super::{Block, Body, Document, Role, Section};

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
        let blocks = self.blocks.iter().filter(|_| says).filter_map(|one| one.of_group(group));
        Some(Section {
            title: if says { self.title.clone() } else { Vec::new() },
            blocks: blocks.collect(),
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

fn concerns(subjects: &[String], group: &str) -> bool {
    subjects.is_empty() || subjects.iter().any(|id| id == group)
}
