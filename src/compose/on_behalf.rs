//! What the controller does as a processor for others, in words.

#![expect(clippy::indexing_slicing, reason = "ids and indices of this notice")]

use super::controller::terms_block;
use super::words::{Composer, capital, link, term};
use crate::document::{Block, Inlines, Section, Term};
use crate::model::OnBehalf;

impl Composer<'_> {
    /// What we do on behalf of others, who are responsible for it.
    pub(super) fn on_behalf_section(&self) -> Option<Section> {
        if self.notice.on_behalf.is_empty() {
            return None;
        }
        let mut section = self.headed("on-behalf", "on-behalf-title", &["on_behalf"]);
        let intro = self.word("on-behalf-intro");
        section.blocks.push(Block::paragraph("on-behalf/intro", Vec::new(), intro));
        let works = self.notice.on_behalf.iter();
        section.sections.extend(works.map(|(id, work)| self.work_section(id, work)));
        Some(section)
    }

    /// The name of such work, with a link to its section.
    pub(super) fn on_behalf_link(&self, id: &str) -> Inlines {
        link(format!("#on_behalf/{id}"), self.on_behalf_name(id))
    }

    fn on_behalf_name(&self, id: &str) -> Inlines {
        let work = &self.notice.on_behalf[id];
        match (&work.name, work.subjects.is_empty()) {
            (Some(name), _) => self.own(&format!("on_behalf.{id}.name"), name),
            (None, false) => self.subject_list(&work.subjects),
            (None, true) => self.word("purpose-unnamed"),
        }
    }

    fn work_section(&self, id: &str, work: &OnBehalf) -> Section {
        let base = format!("on_behalf/{id}");
        let path = format!("on_behalf.{id}");
        let mut terms: Vec<Term> = Vec::new();
        let mut add = |key: &str, details: Vec<Inlines>| {
            let name = self.word(&format!("on-behalf-{key}"));
            terms.extend(term(format!("{base}/{key}"), &[format!("{path}.{key}")], name, details));
        };
        let for_whom = work.for_whom.as_ref();
        add(
            "for",
            for_whom
                .map(|whom| capital(self.own(&format!("{path}.for"), whom)))
                .into_iter()
                .collect(),
        );
        if !work.subjects.is_empty() {
            add("subjects", vec![capital(self.subject_list(&work.subjects))]);
        }
        if !work.data.is_empty() {
            add("data", vec![capital(self.data_list(&work.data))]);
        }
        let recipients = work.recipients.iter().flatten();
        add(
            "recipients",
            recipients.map(|recipient| capital(self.recipient_link(recipient))).collect(),
        );
        let mut blocks: Vec<Block> =
            terms_block(format!("{base}/facts"), terms).into_iter().collect();
        if let Some(note) = &work.note {
            blocks.extend(self.prose(&format!("{base}/note"), &format!("{path}.note"), note));
        }
        Section {
            id: base,
            facts: vec![path],
            subjects: work.subjects.clone(),
            title: capital(self.on_behalf_name(id)),
            blocks,
            ..Section::default()
        }
    }
}
