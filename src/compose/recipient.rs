//! Who receives data, as a table: Art. 13(1)(e) GDPR.

use std::collections::BTreeMap;

use super::controller::terms_block;
use super::words::{Composer, ReadingLevel, capital, term, text, word_of};
use crate::derive::{self, INTERNATIONAL};
use crate::document::{Block, Body, Inlines, Row, Section, Table, Term};
use crate::model::Recipient;

/// Someone who receives data, in words that need nothing around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiverWords {
    /// The id of the entry.
    pub id: String,
    /// The name, then members, role and countries.
    pub name: Vec<Inlines>,
    /// What they do, with which data, when and under which law.
    pub activity: Vec<Inlines>,
    /// For which purposes.
    pub purposes: Vec<Inlines>,
    /// What protects the data in each country outside the EU/EEA.
    pub safeguards: Vec<Inlines>,
}

impl Composer<'_> {
    /// All who receive data, for a page that lists them.
    pub fn receivers_in_words(&self) -> Vec<ReceiverWords> {
        let transfers = self.transfer_rows();
        let words = |id: &str| {
            let mut cells = self.receiver_row(id, None).cells.into_iter();
            let of_receiver = format!("recipients.{id}.transfer");
            let own = transfers.iter().filter(|row| row.facts.contains(&of_receiver));
            ReceiverWords {
                id: id.to_owned(),
                name: cells.next().unwrap_or_default(),
                activity: cells.next().unwrap_or_default(),
                purposes: self.receiver_purposes_cell(id),
                safeguards: own.flat_map(country_and_safeguard).collect(),
            }
        };
        derive::receivers(self.notice).into_iter().map(words).collect()
    }

    /// A row for each who receives data, after what their roles mean.
    pub(super) fn recipients_section(&self) -> Option<Section> {
        let mut section = self.headed("recipients", "recipients-title", &["recipients"]);
        let receivers = derive::receivers(self.notice);
        if receivers.is_empty() {
            if !derive::has_no_receivers(self.notice) {
                return None;
            }
            let none = self.word("recipients-none");
            section.blocks.push(Block::paragraph("recipients/none", vec!["purposes".into()], none));
            return Some(section);
        }
        let common = self.common_country(&receivers);
        let mut terms = self.role_terms(&receivers);
        terms.extend(common.and_then(|country| self.country_term(country, &receivers)));
        section.blocks.extend(terms_block("recipients/roles".into(), terms));
        let rows = receivers.into_iter().map(|id| self.receiver_row(id, common));
        let rows: Vec<Row> = rows.collect();
        section.subjects = derive::union(rows.iter().map(|row| &row.subjects));
        // Cards of purposes name their recipients; those for children do not.
        let head: &[&str] = match self.level {
            ReadingLevel::Child => &["recipient", "activity", "purposes"],
            ReadingLevel::Standard => &["recipient", "activity"],
        };
        let head = head.iter().map(|column| self.word(&format!("recipients-head-{column}")));
        let table = Table { head: head.collect(), rows };
        section.blocks.push(Block {
            id: "recipients/table".into(),
            facts: Vec::new(),
            body: Body::Table(table),
        });
        Some(section)
    }

    /// What the roles in the table mean, where that is not said by their names.
    fn role_terms(&self, receivers: &[&str]) -> Vec<Term> {
        let terms =
            ["processor", "controller", "joint", "authority"].into_iter().filter_map(|role| {
                let of_role =
                    receivers.iter().filter(|id| self.role_of(id).as_deref() == Some(role));
                let groups: Vec<Vec<String>> =
                    of_role.map(|id| derive::groups_of_receiver(self.notice, id)).collect();
                if groups.is_empty() {
                    return None;
                }
                let name = self.word(&format!("role-short-{role}"));
                let means = vec![self.word(&format!("role-{role}"))];
                let term = term(format!("recipients/roles/{role}"), &[], name, means)?;
                Some(term.of_groups(derive::union(groups.iter())))
            });
        terms.collect()
    }

    /// The country of most receivers, which is stated once; none where some have no country.
    fn common_country(&self, receivers: &[&str]) -> Option<&str> {
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for id in receivers {
            let countries = self.countries_of(id);
            let is_anyone = self.role_of(id).is_some_and(|role| role.starts_with("anyone"));
            if countries.is_empty() && !is_anyone {
                return None;
            }
            // A country outside the EEA is said where the data goes there.
            if let [only] = countries[..]
                && self.tables.in_eea(only)
            {
                *times.entry(only).or_default() += 1;
            }
        }
        let (country, times) = times.into_iter().max_by_key(|(_, times)| *times)?;
        (times > 1 && times * 2 > receivers.len()).then_some(country)
    }

    fn country_term(&self, country: &str, receivers: &[&str]) -> Option<Term> {
        let is_there = |id: &&&str| self.countries_of(id) == [country];
        let there: Vec<&&str> = receivers.iter().filter(is_there).collect();
        let message = match there.len() == receivers.len() {
            true => "recipients-country-all",
            false => "recipients-country-most",
        };
        let details = vec![self.message(message, &[("country", self.country(country).into())])];
        let groups = there.into_iter().map(|id| derive::groups_of_receiver(self.notice, id));
        let groups: Vec<Vec<String>> = groups.collect();
        let name = self.word("recipients-head-country");
        let term = term("recipients/roles/country", &[], name, details)?;
        Some(term.of_groups(derive::union(groups.iter())))
    }

    fn countries_of(&self, id: &str) -> Vec<&str> {
        if let Some(recipient) = self.notice.recipients.get(id) {
            let organisation = derive::is_international(recipient).then_some(INTERNATIONAL);
            recipient.country.iter().map(String::as_str).chain(organisation).collect()
        } else if let Some(joint) = self.notice.joint_controllers.get(id) {
            joint.country.as_deref().into_iter().collect()
        } else {
            let controller = self.notice.controllers.get(id);
            controller.and_then(derive::country_of).into_iter().collect()
        }
    }

    /// The role of a receiver as a word of message ids: joint controllers, and the other
    /// controllers of the notice, have theirs by the table that they are in.
    pub(super) fn role_of(&self, id: &str) -> Option<String> {
        if self.notice.joint_controllers.contains_key(id) {
            return Some("joint".into());
        }
        match self.notice.recipients.get(id) {
            Some(recipient) => recipient.role.map(word_of),
            None => Some("controller".into()),
        }
    }

    fn receiver_row(&self, id: &str, common: Option<&str>) -> Row {
        let table = self.table_of(id).unwrap_or("recipients");
        let role = self.role_of(id);
        let mut name = vec![capital(match table {
            "recipients" => self.recipient(id),
            _ => self.recipient_link(id),
        })];
        let recipient = self.notice.recipients.get(id);
        name.extend(recipient.and_then(|recipient| self.members(recipient)));
        name.extend(role.as_ref().map(|role| self.word(&format!("role-short-{role}"))));
        let countries = self.countries_of(id);
        if !countries.is_empty() && countries[..] != common.into_iter().collect::<Vec<_>>()[..] {
            let countries = countries.into_iter().map(|country| self.country(country));
            name.push(capital(self.list(countries.collect())));
        }
        let activity = recipient.map(|recipient| self.recipient_activity_cell(id, recipient));
        let mut activity = activity.unwrap_or_default();
        if activity.is_empty() && self.level == ReadingLevel::Standard {
            activity = self.receiver_purposes_cell(id);
        }
        let mut cells = vec![name, activity];
        if self.level == ReadingLevel::Child {
            cells.push(self.receiver_purposes_cell(id));
        }
        Row {
            id: match table {
                "recipients" => format!("recipients/{id}"),
                table => format!("recipients/{table}/{id}"),
            },
            facts: vec![format!("{table}.{id}")],
            kind: role.map(|role| kind_of_role(&role)),
            subjects: derive::groups_of_receiver(self.notice, id),
            cells,
        }
    }

    fn members(&self, recipient: &Recipient) -> Option<Inlines> {
        let members: Vec<Inlines> = recipient.members.iter().map(|member| text(member)).collect();
        let count = members.len();
        let words = |members| {
            let args = [("members", self.list(members).into()), ("count", count.into())];
            self.message("recipient-members", &args)
        };
        (count > 0).then(|| words(members))
    }

    fn recipient_activity_cell(&self, id: &str, recipient: &Recipient) -> Vec<Inlines> {
        let at = format!("recipients.{id}");
        let mut cell = Vec::new();
        let activity = recipient.activity.as_ref();
        cell.extend(
            activity.map(|activity| capital(self.own(&format!("{at}.activity"), activity))),
        );
        if !recipient.data.is_empty() {
            let data = self.data_names(recipient.data.iter().map(String::as_str));
            cell.push(self.message("recipient-data", &[("data", data.into())]));
        }
        if let Some(when) = &recipient.when {
            let when = self.own(&format!("{at}.when"), when);
            cell.push(self.message("recipient-when", &[("when", when.into())]));
        }
        if !recipient.law.is_empty() && self.level == ReadingLevel::Standard {
            cell.push(self.message("recipient-law", &[("laws", self.laws(&recipient.law).into())]));
        }
        cell
    }

    /// For which purposes they receive data.
    fn receiver_purposes_cell(&self, id: &str) -> Vec<Inlines> {
        if derive::receives_all(self.notice, id) {
            return vec![self.word("recipient-all-purposes")];
        }
        let purposes = derive::purposes_of_receiver(self.notice, id).into_iter();
        let works =
            self.notice.on_behalf.iter().filter(|(_, work)| {
                work.recipients.iter().flatten().any(|recipient| recipient == id)
            });
        let works = works.map(|(work, _)| self.on_behalf_link(work));
        let purposes: Vec<Inlines> =
            purposes.map(|purpose| self.purpose_link(purpose)).chain(works).collect();
        if purposes.is_empty() {
            return Vec::new();
        }
        vec![self.message("recipient-purposes", &[("purposes", self.list(purposes).into())])]
    }
}

/// What protects data in the country of a row of the table of transfers.
fn country_and_safeguard(row: &Row) -> Vec<Inlines> {
    let (Some(country), Some(safeguard)) = (row.cells.first(), row.cells.get(2)) else {
        return Vec::new();
    };
    let mut lines = safeguard.clone();
    if let (Some(first), [country]) = (lines.first_mut(), country.as_slice()) {
        let named = [country.clone(), text(": "), std::mem::take(first)];
        *first = named.concat();
    }
    lines
}

/// A role as a word of docs/ICONS.md.
pub(super) fn kind_of_role(role: &str) -> String {
    format!("recipient-{}", role.trim_end_matches("-on-request"))
}
