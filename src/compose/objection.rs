//! The right to object, explicitly, clearly and apart from other information: Art. 21(4) GDPR.

use super::recipient::union;
use super::words::{Composer, ReadingLevel};
use crate::derive;
use crate::document::{Block, Body, Inlines, Role, Section};
use crate::model::{BasisKind, Purpose, RightKind};

/// More purposes than this are not listed under a right that follows from their basis.
const LISTED: usize = 3;

impl Composer<'_> {
    /// A section of its own, if the right applies or is promised.
    pub(super) fn objection_section(&self) -> Option<Section> {
        if !self.includes_right(RightKind::Object) {
            return None;
        }
        let mut section = self.headed("right-to-object", "objection-title", &["rights.object"]);
        section.role = Role::Objection;
        let interests =
            |purpose: &Purpose| derive::has_basis(purpose, BasisKind::LegitimateInterests);
        let tasks = |purpose: &Purpose| derive::has_basis(purpose, BasisKind::PublicTask);
        let parts = [
            self.objection_to("marketing", derive::objects_to_marketing),
            self.objection_to("interests", interests),
            self.objection_to("tasks", tasks),
        ];
        section.sections.extend(parts.into_iter().flatten());
        if section.sections.is_empty() {
            section.blocks.push(set_apart("right-to-object/what", self.word("objection-general")));
        } else {
            section.subjects = union(section.sections.iter().map(|one| &one.subjects));
        }
        section.blocks.push(Block::paragraph(
            "right-to-object/how",
            Vec::new(),
            self.word("objection-how"),
        ));
        // Own words get the section's id, as those of other rights get theirs.
        for mut block in self.right_own_words(RightKind::Object, "rights/object") {
            block.id = format!("{}-own", block.id.replace("rights/object", "right-to-object"));
            section.blocks.push(block);
        }
        Some(section)
    }

    /// The right in a box, and its purposes; nothing if it has none.
    fn objection_to(&self, key: &str, holds: impl Fn(&Purpose) -> bool) -> Option<Section> {
        let purposes = self.notice.purposes.iter().filter(|(_, purpose)| holds(purpose));
        let purposes: Vec<&str> = purposes.map(|(id, _)| id.as_str()).collect();
        if purposes.is_empty() {
            return None;
        }
        let base = format!("right-to-object/{key}");
        let message = format!("objection-{key}");
        let mut section =
            self.headed(&format!("right-to-object/for-{key}"), &format!("{message}-title"), &[]);
        section.subjects = derive::groups_of(self.notice, purposes.iter().copied());
        section.blocks = vec![set_apart(&base, self.word(&message))];
        let list = format!("{base}/purposes");
        // Each card of a purpose shows its basis, except to children.
        let is_listed = purposes.len() <= LISTED || self.level == ReadingLevel::Child;
        if key == "marketing" || is_listed {
            section.blocks.extend(self.purposes_blocks(&list, &message, &purposes));
        } else {
            let words = self.word(&format!("{message}-many"));
            let facts = purposes.iter().map(|id| format!("purposes.{id}.basis")).collect();
            section.blocks.push(Block::paragraph(list, facts, words));
        }
        if key != "marketing" {
            let then = self.word("objection-then");
            section.blocks.push(Block::paragraph(format!("{base}/then"), Vec::new(), then));
        }
        Some(section)
    }
}

fn set_apart(id: &str, words: Inlines) -> Block {
    Block { id: id.to_owned(), facts: Vec::new(), body: Body::Notice(vec![words]) }
}
