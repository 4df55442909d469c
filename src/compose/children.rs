//! Children as readers: Arts. 8 and 12(1) GDPR.

use super::words::Composer;
use crate::document::{Block, Section};
use crate::model::ChildrenAudience;

impl Composer<'_> {
    /// Whether children are addressed, the age of consent, and how a guardian consents.
    pub(super) fn children_section(&self) -> Option<Section> {
        let children = self.notice.audience.as_ref()?.children.as_ref()?;
        let facts = || vec!["audience.children".to_owned()];
        let mut section = self.headed("children", "children-title", &["audience.children"]);
        match children {
            ChildrenAudience::Addressed(true) => return None,
            ChildrenAudience::Addressed(false) => {
                let none = self.word("children-none");
                section.blocks.push(Block::paragraph("children/none", facts(), none));
            }
            ChildrenAudience::How(how) => {
                if let Some(age) = how.from_age {
                    let words = self.message("children-age", &[("age", age.into())]);
                    section.blocks.push(Block::paragraph("children/age", facts(), words));
                }
                if let Some(guardian) = &how.guardian {
                    let words = self.own("audience.children.guardian", guardian);
                    section.blocks.push(Block::paragraph("children/guardian", facts(), words));
                }
            }
        }
        (!section.blocks.is_empty()).then_some(section)
    }
}
