//! Who receives data, as a table: Art. 13(1)(e) GDPR.

use super::glance::has_no_recipients;
use super::words::{Composer, capital, text, word_of};
use crate::document::{Block, Body, Inlines, Row, Section, Table};
use crate::model::{AllOr, Recipient};

impl Composer<'_> {
    /// A row for each recipient.
    pub(super) fn recipients_section(&self) -> Option<Section> {
        let mut section = self.headed("recipients", "recipients-title", &["recipients"]);
        if self.notice.recipients.is_empty() {
            if !has_no_recipients(self.notice) {
                return None;
            }
            let none = self.word("recipients-none");
            section.blocks.push(Block::paragraph("recipients/none", vec!["purposes".into()], none));
            return Some(section);
        }
        let intro = self.word("recipients-intro");
        section.blocks.push(Block::paragraph("recipients/intro", Vec::new(), intro));
        let head = ["recipient", "activity", "data", "country"];
        let table = Table {
            head: head.map(|column| self.word(&format!("recipients-head-{column}"))).to_vec(),
            rows: self
                .notice
                .recipients
                .iter()
                .map(|(id, one)| self.recipient_row(id, one))
                .collect(),
        };
        section.blocks.push(Block {
            id: "recipients/table".into(),
            facts: Vec::new(),
            body: Body::Table(table),
        });
        Some(section)
    }

    fn recipient_row(&self, id: &str, recipient: &Recipient) -> Row {
        Row {
            id: format!("recipients/{id}"),
            facts: vec![format!("recipients.{id}")],
            kind: recipient.role.map(|role| format!("recipient-{}", word_of(&role))),
            cells: vec![
                self.recipient_name_cell(id, recipient),
                self.recipient_activity_cell(id, recipient),
                self.recipient_data_cell(id, recipient),
                recipient.country.iter().map(|country| self.country(country)).collect(),
            ],
        }
    }

    fn recipient_name_cell(&self, id: &str, recipient: &Recipient) -> Vec<Inlines> {
        let mut cell = vec![capital(self.recipient(id))];
        if !recipient.members.is_empty() {
            let members = self.list(recipient.members.iter().map(|member| text(member)).collect());
            cell.push(self.message("recipient-members", &[("members", members.into())]));
        }
        cell.extend(recipient.role.map(|role| self.word(&format!("role-{}", word_of(&role)))));
        cell
    }

    fn recipient_activity_cell(&self, id: &str, recipient: &Recipient) -> Vec<Inlines> {
        let at = format!("recipients.{id}");
        let mut cell = Vec::new();
        let activity = recipient.activity.as_ref();
        cell.extend(
            activity.map(|activity| capital(self.own(&format!("{at}.activity"), activity))),
        );
        if let Some(when) = &recipient.when {
            let when = self.own(&format!("{at}.when"), when);
            cell.push(self.message("recipient-when", &[("when", when.into())]));
        }
        if !recipient.law.is_empty() {
            cell.push(self.message("recipient-law", &[("laws", self.laws(&recipient.law).into())]));
        }
        cell
    }

    /// Which data they receive, and for which purposes.
    fn recipient_data_cell(&self, id: &str, recipient: &Recipient) -> Vec<Inlines> {
        let mut cell = Vec::new();
        if !recipient.data.is_empty() {
            cell.push(capital(self.data_names(recipient.data.iter().map(String::as_str))));
        }
        if let Some(AllOr::All(_)) = recipient.purposes {
            cell.push(self.word("recipient-all-purposes"));
            return cell;
        }
        let purposes: Vec<Inlines> = self
            .notice
            .purposes_of(id)
            .into_iter()
            .map(|purpose| self.purpose_link(purpose))
            .collect();
        let works =
            self.notice.on_behalf.iter().filter(|(_, work)| {
                work.recipients.iter().flatten().any(|recipient| recipient == id)
            });
        let works = works.map(|(work, _)| self.on_behalf_link(work));
        let purposes: Vec<Inlines> = purposes.into_iter().chain(works).collect();
        if !purposes.is_empty() {
            cell.push(
                self.message("recipient-purposes", &[("purposes", self.list(purposes).into())]),
            );
        }
        cell
    }
}
