//! Transfers to countries outside the EU and the EEA, as a table: Art. 13(1)(f) GDPR.

#![expect(clippy::indexing_slicing, reason = "ids and indices of this notice")]

use super::recipient::union;
use super::words::{Composer, capital, word_of};
use crate::derive::{self, INTERNATIONAL};
use crate::document::{Block, Body, Inlines, Row, Section, Table};
use crate::locale::Arg;
use crate::model::{Access, Safeguard, Transfer};
use crate::tables::AdequacyScope;

impl Composer<'_> {
    /// A row for each recipient and country, or the sentence that there is none.
    pub(super) fn transfers_section(&self) -> Option<Section> {
        let mut section = self.headed("transfers", "transfers-title", &["transfers"]);
        let rows = self.transfer_rows();
        if rows.is_empty() {
            self.notice.transfers?;
            let none = self.word("transfers-none");
            section.blocks.push(Block::paragraph("transfers/none", vec!["transfers".into()], none));
            return Some(section);
        }
        section.subjects = union(rows.iter().map(|row| &row.subjects));
        let pairs = derive::third_countries(self.notice, self.tables);
        let organisations = pairs.iter().filter(|(_, place)| *place == INTERNATIONAL).count();
        let intro = match organisations {
            0 => self.word("transfers-intro"),
            all => {
                let to = if all == pairs.len() { "organisations" } else { "both" };
                self.message("transfers-intro-international", &[("to", Arg::Word(to))])
            }
        };
        section.blocks.push(Block::paragraph("transfers/intro", Vec::new(), intro));
        let head = ["country", "recipient", "safeguard", "copy"];
        let table = Table {
            head: head.map(|column| self.word(&format!("transfers-head-{column}"))).to_vec(),
            rows,
        };
        section.blocks.push(Block {
            id: "transfers/table".into(),
            facts: Vec::new(),
            body: Body::Table(table),
        });
        Some(section)
    }

    pub(super) fn transfer_rows(&self) -> Vec<Row> {
        let pairs = derive::third_countries(self.notice, self.tables).into_iter();
        pairs.flat_map(|(id, country)| self.country_rows(id, country)).collect()
    }

    /// The rows of one recipient and country: one for each way the data gets there.
    fn country_rows(&self, id: &str, country: &str) -> Vec<Row> {
        let recipient = &self.notice.recipients[id];
        let transfers = derive::transfers_to(recipient, country);
        let count = transfers.len().max(1);
        let cells = |index: Option<usize>| match index {
            Some(index) => self.transfer_cells(id, country, index, &recipient.transfer[index]),
            None => vec![
                vec![capital(self.country(country))],
                vec![self.recipient_link(id)],
                Vec::new(),
                Vec::new(),
            ],
        };
        let indexes: Vec<Option<usize>> = if transfers.is_empty() {
            vec![None]
        } else {
            transfers.into_iter().map(|(index, _)| Some(index)).collect()
        };
        let rows = indexes.into_iter().enumerate().map(|(number, index)| Row {
            id: match (count, number) {
                (_, 0) => format!("transfers/{id}/{}", country.to_lowercase()),
                (_, number) => format!("transfers/{id}/{}-{}", country.to_lowercase(), number + 1),
            },
            facts: vec![format!("recipients.{id}.transfer")],
            subjects: derive::groups_of_receiver(self.notice, id),
            cells: cells(index),
            ..Row::default()
        });
        rows.collect()
    }

    fn transfer_cells(
        &self,
        id: &str,
        country: &str,
        index: usize,
        transfer: &Transfer,
    ) -> Vec<Vec<Inlines>> {
        let at = format!("recipients.{id}.transfer.{index}");
        let mut receiver = vec![capital(self.recipient_link(id))];
        if transfer.by == Some(Access::RemoteAccess) {
            receiver.push(self.word("transfer-remote-access"));
        }
        if !transfer.purposes.is_empty() {
            let purposes =
                transfer.purposes.iter().map(|purpose| self.purpose_link(purpose)).collect();
            receiver.push(
                self.message("recipient-purposes", &[("purposes", self.list(purposes).into())]),
            );
        }
        let copy = transfer.copy.as_ref().map(|copy| self.own(&format!("{at}.copy"), copy));
        vec![
            vec![capital(self.country(country))],
            receiver,
            self.safeguard(&at, country, transfer),
            copy.into_iter().collect(),
        ]
    }

    /// What makes the transfer lawful, with what the law requires in addition.
    fn safeguard(&self, at: &str, country: &str, transfer: &Transfer) -> Vec<Inlines> {
        let Some(safeguard) = transfer.safeguard else { return Vec::new() };
        let decision = self.tables.adequacy_of(country);
        let is_part = decision.is_some_and(|decision| decision.scope != AdequacyScope::All);
        let message = match safeguard {
            Safeguard::Adequacy if is_part => {
                let named = format!("safeguard-adequacy-{country}");
                let has_name = self.locale.has(&named);
                if has_name { named } else { "safeguard-adequacy-certified".into() }
            }
            safeguard => format!("safeguard-{}", word_of(safeguard)),
        };
        let mut cell = vec![self.word(&message)];
        let sentences = [("risks", &transfer.risks), ("interest", &transfer.interest)];
        for (key, sentence) in sentences {
            cell.extend(sentence.as_ref().map(|words| self.own(&format!("{at}.{key}"), words)));
        }
        cell
    }
}
