//! Children as readers, and the age from which a service may be used: Arts. 8 and 12(1) GDPR.

use super::words::Composer;
use crate::document::{Block, Section};
use crate::model::{Audience, ChildrenAudience};

impl Composer<'_> {
    /// Whether children are addressed, the age of consent, how a guardian consents; the minimum age.
    pub(super) fn children_section(&self) -> Option<Section> {
        let audience = self.notice.audience.as_ref()?;
        let children = self.children_blocks(audience);
        let age = self.minimum_age_blocks(audience);
        // Where no child is addressed it is about age.
        let is_for_children = matches!(audience.children, Some(ChildrenAudience::How(_)));
        let title = match is_for_children || age.is_empty() {
            true => "children-title",
            false => "minimum-age-title",
        };
        let mut section = self.headed("children", title, &["audience.children"]);
        section.blocks = [age, children].concat();
        (!section.blocks.is_empty()).then_some(section)
    }

    fn children_blocks(&self, audience: &Audience) -> Vec<Block> {
        let facts = || vec!["audience.children".to_owned()];
        let block = |key: &str, words| Block::paragraph(format!("children/{key}"), facts(), words);
        match &audience.children {
            None | Some(ChildrenAudience::Addressed(true)) => Vec::new(),
            Some(ChildrenAudience::Addressed(false)) => {
                vec![block("none", self.word("children-none"))]
            }
            Some(ChildrenAudience::How(how)) => {
                let age = how
                    .from_age
                    .map(|age| block("age", self.message("children-age", &[("age", age.into())])));
                let guardian = how.guardian.as_ref().map(|guardian| {
                    block("guardian", self.own("audience.children.guardian", guardian))
                });
                age.into_iter().chain(guardian).collect()
            }
        }
    }

    fn minimum_age_blocks(&self, audience: &Audience) -> Vec<Block> {
        let Some(age) = &audience.minimum_age else { return Vec::new() };
        let block = |key: &str, words| {
            let facts = vec!["audience.minimum_age".to_owned()];
            Block::paragraph(format!("children/minimum-age{key}"), facts, words)
        };
        let years =
            age.years.map(|years| block("", self.message("minimum-age", &[("age", years.into())])));
        let checked = age.checked.as_ref();
        let checked =
            checked.map(|words| block("/checked", self.own("audience.minimum_age.checked", words)));
        years.into_iter().chain(checked).collect()
    }
}
