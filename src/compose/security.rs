//! How data is protected, in the controller's own words (Art. 32 GDPR).

use super::words::Composer;
use crate::document::{Block, Section};

impl Composer<'_> {
    /// The measures, where the notice says any.
    pub(super) fn security_section(&self) -> Option<Section> {
        let text = self.notice.security.as_ref()?.text.as_ref()?;
        let mut section = self.headed("security-measures", "security-title", &["security"]);
        let words = self.own("security.text", text);
        section.blocks.push(Block::paragraph("security/text", vec!["security.text".into()], words));
        Some(section)
    }
}
