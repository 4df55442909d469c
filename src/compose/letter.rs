//! Letter templates: one for each right that the notice includes, to send by email or to print. Arts. 12,
//! 7(3) and 15–22 GDPR.

use super::words::{Composer, capital, link, text};
use crate::derive::{self, AnsweringParty};
use crate::document::{Block, Body, Inlines, Item, List, Role, Section, plain};
use crate::model::{Address, Purpose, RightKind, RightsContact, Stated};
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
        section.blocks.push(Block::paragraph("letters/intro", Vec::new(), self.letters_intro()));
        let print = self.word("letters-print");
        section.blocks.push(Block::paragraph("letters/print", Vec::new(), print));
        section.sections = letters.into_iter().map(|letter| self.letter_section(letter)).collect();
        Some(section)
    }

    /// What can be done with the letters: only by ways that exist.
    fn letters_intro(&self) -> Inlines {
        let parties = derive::answering(self.notice, &[]);
        let email = parties.iter().any(|party| party.contact.email.is_some());
        let post = parties.iter().any(|party| self.postal_address(party).is_some());
        let other = || parties.iter().find_map(|party| self.ways_in_words(party.contact));
        match (email, post) {
            (true, true) => self.word("letters-intro-email-post"),
            (true, false) => self.word("letters-intro-email"),
            (false, true) => self.word("letters-intro-post"),
            (false, false) => match other() {
                Some(ways) => {
                    self.message("letters-intro-other", &[("ways", capital(ways).into())])
                }
                None => self.word("letters-intro-none"),
            },
        }
    }

    /// The link to the letters, for the section on rights.
    pub(super) fn letters_block(&self) -> Option<Block> {
        let (first, _) = *self.letters().first()?;
        let to = format!("#letters/{first}");
        let link = link(to, self.word("rights-letters-link"));
        let words = self.message("rights-letters", &[("link", link.into())]);
        Some(Block::paragraph("rights/letters", Vec::new(), words))
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
            RightKind::Restriction => vec![("restriction", &["concerns", "pause"])],
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

    /// The purposes that a letter may be about; none where that is all of them.
    fn purposes_of_letter(&self, id: &str) -> Vec<&str> {
        let purposes = |holds: &dyn Fn(&Purpose) -> bool| {
            let concerned = self.notice.purposes.iter().filter(|(_, purpose)| holds(purpose));
            concerned.map(|(id, _)| id.as_str()).collect()
        };
        let of_right = |right: RightKind| derive::purposes_of_right(self.notice, right);
        match id {
            "portability" => of_right(RightKind::Portability),
            "withdraw-consent" => of_right(RightKind::WithdrawConsent),
            "human-decision" => of_right(RightKind::HumanDecision),
            "object" => purposes(&derive::objects_in_general),
            "object-marketing" => purposes(&derive::objects_to_marketing),
            _ => Vec::new(),
        }
    }

    fn letter_section(&self, (id, fields): Letter) -> Section {
        let base = format!("letters/{id}");
        let mut section = self.headed(&base, &format!("letter-{id}-title"), &[]);
        section.role = Role::Letter;
        let parties = derive::answering(self.notice, &self.purposes_of_letter(id));
        let ask = self.word(&format!("letter-{id}"));
        let answer = self.word("letter-answer");
        let mut lines: Vec<Inlines> =
            fields.iter().map(|field| self.word(&format!("letter-field-{field}"))).collect();
        // Several controllers in one place: the letter says which.
        if let [AnsweringParty { controllers, .. }] = parties.as_slice()
            && controllers.len() > 1
        {
            let names = controllers.iter().map(|(_, one)| text(one.called())).collect();
            let names = ("names", self.choice(names).into());
            lines.push(self.message("letter-field-controller", &[names]));
        }
        let sender = |fields: &[&str]| {
            let fields = fields.iter().map(|field| self.word(&format!("letter-field-{field}")));
            lines.iter().cloned().chain(fields).collect::<Vec<Inlines>>()
        };
        let words = LetterText {
            title: plain(&section.title),
            paragraphs: [plain(&ask), plain(&answer)],
            lines: sender(&["name", "reach", "known"]).iter().map(|line| plain(line)).collect(),
        };
        section.blocks.extend(self.letter_sending(&base, &parties, &words));
        section.blocks.push(Block::paragraph(format!("{base}/ask"), Vec::new(), ask));
        section.blocks.push(Block::paragraph(format!("{base}/answer"), Vec::new(), answer));
        let items = sender(&["name", "reach", "known", "date", "signature"]);
        section.blocks.push(Block {
            id: format!("{base}/sender"),
            facts: Vec::new(),
            body: Body::List(List::unordered(items.into_iter().map(Item::of).collect())),
        });
        section
    }

    /// How the letter is sent: to the only party, or to one of several.
    fn letter_sending(
        &self,
        base: &str,
        parties: &[AnsweringParty<'_>],
        words: &LetterText,
    ) -> Vec<Block> {
        let facts = || vec!["rights.contact".to_owned()];
        if let [only] = parties {
            let email = self.letter_email(only, words).map(|address| {
                Block::paragraph(
                    format!("{base}/email"),
                    facts(),
                    link(address, self.word("letter-send")),
                )
            });
            return email.into_iter().chain(self.letter_to(&format!("{base}/to"), only)).collect();
        }
        let item = |party: &AnsweringParty<'_>| {
            let Some(address) = self.letter_email(party, words) else {
                return self.party_ways(party);
            };
            let names = party.controllers.iter().map(|(_, one)| text(one.called()));
            let names = ("name", self.list(names.collect()).into());
            Some(link(address, self.message("letter-send-to", &[names])))
        };
        let items: Vec<Item> = parties.iter().filter_map(item).map(Item::of).collect();
        if items.is_empty() {
            return Vec::new();
        }
        let intro = Block::paragraph(format!("{base}/email"), facts(), self.word("letter-to"));
        let list = Body::List(List::unordered(items));
        let list = Block { id: format!("{base}/email/list"), facts: facts(), body: list };
        let addressed = parties.iter().filter(|party| self.postal_address(party).is_some());
        let to = addressed.filter_map(|party| {
            let (id, _) = party.controllers.first()?;
            self.letter_to(&format!("{base}/to/{id}"), party)
        });
        [intro, list].into_iter().chain(to).collect()
    }

    /// A link that opens the reader's email program with the letter in it.
    fn letter_email(&self, party: &AnsweringParty<'_>, words: &LetterText) -> Option<String> {
        let email = derive::email_link(party.contact.email.as_ref()?)?;
        let mut body = vec![plain(&self.word("letter-greeting"))];
        body.extend(words.paragraphs.iter().cloned());
        body.push(words.lines.join("\r\n"));
        Some(format!(
            "{email}?subject={}&body={}",
            url_encode::encode(&words.title, b""),
            url_encode::encode(&body.join("\r\n\r\n"), b"")
        ))
    }

    /// The postal address of a party: its own, else that of its only controller.
    fn postal_address<'p>(&'p self, party: &AnsweringParty<'p>) -> Option<&'p Address> {
        party.contact.address.as_ref().or_else(|| {
            let [(_, only)] = party.controllers.as_slice() else { return None };
            derive::contact_of(self.notice, only).address.as_ref()
        })
    }

    /// The addressee of the letter, with the address.
    fn letter_to(&self, id: &str, party: &AnsweringParty<'_>) -> Option<Block> {
        let mut lines = Vec::new();
        let is_dpo = self.notice.rights.contact == Some(RightsContact::Dpo)
            && self.notice.dpo.as_ref().and_then(Stated::given).is_some();
        lines.extend(is_dpo.then(|| self.word("letter-to-dpo")));
        // Several in one place have the name of the place.
        let addressed = match party.controllers.as_slice() {
            [(_, only)] => Some(*only),
            _ => self.notice.controller.as_ref(),
        };
        let name = addressed.map(|one| one.name.as_deref().unwrap_or(one.called()));
        lines.extend(name.filter(|name| !name.is_empty()).map(text));
        let address = self.postal_address(party);
        lines.extend(address.map(|address| self.address_lines(address)).unwrap_or_default());
        let facts = vec!["rights.contact".into(), "controller".into()];
        (!lines.is_empty()).then(|| Block { id: id.to_owned(), facts, body: Body::Address(lines) })
    }
}

/// The words of a letter for an email.
struct LetterText {
    title: String,
    paragraphs: [String; 2],
    lines: Vec<String>,
}
