//! Rights in words: Arts. 7(3), 12(3)–(6), 15–20 and 22(3) GDPR. Which apply follows from the
//! legal bases (`derive`); the right to object and the complaint have sections of their own.

use super::contact::{email, phone, web};
use super::words::{Composer, capital};
use crate::derive;
use crate::document::{Block, Body, Inlines, Item, List, Role, Section};
use crate::model::{BasisKind, LawRef, RightKind, RightsContact, Stated};

impl Composer<'_> {
    /// How to use rights, then each right that applies or is promised.
    pub(super) fn rights_section(&self) -> Option<Section> {
        let mut section = self.headed("rights", "rights-title", &["rights"]);
        section.blocks.push(Block::paragraph(
            "rights/intro",
            Vec::new(),
            self.word("rights-intro"),
        ));
        let how = self.how_to_ask();
        section.blocks.extend(
            how.map(|how| Block::paragraph("rights/how", vec!["rights.contact".into()], how)),
        );
        section.blocks.push(Block::paragraph(
            "rights/procedure",
            Vec::new(),
            self.word("rights-procedure"),
        ));
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

    fn how_to_ask(&self) -> Option<Inlines> {
        let contact = self.rights_contact()?;
        let email = contact.email.as_deref().map(email);
        let form = contact.form.as_deref().map(web);
        let phone = contact.phone.as_deref().map(phone);
        let mut ways: Vec<Inlines> = Vec::new();
        ways.extend(email.map(|email| self.message("rights-by-email", &[("email", email.into())])));
        ways.extend(form.map(|form| self.message("rights-by-form", &[("form", form.into())])));
        ways.extend(phone.map(|phone| self.message("rights-by-phone", &[("phone", phone.into())])));
        let post = ways.is_empty() && contact.address.is_some();
        ways.extend(post.then(|| self.word("rights-by-post")));
        if ways.is_empty() {
            return None;
        }
        let message = match self.notice.rights.contact {
            Some(RightsContact::Dpo) => "rights-how-dpo",
            Some(RightsContact::Representative) => "rights-how-representative",
            _ => "rights-how",
        };
        Some(self.message(message, &[("ways", self.choice(ways).into())]))
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
        section.blocks.extend(self.letter_block(right, &base));
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
        let purposes = applied.iter().map(|id| self.purpose_link(id)).collect();
        let facts = applied.iter().map(|id| format!("purposes.{id}.basis")).collect();
        Some(self.purposes_blocks(&format!("{base}/purposes"), facts, "right-applies-to", purposes))
    }

    /// One purpose in a sentence; several as a list below it.
    pub(super) fn purposes_blocks(
        &self,
        base: &str,
        facts: Vec<String>,
        message: &str,
        mut purposes: Vec<Inlines>,
    ) -> Vec<Block> {
        if purposes.len() == 1 {
            let words = self.message(message, &[("purposes", purposes.remove(0).into())]);
            return vec![Block::paragraph(base, facts, words)];
        }
        let words = self.word(&format!("{message}-several"));
        let items =
            purposes.into_iter().map(|text| Item { text: capital(text), list: None }).collect();
        let list = Body::List(List::unordered(items));
        vec![
            Block::paragraph(base, facts.clone(), words),
            Block { id: format!("{base}/list"), facts, body: list },
        ]
    }

    /// That data which a law requires is not erased (Art. 17(3)(b)), with the laws.
    fn erasure_limit(&self, base: &str) -> Option<Block> {
        let mut laws: Vec<&LawRef> = Vec::new();
        let mut by_law = false;
        let bases = self.notice.purposes.values().flat_map(|purpose| purpose.basis.iter());
        for basis in bases.filter(|basis| basis.kind == Some(BasisKind::LegalObligation)) {
            by_law = true;
            for law in basis.law.iter() {
                if !laws.iter().any(|known| known.id() == law.id()) {
                    laws.push(law);
                }
            }
        }
        let words = match (by_law, laws.is_empty()) {
            (false, _) => return None,
            (true, true) => self.word("right-erasure-limit"),
            (true, false) => {
                let laws = self.list(laws.into_iter().map(|law| self.law(law)).collect());
                self.message("right-erasure-limit-laws", &[("laws", laws.into())])
            }
        };
        Some(Block::paragraph(format!("{base}/law"), Vec::new(), words))
    }

    /// The notice's own words about a right.
    pub(super) fn right_own_words(&self, right: RightKind, base: &str) -> Vec<Block> {
        let Some(own) = self.notice.rights.of(right).and_then(Stated::given) else {
            return Vec::new();
        };
        let path = format!("rights.{}", right.id());
        [("how", &own.how), ("limits", &own.limits)]
            .into_iter()
            .filter_map(|(key, words)| {
                let at = format!("{path}.{key}");
                let words = self.own(&at, words.as_ref()?);
                Some(Block::paragraph(format!("{base}/{key}"), vec![at], words))
            })
            .collect()
    }
}
