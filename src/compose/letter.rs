//! Letter templates: one for each right that the notice includes, to send by email or to print. Arts. 12,
//! 7(3) and 15–22 GDPR.

use super::words::{Composer, controller_name, link, text};
use crate::derive;
use crate::document::{Block, Body, Inlines, Item, List, Role, Section, plain};
use crate::model::{RightKind, RightsContact, Stated};
use crate::url_encode;

/// A letter: its id, and the lines to fill in before those of the sender.
type Letter = (&'static str, &'static [&'static str]);

impl Composer<'_> {
    /// All letters, on a page of their own.
    pub(super) fn letters_section(&self) -> Option<Section> {
        let letters = self.letters();
        if letters.is_empty() {
            return None;
        }
        let mut section = self.headed("letters", "letters-title", &[]);
        section.role = Role::Letters;
        for key in ["intro", "print"] {
            let words = self.word(&format!("letters-{key}"));
            section.blocks.push(Block::paragraph(format!("letters/{key}"), Vec::new(), words));
        }
        section.sections = letters.into_iter().map(|letter| self.letter_section(letter)).collect();
        Some(section)
    }

    /// The links to the letters about a right, in a sentence.
    pub(super) fn letter_block(&self, right: RightKind, base: &str) -> Option<Block> {
        let letters = self.letters_of(right).into_iter();
        let links: Vec<Inlines> = letters
            .map(|(id, _)| link(format!("#letters/{id}"), self.word(&format!("letter-{id}-title"))))
            .collect();
        if links.is_empty() {
            return None;
        }
        let words = self.message("right-letter", &[("letters", self.list(links).into())]);
        Some(Block::paragraph(format!("{base}/letter"), Vec::new(), words))
    }

    fn letters(&self) -> Vec<Letter> {
        RightKind::ALL.into_iter().flat_map(|right| self.letters_of(right)).collect()
    }

    fn letters_of(&self, right: RightKind) -> Vec<Letter> {
        if !self.includes_right(right) {
            return Vec::new();
        }
        let any =
            |holds: fn(&crate::model::Purpose) -> bool| self.notice.purposes.values().any(holds);
        match right {
            RightKind::Access => vec![("access", &[])],
            RightKind::Rectification => vec![("rectification", &["mistake"])],
            RightKind::Erasure => vec![("erasure", &["concerns"])],
            RightKind::Restriction => vec![("restriction", &["concerns", "reasons"])],
            RightKind::Portability => vec![("portability", &[])],
            RightKind::WithdrawConsent => vec![("withdraw-consent", &["concerns"])],
            RightKind::HumanDecision => vec![("human-decision", &["concerns", "view"])],
            RightKind::Complaint => Vec::new(),
            RightKind::Object => {
                let marketing: Option<Letter> =
                    any(derive::objects_to_marketing).then_some(("object-marketing", &[]));
                let general = marketing.is_none() || any(derive::objects_in_general);
                let general: Option<Letter> =
                    general.then_some(("object", &["concerns", "reasons"]));
                marketing.into_iter().chain(general).collect()
            }
        }
    }

    fn letter_section(&self, (id, fields): Letter) -> Section {
        let base = format!("letters/{id}");
        let mut section = self.headed(&base, &format!("letter-{id}-title"), &[]);
        section.role = Role::Letter;
        let ask = self.word(&format!("letter-{id}"));
        let answer = self.word("letter-answer");
        section.blocks.extend(self.letter_by_email(&base, &section.title, fields, [&ask, &answer]));
        section.blocks.extend(self.letter_to(&base));
        section.blocks.push(Block::paragraph(format!("{base}/ask"), Vec::new(), ask));
        section.blocks.push(Block::paragraph(format!("{base}/answer"), Vec::new(), answer));
        let sender = [fields, &["name", "reach", "known", "date", "signature"]].concat();
        let item =
            |field: &&str| Item { text: self.word(&format!("letter-field-{field}")), list: None };
        section.blocks.push(Block {
            id: format!("{base}/sender"),
            facts: Vec::new(),
            body: Body::List(List::unordered(sender.iter().map(item).collect())),
        });
        section
    }

    /// A link that opens the reader's email program with the letter in it.
    fn letter_by_email(
        &self,
        base: &str,
        title: &Inlines,
        fields: &[&str],
        paragraphs: [&Inlines; 2],
    ) -> Option<Block> {
        let email = self.rights_contact()?.email.as_ref()?;
        let mut body = vec![plain(&self.word("letter-greeting"))];
        body.extend(paragraphs.map(|words| plain(words)));
        let lines: Vec<String> = [fields, &["name", "reach", "known"]]
            .concat()
            .iter()
            .map(|field| plain(&self.word(&format!("letter-field-{field}"))))
            .collect();
        body.push(lines.join("\r\n"));
        let address = format!(
            "mailto:{email}?subject={}&body={}",
            url_encode::encode(&plain(title), b""),
            url_encode::encode(&body.join("\r\n\r\n"), b"")
        );
        let words = self.message("letter-email", &[("title", plain(title).into())]);
        let contact = vec!["rights.contact".into()];
        Some(Block::paragraph(format!("{base}/email"), contact, link(address, words)))
    }

    /// The addressee of the letter, with the address.
    fn letter_to(&self, base: &str) -> Option<Block> {
        let contact = self.rights_contact()?;
        let controller = self.notice.all_controllers().into_iter().map(|(_, one)| one).next();
        let mut lines = Vec::new();
        lines.extend(
            (self.notice.rights.contact == Some(RightsContact::Dpo)
                && self.notice.dpo.as_ref().and_then(Stated::given).is_some())
            .then(|| self.word("dpo-title")),
        );
        let name = controller.map(|one| one.name.as_deref().unwrap_or(controller_name(one)));
        lines.extend(name.filter(|name| !name.is_empty()).map(text));
        let address = contact.address.as_ref();
        let address = address.or_else(|| controller?.contact.address.as_ref());
        lines.extend(address.map(|address| self.address_lines(address)).unwrap_or_default());
        let facts = vec!["rights.contact".into(), "controller".into()];
        (!lines.is_empty()).then(|| Block {
            id: format!("{base}/to"),
            facts,
            body: Body::Address(lines),
        })
    }
}
