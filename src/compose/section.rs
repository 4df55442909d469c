//! Free sections and other prose: an editor's Markdown as blocks.

use super::markdown;
use super::words::Composer;
use crate::document::{Block, Inlines, Section};
use crate::model::{Prose, Text};

impl Composer<'_> {
    /// A section of the editor's own text.
    pub(super) fn free_section(&self, id: &str) -> Option<Section> {
        let section = self.notice.section.get(id)?;
        let base = format!("section/{id}");
        let title = section.title.as_ref();
        let text = section.text.as_ref();
        Some(Section {
            facts: vec![format!("section.{id}")],
            title: title
                .map(|title| self.own(&format!("section.{id}.title"), title))
                .unwrap_or_default(),
            blocks: text
                .map(|text| self.prose(&base, &format!("section.{id}.text"), text))
                .unwrap_or_default(),
            id: base,
            ..Section::default()
        })
    }

    /// An editor's Markdown as blocks `<base>/<n>`; if it is missing in this language, that of the
    /// prevailing one, marked as such.
    pub(super) fn prose(&self, base: &str, at: &str, prose: &Prose) -> Vec<Block> {
        let text: &Text = prose;
        if let Some(words) = text.in_language(&self.locale.language) {
            return markdown::read(words).blocks(base, at);
        }
        let words: Inlines = self.own(at, text);
        vec![Block::paragraph(format!("{base}/1"), vec![at.to_owned()], words)]
    }
}
