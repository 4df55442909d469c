//! Rights in words: Arts. 7(3), 12(3)–(6), 15–20 and 22(3) GDPR. Which apply follows from the
//! legal bases (`derive`); the right to object and the complaint have sections of their own.

use super::words::{Args, Composer, ReadingLevel, capital};
use crate::derive::{self, RightScope, StorageLaws};
use crate::document::{Block, Body, Inline, Item, List, Role, Section};
use crate::locale::push;
use crate::model::{LawRef, RightKind, RightsContact, Stated};

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

    /// Whether the notice includes a right.
    pub(super) fn includes_right(&self, right: RightKind) -> bool {
        derive::includes_right(self.notice, right)
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
        let scope = |id: &str| {
            let purpose = self.notice.purposes.get(id);
            let scope = |purpose| derive::scope_of_right(self.notice, purpose, right);
            purpose.map_or(RightScope::All, scope)
        };
        let base = format!("{base}/purposes");
        Some(self.purposes_blocks(&base, &message, &[], &applied, scope))
    }

    /// One purpose in a sentence; several as a list below one.
    pub(super) fn purposes_blocks(
        &self,
        base: &str,
        message: &str,
        args: Args<'_>,
        purposes: &[&str],
        scope: impl Fn(&str) -> RightScope,
    ) -> Vec<Block> {
        let facts: Vec<String> = purposes.iter().map(|id| format!("purposes.{id}.basis")).collect();
        if let [only] = purposes {
            let purpose = ("purposes", self.purpose_link(only).into());
            let mut words = self.message(&format!("{message}-purpose"), &[purpose]);
            if let Some(sentence) = self.scope_sentence(only, &scope(only)) {
                push(&mut words, Inline::Text(" ".into()));
                sentence.into_iter().for_each(|inline| push(&mut words, inline));
            }
            return vec![Block::paragraph(base, facts, words)];
        }
        let words = self.message(&format!("{message}-purposes"), args);
        let items = purposes.iter().map(|id| Item {
            subjects: derive::groups_of(self.notice, [*id]),
            ..Item::of(self.purpose_in_scope(id, &scope(id)))
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
        let StorageLaws { for_a_time, forever } = derive::storage_laws(self.notice, self.tables);
        let said = [("law", "storage", for_a_time), ("law-forever", "forever", forever)];
        for (key, message, laws) in said {
            if laws.is_empty() {
                continue;
            }
            let laws: Vec<LawRef> = laws.into_iter().cloned().collect();
            let laws = ("laws", self.laws(&laws).into());
            let words = self.message(&format!("right-erasure-{message}"), &[laws]);
            blocks.push(Block::paragraph(format!("{base}/{key}"), Vec::new(), words));
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
