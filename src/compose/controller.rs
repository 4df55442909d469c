//! Who is responsible, in words: Arts. 13(1)(a)–(b), 26, 27 and 37 GDPR.

use super::words::{Composer, term, text, word_of};
use crate::derive;
use crate::document::{Block, Body, Inlines, Role, Section, Term};
use crate::locale::Arg;
use crate::model::{Address, Contact, Controller, Purpose, Representative, RepresentedIn, Stated};

impl Composer<'_> {
    /// The controllers, the data protection officer, the representative, joint controllers.
    pub(super) fn controller_section(&self) -> Option<Section> {
        let mut section = self.headed("controller", "controller-title", &["controller"]);
        section.role = Role::Controller;
        let several = self.is_several();
        // A table with a single controller, perhaps from a shared file, means "the controller".
        let single = self.notice.controllers.first();
        match &self.notice.controller {
            fallback if single.is_some() && !several => {
                let (id, controller) = single.expect("asked for in the guard");
                let base = format!("controllers/{id}");
                section.blocks = self.controller_blocks(&base, controller, fallback.as_ref());
            }
            Some(controller) if !several => {
                section.blocks = self.controller_blocks("controller", controller, None);
            }
            _ if several => {
                let intro = self.word("controllers-intro");
                section.blocks.push(Block::paragraph("controller/intro", Vec::new(), intro));
                section.sections.extend(self.notice.controllers.iter().map(|(id, controller)| {
                    let base = format!("controllers/{id}");
                    Section {
                        title: text(controller.name.as_deref().unwrap_or(id)),
                        facts: vec![format!("controllers.{id}.name")],
                        subjects: self.groups_of_controller(id),
                        blocks: self.controller_blocks(
                            &base,
                            controller,
                            self.notice.controller.as_ref(),
                        ),
                        id: base,
                        ..Section::default()
                    }
                }));
            }
            _ => {}
        }
        section.sections.extend(self.dpo_section());
        section.sections.extend(self.representative_sections());
        section.sections.extend(self.joint_controllers_section());
        (!section.blocks.is_empty() || !section.sections.is_empty()).then_some(section)
    }

    /// The groups whose purposes one of several controllers decides about.
    fn groups_of_controller(&self, id: &str) -> Vec<String> {
        let decides = |purpose: &&Purpose| {
            purpose.controllers.as_ref().is_none_or(|controllers| controllers.includes(id))
        };
        derive::union(self.notice.purposes.values().filter(decides).map(|one| &one.subjects))
    }

    /// The sentence that names the controller, then its address and contact details.
    ///
    /// `fallback` has the contact details for controllers without their own.
    fn controller_blocks(
        &self,
        base: &str,
        controller: &Controller,
        fallback: Option<&Controller>,
    ) -> Vec<Block> {
        let path = base.replace('/', ".");
        let mut blocks = Vec::new();
        if let Some(name) = &controller.name {
            let mut args = vec![("name", name.clone().into())];
            let called = controller.short_name.as_ref().filter(|short| *short != name);
            args.extend(called.map(|short| ("short", short.clone().into())));
            let message = match (called, !self.is_several()) {
                (Some(_), true) => "controller-is-called",
                (None, true) => "controller-is",
                (Some(_), false) => "controllers-is-called",
                (None, false) => "controllers-is",
            };
            blocks.push(Block::paragraph(
                format!("{base}/name"),
                vec![path.clone()],
                self.message(message, &args),
            ));
        }
        let own = &controller.contact;
        let contact =
            if own.is_empty() { fallback.map_or(own, |fallback| &fallback.contact) } else { own };
        let mut terms = self.number_terms(base, &path, controller);
        terms.extend(self.contact_terms(base, &path, contact));
        blocks.extend(self.address_block(
            base,
            &path,
            controller.name.as_deref(),
            contact.address.as_ref(),
        ));
        blocks.extend(terms_block(format!("{base}/contact"), terms));
        blocks
    }

    fn number_terms(&self, base: &str, path: &str, controller: &Controller) -> Vec<Term> {
        [
            ("registration-number", "registration_number", &controller.registration_number),
            ("vat", "vat", &controller.vat),
        ]
        .into_iter()
        .filter_map(|(id, key, value)| {
            let value = text(value.as_deref()?);
            let name = self.word(&format!("contact-{id}"));
            term(format!("{base}/{id}"), &[format!("{path}.{key}")], name, vec![value])
        })
        .collect()
    }

    /// Contact details, each a term with a link.
    pub(super) fn contact_terms(&self, base: &str, path: &str, contact: &Contact) -> Vec<Term> {
        self.ways(contact)
            .into_iter()
            .filter_map(|(key, value)| {
                let name = self.word(&format!("contact-{key}"));
                term(format!("{base}/{key}"), &[format!("{path}.{key}")], name, vec![value])
            })
            .collect()
    }

    pub(super) fn address_block(
        &self,
        base: &str,
        path: &str,
        name: Option<&str>,
        address: Option<&Address>,
    ) -> Option<Block> {
        let address = address?;
        let mut lines: Vec<Inlines> = name.map(text).into_iter().collect();
        lines.extend(self.address_lines(address));
        Some(Block {
            id: format!("{base}/address"),
            facts: vec![format!("{path}.address")],
            body: Body::Address(lines),
        })
    }

    /// An address line by line.
    pub(super) fn address_lines(&self, address: &Address) -> Vec<Inlines> {
        let mut lines = Vec::new();
        lines.extend(address.street.as_deref().map(text));
        lines.extend(address.line2.as_deref().map(text));
        let town: Vec<&str> = [&address.postal_code, &address.city]
            .into_iter()
            .filter_map(|part| part.as_deref())
            .collect();
        if !town.is_empty() {
            lines.push(text(&town.join(" ")));
        }
        lines.extend(address.region.as_deref().map(text));
        lines.extend(address.country.as_deref().map(|country| self.country(country)));
        lines
    }

    fn dpo_section(&self) -> Option<Section> {
        let mut section = self.headed("dpo", "dpo-title", &["dpo"]);
        match self.notice.dpo.as_ref()? {
            Stated::Nothing(_) => {
                let none = self.word("dpo-none");
                section.blocks.push(Block::paragraph("dpo/none", vec!["dpo".into()], none));
            }
            Stated::Given(dpo) => {
                let intro = self.word("dpo-intro");
                section.blocks.push(Block::paragraph("dpo/intro", vec!["dpo".into()], intro));
                section.blocks.extend(self.person_blocks("dpo", "dpo", dpo));
            }
        }
        Some(section)
    }

    fn person_blocks(&self, base: &str, path: &str, person: &Representative) -> Vec<Block> {
        let address = person.contact.address.as_ref();
        let mut terms = Vec::new();
        if address.is_none() {
            let name = person.name.as_deref().map(text).unwrap_or_default();
            terms.extend(term(
                format!("{base}/name"),
                &[format!("{path}.name")],
                self.word("contact-name"),
                vec![name],
            ));
        }
        terms.extend(self.contact_terms(base, path, &person.contact));
        let mut blocks: Vec<Block> =
            self.address_block(base, path, person.name.as_deref(), address).into_iter().collect();
        blocks.extend(terms_block(format!("{base}/contact"), terms));
        blocks
    }

    /// A part for each representative: the one in the Union has the ids without a place.
    fn representative_sections(&self) -> Vec<Section> {
        let all = self.notice.representative.iter().enumerate();
        all.map(|(index, one)| self.representative_section(index, one)).collect()
    }

    fn representative_section(&self, index: usize, representative: &Representative) -> Section {
        let place = representative.place.unwrap_or_default();
        let base = match place {
            RepresentedIn::EU => "representative".to_owned(),
            place => format!("representative/{}", word_of(place).to_lowercase()),
        };
        let path = match self.notice.representative.len() {
            1 => "representative".to_owned(),
            _ => format!("representative.{index}"),
        };
        let place = Arg::Word(match place {
            RepresentedIn::EU => "EU",
            RepresentedIn::GB => "GB",
            RepresentedIn::CH => "CH",
        });
        let words = |message: &str| self.message(message, &[("place", place.clone())]);
        let facts = vec![path.clone()];
        let mut section = Section {
            id: base.clone(),
            title: words("representative-title"),
            facts: facts.clone(),
            ..Section::default()
        };
        let mut paragraph = |key: &str, words: Inlines| {
            section.blocks.push(Block::paragraph(format!("{base}/{key}"), facts.clone(), words));
        };
        match &representative.exempt {
            Some(exempt) => {
                paragraph("exempt", words("representative-exempt"));
                if let Some(reason) = &exempt.reason {
                    paragraph("reason", self.own(&format!("{path}.exempt.reason"), reason));
                }
            }
            None => {
                paragraph("intro", words("representative-intro"));
                section.blocks.extend(self.person_blocks(&base, &path, representative));
            }
        }
        section
    }
}

/// A block of terms, if there are any.
pub(super) fn terms_block(id: String, terms: Vec<Term>) -> Option<Block> {
    (!terms.is_empty()).then(|| Block { id, facts: Vec::new(), body: Body::Terms(terms) })
}
