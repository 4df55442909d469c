//! The blocks on the page of one data subject group, next to the sections that concern it.

use super::words::{Composer, capital};
use crate::document::{Block, Group};

impl Composer<'_> {
    /// A page for each group of the purposes.
    pub(super) fn groups(&self) -> Vec<Group> {
        let ids = self.group_ids();
        ids.iter()
            .map(|id| {
                let others =
                    ids.iter().filter(|other| *other != id).map(|other| self.subject(other));
                Group {
                    id: (*id).to_owned(),
                    slug: (*id).to_owned(),
                    title: capital(self.subject(id)),
                    blocks: self.group_blocks(id, others.collect()),
                }
            })
            .collect()
    }

    fn group_blocks(&self, id: &str, others: Vec<crate::document::Inlines>) -> Vec<Block> {
        let intro = self.message("group-page-intro", &[("group", self.subject(id).into())]);
        let mut blocks = vec![Block::paragraph(format!("for/{id}/intro"), Vec::new(), intro)];
        if !others.is_empty() {
            let left_out =
                self.message("group-page-left-out", &[("groups", self.list(others).into())]);
            blocks.push(Block::paragraph(format!("for/{id}/left-out"), Vec::new(), left_out));
        }
        blocks
    }
}
