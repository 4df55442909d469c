//! Which language of the notice prevails.

use super::words::Composer;
use crate::document::{Block, Section};

impl Composer<'_> {
    /// Which language prevails, where there are several.
    pub(super) fn languages_section(&self) -> Option<Section> {
        let prevailing = self.languages.first().filter(|_| self.languages.len() > 1)?;
        let mut section = self.headed("languages", "languages-title", &["audience.languages"]);
        let prevails = {
            let language = self.word(&format!("language-{prevailing}"));
            self.message("languages-prevails", &[("language", language.into())])
        };
        section.blocks.push(Block::paragraph(
            "languages/prevails",
            vec!["audience.languages".into()],
            prevails,
        ));
        Some(section)
    }
}
