//! Rights in words: Arts. 7(3), 12(3)–(6), 15–20 and 22(3) GDPR. Which apply follows from the
//! legal bases (`derive`); the right to object and the complaint have sections of their own.

use super::words::{Composer, ReadingLevel, capital};
use crate::derive;
use crate::document::{Block, Body, Item, List, Role, Section};
use crate::model::{RightKind, RightsContact, Stated};

impl Composer<'_> {
    /// How to use rights, then each right that applies or is promised.
    pub(super) fn rights_section(&self) -> Option<Section> {
        let mut section = self.headed("rights", "rights-title", &["rights"]);
        if self.level == ReadingLevel::Child {
            let intro = self.word("rights-intro");
            section.blocks.push(Block::paragraph("rights/intro", Vec::new(), intro));
        }
        section.blocks.extend(self.how_to_ask());
        section.blocks.push(Block::paragraph(
            "rights/procedure",
            Vec::new(),
            self.word("rights-procedure"),
        ));
        section.blocks.extend(self.letters_block());
        let own_section =
            |right: &RightKind| !matches!(right, RightKind::Object | RightKind::Complaint);
        for right in RightKind::ALL.into_iter().filter(own_section) {
            if self.includes_right(right) {
                section.sections.push(self.right_section(right));
            }
        }
        Some(section)
    }

    /// Whether the notice includes a right: it applies or a table promises it, and the notice does not
    /// exclude it.
    pub(super) fn includes_right(&self, right: RightKind) -> bool {
        match self.notice.rights.of(right) {
            Some(Stated::Nothing(_)) => false,
            Some(Stated::Given(_)) => true,
            None => derive::applies(self.notice, right),
        }
    }

    /// How to reach who answers: in a sentence, or in a list where that depends on the purpose.
    fn how_to_ask(&self) -> Vec<Block> {
        let facts = || vec!["rights.contact".to_owned()];
        let parties = derive::answering(self.notice, &[]);
        if let [only] = parties.as_slice() {
            let Some(ways) = self.ways_in_words(only.contact) else { return Vec::new() };
            let message = match self.notice.rights.contact {
                Some(RightsContact::Dpo) => "rights-how-dpo",
                Some(RightsContact::Representative) => "rights-how-representative",
                _ => "rights-how",
            };
            let words = self.message(message, &[("ways", capital(ways).into())]);
            return vec![Block::paragraph("rights/how", facts(), words)];
        }
        let items: Vec<Item> =
            parties.iter().filter_map(|party| self.party_ways(party)).map(Item::of).collect();
        if items.is_empty() {
            return Vec::new();
        }
        let intro = self.word("rights-how-controllers");
        let list = Body::List(List::unordered(items));
        vec![
            Block::paragraph("rights/how", facts(), intro),
            Block { id: "rights/how/list".into(), facts: facts(), body: list },
        ]
    }

    fn right_section(&self, right: RightKind) -> Section {
        let id = right.id();
        let base = format!("rights/{id}");
        let mut section =
            self.headed(&base, &format!("right-{id}-title"), &[&format!("rights.{id}")]);
        section.role = Role::Right;
        let what = self.word(&format!("right-{id}"));
        section.blocks.push(Block::paragraph(format!("{base}/what"), Vec::new(), what));
        section.blocks.extend(self.right_applies_to(right, &base).unwrap_or_default());
        if right == RightKind::Erasure {
            section.blocks.extend(self.erasure_limit(&base));
        }
        section.blocks.extend(self.right_own_words(right, &base));
        if !derive::is_general(right) {
            let purposes = derive::purposes_of_right(self.notice, right);
            section.subjects = derive::groups_of(self.notice, purposes);
        }
        section
    }

    /// The purposes of a right that applies only to some.
    fn right_applies_to(&self, right: RightKind, base: &str) -> Option<Vec<Block>> {
        if derive::is_general(right) {
            return None;
        }
        let applied = derive::purposes_of_right(self.notice, right);
        if applied.is_empty() {
            return None;
        }
        let message = format!("right-{}", right.id());
        Some(self.purposes_blocks(&format!("{base}/purposes"), &message, &applied))
    }

    /// One purpose in a sentence; several as a list below one.
    pub(super) fn purposes_blocks(
        &self,
        base: &str,
        message: &str,
        purposes: &[&str],
    ) -> Vec<Block> {
        let facts: Vec<String> = purposes.iter().map(|id| format!("purposes.{id}.basis")).collect();
        if let [only] = purposes {
            let purpose = ("purposes", self.purpose_link(only).into());
            let words = self.message(&format!("{message}-purpose"), &[purpose]);
            return vec![Block::paragraph(base, facts, words)];
        }
        let words = self.word(&format!("{message}-purposes"));
        let items = purposes.iter().map(|id| Item {
            subjects: derive::groups_of(self.notice, [*id]),
            ..Item::of(capital(self.purpose_link(id)))
        });
        let list = Body::List(List::unordered(items.collect()));
        vec![
            Block::paragraph(base, facts.clone(), words),
            Block { id: format!("{base}/list"), facts, body: list },
        ]
    }

    /// What is not erased (Art. 17(3)): what laws order to be kept, then what is needed for the
    /// reasons that follow from the legal bases.
    fn erasure_limit(&self, base: &str) -> Vec<Block> {
        let mut blocks = Vec::new();
        let laws = derive::storage_laws(self.notice, self.tables);
        if !laws.is_empty() {
            let laws = self.list(laws.into_iter().map(|law| self.law(law)).collect());
            let words = self.message("right-erasure-storage", &[("laws", laws.into())]);
            blocks.push(Block::paragraph(format!("{base}/law"), Vec::new(), words));
        }
        let reasons = derive::erasure_limits(self.notice).into_iter();
        let reasons = reasons.map(|limit| self.word(&format!("erasure-limit-{limit}"))).collect();
        let reasons = ("reasons", self.choice(reasons).into());
        let words = self.message("right-erasure-limits", &[reasons]);
        blocks.push(Block::paragraph(format!("{base}/limits-of-law"), Vec::new(), words));
        blocks
    }

    /// The notice's own words about a right.
    pub(super) fn right_own_words(&self, right: RightKind, base: &str) -> Vec<Block> {
        let Some(own) = self.notice.rights.of(right).and_then(Stated::given) else {
            return Vec::new();
        };
        let path = format!("rights.{}", right.id());
        let block = |key: &str, words| {
            Block::paragraph(format!("{base}/{key}"), vec![format!("{path}.{key}")], words)
        };
        let sentences = [("how", &own.how), ("limits", &own.limits)].into_iter();
        let mut blocks: Vec<Block> = sentences
            .filter_map(|(key, words)| {
                Some(block(key, self.own(&format!("{path}.{key}"), words.as_ref()?)))
            })
            .collect();
        if !own.secrecy.is_empty() {
            let laws = ("laws", self.laws(&own.secrecy).into());
            blocks.push(block("secrecy", self.message("right-secrecy", &[laws])));
        }
        blocks
    }
}
