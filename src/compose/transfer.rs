//! Transfers to countries outside the EU and the EEA, as a table: Art. 13(1)(f) GDPR.

#![expect(clippy::indexing_slicing, reason = "ids and indices of this notice")]

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
        section.subjects = derive::union(rows.iter().map(|row| &row.subjects));
        let pairs = derive::third_countries(self.notice, self.tables);
        let organisations = pairs.iter().filter(|(_, place)| *place == INTERNATIONAL).count();
        let to = match organisations {
            0 => "countries",
            all if all == pairs.len() => "organisations",
            _ => "both",
        };
        let unprotected = ("unprotected", Arg::Word(self.unprotected()));
        let args = [("to", Arg::Word(to)), unprotected.clone()];
        let intro = self.message("transfers-intro", &args);
        section.blocks.push(Block::paragraph("transfers/intro", Vec::new(), intro));
        let head = ["country", "recipient", "safeguard", "copy"].map(|column| {
            let column = format!("transfers-head-{column}");
            self.message(&column, std::slice::from_ref(&unprotected))
        });
        let table = Table { head: head.to_vec(), rows };
        section.blocks.push(Block {
            id: "transfers/table".into(),
            facts: Vec::new(),
            body: Body::Table(table),
        });
        Some(section)
    }

    /// Whether transfers rest on a derogation, without a safeguard: none of them, some or all.
    fn unprotected(&self) -> &'static str {
        let transfers = self.notice.recipients.values().flat_map(|one| one.transfer.iter());
        let safeguards = transfers.filter_map(|transfer| transfer.safeguard);
        let are: Vec<bool> = safeguards.map(Safeguard::is_derogation).collect();
        match (are.contains(&true), are.contains(&false)) {
            (false, _) => "none",
            (true, true) => "some",
            (true, false) => "all",
        }
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
            subjects: self.groups_of_transfer(id, index),
            cells: cells(index),
            ..Row::default()
        });
        rows.collect()
    }

    /// The groups whose data is transferred: those of the purposes that the transfer names, or of all
    /// that the recipient gets data for.
    fn groups_of_transfer(&self, id: &str, index: Option<usize>) -> Vec<String> {
        let transfer = index.map(|index| &self.notice.recipients[id].transfer[index]);
        match transfer.filter(|transfer| !transfer.purposes.is_empty()) {
            Some(transfer) => {
                derive::groups_of(self.notice, transfer.purposes.iter().map(String::as_str))
            }
            None => derive::groups_of_receiver(self.notice, id),
        }
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
