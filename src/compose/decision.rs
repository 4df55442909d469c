//! Automated decisions and profiling in words: Arts. 13(2)(f) and 22 GDPR.

use super::controller::terms_block;
use super::words::{Composer, capital, term, word_of};
use crate::document::{Block, Section, Term};
use crate::model::{AutomatedDecision, Profiling};

impl Composer<'_> {
    /// Automated decisions and profiling, or that there are none.
    pub(super) fn decisions_section(&self) -> Option<Section> {
        let mut section =
            self.headed("automated-decisions", "decisions-title", &["automated_decisions"]);
        for (id, purpose) in &self.notice.purposes {
            let decision = purpose.automated_decisions.as_ref();
            section.sections.extend(decision.map(|decision| self.decision_section(id, decision)));
            let profiling = purpose.profiling.as_ref();
            section
                .sections
                .extend(profiling.map(|profiling| self.profiling_section(id, profiling)));
        }
        let decided = section.sections.iter().any(|one| one.id.ends_with("/automated-decisions"));
        let profiled = section.sections.iter().any(|one| one.id.ends_with("/profiling"));
        if self.notice.automated_decisions.is_some() && !decided {
            let none = self.word("decisions-none");
            let facts = vec!["automated_decisions".to_owned()];
            section.blocks.push(Block::paragraph("automated-decisions/none", facts, none));
        }
        if self.notice.profiling.is_some() && !profiled {
            let none = self.word("profiling-none");
            section.blocks.push(Block::paragraph("profiling/none", vec!["profiling".into()], none));
        }
        if profiled {
            let means = self.word("profiling-means");
            section.blocks.push(Block::paragraph("profiling/intro", Vec::new(), means));
        }
        (!section.blocks.is_empty() || !section.sections.is_empty()).then_some(section)
    }

    fn decision_section(&self, id: &str, decision: &AutomatedDecision) -> Section {
        let base = format!("purposes/{id}/automated-decisions");
        let path = format!("purposes.{id}.automated_decisions");
        let sentences = [
            ("logic", &decision.logic),
            ("significance", &decision.significance),
            ("consequences", &decision.consequences),
            ("human_contact", &decision.human_contact),
        ];
        let mut terms: Vec<Term> = Vec::new();
        let ground = decision
            .ground
            .map(|ground| self.word(&format!("decision-ground-{}", word_of(ground))));
        let name = self.word("decision-ground");
        terms.extend(term(
            format!("{base}/ground"),
            &[format!("{path}.ground")],
            name,
            ground.into_iter().collect(),
        ));
        for (key, sentence) in sentences {
            let at = format!("{path}.{key}");
            let words = sentence.as_ref().map(|words| self.own(&at, words));
            let key = key.replace('_', "-");
            let name = self.word(&format!("decision-{key}"));
            terms.extend(term(format!("{base}/{key}"), &[at], name, words.into_iter().collect()));
        }
        self.machine_section(id, base, path, "decision-title", terms)
    }

    fn profiling_section(&self, id: &str, profiling: &Profiling) -> Section {
        let base = format!("purposes/{id}/profiling");
        let path = format!("purposes.{id}.profiling");
        let mut terms: Vec<Term> = Vec::new();
        for (key, sentence) in
            [("logic", &profiling.logic), ("consequences", &profiling.consequences)]
        {
            let at = format!("{path}.{key}");
            let words = sentence.as_ref().map(|words| self.own(&at, words));
            let name = self.word(&format!("profiling-{key}"));
            terms.extend(term(format!("{base}/{key}"), &[at], name, words.into_iter().collect()));
        }
        self.machine_section(id, base, path, "profiling-title", terms)
    }

    fn machine_section(
        &self,
        id: &str,
        base: String,
        path: String,
        title: &str,
        terms: Vec<Term>,
    ) -> Section {
        let name = capital(self.purpose_name(id));
        Section {
            facts: vec![path],
            title: self.message(title, &[("purpose", name.into())]),
            subjects: self
                .notice
                .purposes
                .get(id)
                .map(|one| one.subjects.clone())
                .unwrap_or_default(),
            blocks: terms_block(format!("{base}/facts"), terms).into_iter().collect(),
            id: base,
            ..Section::default()
        }
    }
}
