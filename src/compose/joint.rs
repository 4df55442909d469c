//! Who decides together with the controller: Art. 26 GDPR.

use super::contact::web_link;
use super::controller::terms_block;
use super::words::Composer;
use crate::derive;
use crate::document::{Block, Inlines, Section};
use crate::model::{Arrangement, JointController};

impl Composer<'_> {
    /// A section for a single joint controller; several have one together, which says first what
    /// is the same for all of them.
    pub(super) fn joint_controllers_section(&self) -> Option<Section> {
        let all = &self.notice.joint_controllers;
        let rights =
            || Block::paragraph("joint_controllers/rights", Vec::new(), self.word("joint-rights"));
        if all.len() < 2 {
            let (id, joint) = all.first()?;
            let mut section = self.joint_section(id, joint);
            section.blocks.push(rights());
            return Some(section);
        }
        let mut section = self.headed("joint_controllers", "joint-several-title", &[]);
        let intro = self.word("joint-several-intro");
        section.blocks.push(Block::paragraph("joint_controllers/intro", Vec::new(), intro));
        section.blocks.extend(self.purposes_of_all_joint());
        section.blocks.push(rights());
        section.sections.extend(all.iter().map(|(id, joint)| self.joint_section(id, joint)));
        section.subjects = derive::union(section.sections.iter().map(|one| &one.subjects));
        Some(section)
    }

    /// The purposes that all joint controllers share, if they share the same ones.
    fn purposes_of_all_joint(&self) -> Option<Block> {
        let all = &self.notice.joint_controllers;
        let mut each = all.values().map(|joint| self.shared_purposes(joint));
        let first = each.next().filter(|purposes| !purposes.is_empty())?;
        if !each.all(|purposes| purposes == first) {
            return None;
        }
        let facts = all.keys().map(|id| format!("joint_controllers.{id}.purposes")).collect();
        let words = self.joint_purposes(&first);
        Some(Block::paragraph("joint_controllers/purposes", facts, words))
    }

    fn shared_purposes(&self, joint: &JointController) -> Vec<&str> {
        let shared = joint.purposes.as_ref();
        let ids = self.notice.purposes.keys().map(String::as_str);
        ids.filter(|id| shared.is_some_and(|purposes| purposes.includes(id))).collect()
    }

    fn joint_purposes(&self, purposes: &[&str]) -> Inlines {
        let purposes = self.list(purposes.iter().map(|id| self.purpose_link(id)).collect());
        self.message("joint-purposes", &[("purposes", purposes.into())])
    }

    fn joint_section(&self, id: &str, joint: &JointController) -> Section {
        let base = format!("joint_controllers/{id}");
        let path = format!("joint_controllers.{id}");
        let is_single = self.notice.joint_controllers.len() == 1;
        let name = || self.recipient(id);
        let together = self.shared_purposes(joint);
        let mut section = Section {
            id: base.clone(),
            facts: vec![path.clone()],
            title: match is_single {
                true => self.message("joint-title", &[("name", name().into())]),
                false => name(),
            },
            subjects: derive::groups_of(self.notice, together.iter().copied()),
            ..Section::default()
        };
        let mut paragraph = |key: &str, words: Inlines| {
            let facts = vec![format!("{path}.{key}")];
            section.blocks.push(Block::paragraph(format!("{base}/{key}"), facts, words));
        };
        if is_single {
            paragraph("intro", self.message("joint-intro", &[("name", name().into())]));
        }
        if !together.is_empty() && self.purposes_of_all_joint().is_none_or(|_| is_single) {
            paragraph("purposes", self.joint_purposes(&together));
        }
        match &joint.arrangement {
            Some(Arrangement::Words(words)) => {
                paragraph("arrangement", self.own(&format!("{path}.arrangement"), words));
            }
            Some(Arrangement::Link { url }) => {
                let words = self.message("joint-arrangement-link", &[("name", name().into())]);
                let link = ("link", web_link(url, words).into());
                paragraph("arrangement", self.message("joint-arrangement", &[link]));
            }
            None => {}
        }
        match joint.contact_point.as_deref() {
            Some("controller") => paragraph("contact_point", self.word("joint-contact-point-us")),
            Some(point) => {
                let point = ("name", self.recipient(point).into());
                paragraph("contact_point", self.message("joint-contact-point", &[point]));
            }
            None => {}
        }
        let address = joint.contact.address.as_ref();
        section.blocks.extend(self.address_block(&base, &path, None, address));
        let contact = self.contact_terms(&base, &path, &joint.contact);
        section.blocks.extend(terms_block(format!("{base}/contact"), contact));
        section
    }
}
