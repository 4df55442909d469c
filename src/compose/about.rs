//! About the notice itself: which of its languages prevails.

use super::words::Composer;
use crate::document::{Block, Section};

impl Composer<'_> {
    /// Which language prevails, where there are several.
    pub(super) fn about_section(&self) -> Option<Section> {
        let prevailing = self.languages.first().filter(|_| self.languages.len() > 1)?;
        let mut section = self.headed("about", "about-title", &[]);
        let prevails = {
            let language = self.word(&format!("language-{prevailing}"));
            self.say("about-prevails", &[("language", language.into())])
        };
        section.blocks.push(Block::paragraph(
            "about/language",
            vec!["audience.languages".into()],
            prevails,
        ));
        Some(section)
    }
}
