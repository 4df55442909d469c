//! The right to object, explicitly, clearly and apart from other information: Art. 21(4) GDPR.

use super::words::Composer;
use crate::derive;
use crate::document::{Block, Body, Inlines, Role, Section};
use crate::model::{BasisKind, Purpose, RightKind};

impl Composer<'_> {
    /// A section of its own, where the right applies or is promised.
    pub(super) fn objection_section(&self) -> Option<Section> {
        if !self.is_told(RightKind::Object) {
            return None;
        }
        let mut section = self.headed("right-to-object", "objection-title", &["rights.object"]);
        section.role = Role::Objection;
        let mut boxed: Vec<Inlines> = Vec::new();
        let marketing = self.purposes_where(derive::objects_to_marketing);
        if !marketing.is_empty() {
            boxed.push(
                self.say("objection-marketing", &[("purposes", self.list(marketing).into())]),
            );
        }
        let interests = self
            .purposes_where(|purpose| derive::has_basis(purpose, BasisKind::LegitimateInterests));
        if !interests.is_empty() {
            boxed.push(
                self.say("objection-interests", &[("purposes", self.list(interests).into())]),
            );
        }
        let tasks =
            self.purposes_where(|purpose| derive::has_basis(purpose, BasisKind::PublicTask));
        if !tasks.is_empty() {
            boxed.push(self.say("objection-tasks", &[("purposes", self.list(tasks).into())]));
        }
        if boxed.is_empty() {
            boxed.push(self.word("objection-general"));
        }
        section.blocks.push(Block {
            id: "right-to-object/what".into(),
            facts: vec!["purposes".into()],
            body: Body::Notice(boxed),
        });
        if self.notice.purposes.values().any(derive::objects_in_general) {
            let then = self.word("objection-then");
            section.blocks.push(Block::paragraph("right-to-object/then", Vec::new(), then));
        }
        section.blocks.push(Block::paragraph(
            "right-to-object/how",
            Vec::new(),
            self.word("objection-how"),
        ));
        // Own words stand under the section's id, as those of other rights under theirs.
        for mut block in self.right_own_words(RightKind::Object, "rights/object") {
            block.id = format!("{}-own", block.id.replace("rights/object", "right-to-object"));
            section.blocks.push(block);
        }
        Some(section)
    }

    fn purposes_where(&self, holds: impl Fn(&Purpose) -> bool) -> Vec<Inlines> {
        let purposes = self.notice.purposes.iter().filter(|(_, purpose)| holds(purpose));
        purposes.map(|(id, _)| self.purpose_link(id)).collect()
    }
}
