//! AI systems in words: what they do, whose model they use, whether data trains it (Arts. 13(1)(c)
//! and (e) GDPR), and how people know of them (Art. 50 of the AI Act).

use super::controller::terms_block;
use super::words::{Composer, capital, term};
use crate::derive;
use crate::document::{Block, Inlines, Section, Term};
use crate::facts::IdsOf;
use crate::model::AiSystem;

impl Composer<'_> {
    /// A part for each AI system.
    pub(super) fn ai_section(&self) -> Option<Section> {
        if self.notice.ai.is_empty() {
            return None;
        }
        let mut section = self.headed("ai-systems", "ai-title", &["ai"]);
        let intro = self.word("ai-intro");
        section.blocks.push(Block::paragraph("ai-systems/intro", Vec::new(), intro));
        section.sections.extend(self.notice.ai.iter().map(|(id, ai)| self.ai_system(id, ai)));
        Some(section)
    }

    fn ai_system(&self, id: &str, ai: &AiSystem) -> Section {
        let base = format!("ai/{id}");
        let path = format!("ai.{id}");
        let purposes = derive::purposes_named(self.notice, ai.purposes.as_ref());
        Section {
            facts: vec![path.clone()],
            subjects: derive::groups_of(self.notice, purposes.iter().copied()),
            title: capital(self.ai_name(id, ai)),
            blocks: terms_block(format!("{base}/facts"), self.ai_terms(id, ai, &purposes))
                .into_iter()
                .collect(),
            id: base,
            ..Section::default()
        }
    }

    fn ai_name(&self, id: &str, ai: &AiSystem) -> Inlines {
        match (&ai.name, &ai.does) {
            (Some(name), _) => self.own(&format!("ai.{id}.name"), name),
            (None, Some(does)) => self.own(&format!("ai.{id}.does"), does),
            (None, None) => self.word("ai-unnamed"),
        }
    }

    fn ai_terms(&self, id: &str, ai: &AiSystem, purposes: &[&str]) -> Vec<Term> {
        let mut terms = Vec::new();
        let mut add = |key: &str, details: Vec<Inlines>| {
            let facts = [format!("ai.{id}.{key}")];
            let name = self.word(&format!("ai-{}", key.replace('_', "-")));
            terms.extend(term(format!("ai/{id}/{key}"), &facts, name, details));
        };
        // Without a name it is the heading.
        let does = ai.does.as_ref().filter(|_| ai.name.is_some());
        add(
            "does",
            does.map(|does| capital(self.own(&format!("ai.{id}.does"), does)))
                .into_iter()
                .collect(),
        );
        add(
            "purposes",
            purposes.iter().map(|purpose| capital(self.purpose_link(purpose))).collect(),
        );
        let model = ai.model.iter().map(|model| match IdsOf::Models.is_own_word(model) {
            true => self.word("ai-model-own"),
            false => capital(self.recipient_link(model)),
        });
        add("model", model.collect());
        add("trained_on_data", self.ai_training(ai));
        let sentences = [("opt_out", &ai.opt_out), ("disclosed", &ai.disclosed)];
        for (key, sentence) in sentences {
            let words = sentence.as_ref().map(|words| self.own(&format!("ai.{id}.{key}"), words));
            add(key, words.into_iter().collect());
        }
        terms
    }

    /// Whether data trains the model, and for which purposes.
    fn ai_training(&self, ai: &AiSystem) -> Vec<Inlines> {
        let Some(is_trained) = ai.trained_on_data else { return Vec::new() };
        let mut lines = vec![self.word(if is_trained { "ai-trained" } else { "ai-not-trained" })];
        if is_trained {
            let purposes = ai.training.iter();
            lines.extend(purposes.map(|purpose| capital(self.purpose_link(purpose))));
        }
        lines
    }
}
