//! The complaint to a supervisory authority: Arts. 13(2)(d) and 77 GDPR.

use super::contact::{email, web, web_link};
use super::controller::terms_block;
use super::words::{Composer, capital, term, text};
use crate::derive;
use crate::document::{Block, Body, Inlines, Section, Term};
use crate::model::RightKind;
use crate::tables::Authority;

impl Composer<'_> {
    /// The right, and the authority with its address.
    pub(super) fn complaint_section(&self) -> Option<Section> {
        if !self.includes_right(RightKind::Complaint) {
            return None;
        }
        let mut section =
            self.headed("complaint", "complaint-title", &["rights.complaint", "authorities"]);
        let authorities: Vec<(&str, &Authority)> = derive::authorities(self.notice, self.tables)
            .into_iter()
            .filter_map(|country| Some((country, self.tables.authorities.get(country)?)))
            .collect();
        let names: Vec<Inlines> =
            authorities.iter().map(|(_, one)| self.authority_name(one)).collect();
        let words = match names.is_empty() {
            true => self.word("complaint-anywhere"),
            false => self.message("complaint-to", &[("authorities", self.choice(names).into())]),
        };
        section.blocks.push(Block::paragraph("complaint/what", vec!["authorities".into()], words));
        let first = self.word("complaint-first");
        section.blocks.push(Block::paragraph("complaint/first", Vec::new(), first));
        section.blocks.push(Block::paragraph(
            "complaint/choice",
            Vec::new(),
            self.word("complaint-choice"),
        ));
        for (country, authority) in authorities {
            section.blocks.extend(self.authority_blocks(country, authority));
        }
        section.blocks.extend(self.right_own_words(RightKind::Complaint, "complaint"));
        Some(section)
    }

    fn authority_name(&self, authority: &Authority) -> Inlines {
        let name = authority.name_in(&self.locale.language);
        match &authority.short {
            Some(short) if short != name => self.message(
                "authority-short",
                &[("name", name.to_owned().into()), ("short", short.clone().into())],
            ),
            _ => text(name),
        }
    }

    fn authority_blocks(&self, country: &str, authority: &Authority) -> Vec<Block> {
        let base = format!("complaint/{}", country.to_lowercase());
        let mut blocks = Vec::new();
        if !authority.address.is_empty() {
            let name = authority.name.get("local").filter(|name| !name.is_empty());
            let name = name.map_or(authority.name_in(&self.locale.language), String::as_str);
            let mut lines = vec![capital(text(name))];
            lines.extend(authority.address.iter().map(|line| text(line)));
            blocks.push(Block {
                id: format!("{base}/address"),
                facts: Vec::new(),
                body: Body::Address(lines),
            });
        }
        let complaint = authority
            .complaint
            .as_ref()
            .map(|url| web_link(url, self.word("authority-complaint-link")));
        let web = authority.web.as_deref().map(web);
        let email = authority.email.as_deref().map(email);
        let phone = authority.phone.as_deref().map(|phone| self.phone(phone));
        let terms: Vec<Term> =
            [("complaint", complaint), ("web", web), ("email", email), ("phone", phone)]
                .into_iter()
                .filter_map(|(key, value)| {
                    term(
                        format!("{base}/{key}"),
                        &[],
                        self.word(&format!("authority-{key}")),
                        vec![value?],
                    )
                })
                .collect();
        blocks.extend(terms_block(format!("{base}/contact"), terms));
        blocks
    }
}
