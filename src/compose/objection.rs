//! The right to object, explicitly, clearly and apart from other information: Art. 21(4) GDPR.

use super::words::Composer;
use crate::derive;
use crate::document::{Block, Body, Inlines, Role, Section};
use crate::model::{BasisKind, Purpose, RightKind};

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
        section.blocks.extend(self.objection_to("marketing", derive::objects_to_marketing));
        section.blocks.extend(self.objection_to("interests", interests));
        section.blocks.extend(self.objection_to("tasks", tasks));
        if section.blocks.is_empty() {
            section.blocks.push(set_apart("right-to-object/what", self.word("objection-general")));
        }
        if self.notice.purposes.values().any(derive::objects_in_general) {
            let then = self.word("objection-then");
            section.blocks.push(Block::paragraph("right-to-object/then", Vec::new(), then));
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
        section.blocks.extend(self.letter_block(RightKind::Object, "right-to-object"));
        Some(section)
    }

    /// The right in a box, and its purposes; nothing if it has none.
    fn objection_to(&self, key: &str, holds: impl Fn(&Purpose) -> bool) -> Vec<Block> {
        let concerned = || self.notice.purposes.iter().filter(|(_, purpose)| holds(purpose));
        let purposes: Vec<Inlines> = concerned().map(|(id, _)| self.purpose_link(id)).collect();
        if purposes.is_empty() {
            return Vec::new();
        }
        let facts = concerned().map(|(id, _)| format!("purposes.{id}.basis")).collect();
        let base = format!("right-to-object/{key}");
        let mut blocks = vec![set_apart(&base, self.word(&format!("objection-{key}")))];
        blocks.extend(self.purposes_blocks(
            &format!("{base}/purposes"),
            facts,
            "right-applies-to",
            purposes,
        ));
        blocks
    }
}

fn set_apart(id: &str, words: Inlines) -> Block {
    Block { id: id.to_owned(), facts: Vec::new(), body: Body::Notice(vec![words]) }
}
