//! Who receives data, as a table: Art. 13(1)(e) GDPR.

use super::controller::terms_block;
use super::words::{Composer, capital, term, text, word_of};
use crate::derive::{self, INTERNATIONAL};
use crate::document::{Block, Body, Inlines, Row, Section, Table, Term};
use crate::model::Recipient;

impl Composer<'_> {
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
        let intro = self.word("recipients-intro");
        section.blocks.push(Block::paragraph("recipients/intro", Vec::new(), intro));
        section.blocks.extend(terms_block("recipients/roles".into(), self.role_terms(&receivers)));
        let head = ["recipient", "activity", "data", "country"];
        let rows: Vec<Row> = receivers.into_iter().map(|id| self.receiver_row(id)).collect();
        section.subjects = union(rows.iter().map(|row| &row.subjects));
        let table = Table {
            head: head.map(|column| self.word(&format!("recipients-head-{column}"))).to_vec(),
            rows,
        };
        section.blocks.push(Block {
            id: "recipients/table".into(),
            facts: Vec::new(),
            body: Body::Table(table),
        });
        Some(section)
    }

    /// What the roles in the table mean, where that is not said by their names.
    fn role_terms(&self, receivers: &[&str]) -> Vec<Term> {
        let terms = ["processor", "controller", "joint"].into_iter().filter_map(|role| {
            let of_role = receivers.iter().filter(|id| self.role_of(id).as_deref() == Some(role));
            let groups: Vec<Vec<String>> =
                of_role.map(|id| derive::groups_of_receiver(self.notice, id)).collect();
            if groups.is_empty() {
                return None;
            }
            let name = self.word(&format!("role-short-{role}"));
            let means = vec![self.word(&format!("role-{role}"))];
            let term = term(format!("recipients/roles/{role}"), &[], name, means)?;
            Some(term.of_groups(union(groups.iter())))
        });
        terms.collect()
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

    fn receiver_row(&self, id: &str) -> Row {
        let table = self.table_of(id).unwrap_or("recipients");
        let role = self.role_of(id);
        let mut name = vec![capital(match table {
            "recipients" => self.recipient(id),
            _ => self.recipient_link(id),
        })];
        let mut activity = Vec::new();
        let mut countries: Vec<&str> = Vec::new();
        if let Some(recipient) = self.notice.recipients.get(id) {
            name.extend(self.members(recipient));
            activity = self.recipient_activity_cell(id, recipient);
            countries.extend(recipient.country.iter().map(String::as_str));
            countries.extend(derive::is_international(recipient).then_some(INTERNATIONAL));
        } else if let Some(joint) = self.notice.joint_controllers.get(id) {
            countries.extend(joint.country.as_deref());
        } else if let Some(controller) = self.notice.controllers.get(id) {
            countries.extend(derive::country_of(controller));
        }
        name.extend(role.as_ref().map(|role| self.word(&format!("role-short-{role}"))));
        Row {
            id: match table {
                "recipients" => format!("recipients/{id}"),
                table => format!("recipients/{table}/{id}"),
            },
            facts: vec![format!("{table}.{id}")],
            kind: role.map(|role| kind_of_role(&role)),
            subjects: derive::groups_of_receiver(self.notice, id),
            cells: vec![
                name,
                activity,
                self.receiver_data_cell(id),
                countries.into_iter().map(|country| capital(self.country(country))).collect(),
            ],
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
    fn receiver_data_cell(&self, id: &str) -> Vec<Inlines> {
        let mut cell = Vec::new();
        let data = self.notice.recipients.get(id).map(|one| one.data.as_slice());
        if let Some(data) = data.filter(|data| !data.is_empty()) {
            cell.push(capital(self.data_names(data.iter().map(String::as_str))));
        }
        if derive::receives_all(self.notice, id) {
            cell.push(self.word("recipient-all-purposes"));
            return cell;
        }
        let purposes = derive::purposes_of_receiver(self.notice, id).into_iter();
        let works =
            self.notice.on_behalf.iter().filter(|(_, work)| {
                work.recipients.iter().flatten().any(|recipient| recipient == id)
            });
        let works = works.map(|(work, _)| self.on_behalf_link(work));
        let purposes: Vec<Inlines> =
            purposes.map(|purpose| self.purpose_link(purpose)).chain(works).collect();
        if !purposes.is_empty() {
            let purposes = self.list(purposes);
            cell.push(self.message("recipient-purposes", &[("purposes", purposes.into())]));
        }
        cell
    }
}

/// A role as a word of docs/ICONS.md.
pub(super) fn kind_of_role(role: &str) -> String {
    format!("recipient-{}", role.trim_end_matches("-on-request"))
}

/// All groups of some lists; none if one of them may be anyone.
pub(super) fn union<'s>(lists: impl Iterator<Item = &'s Vec<String>>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for list in lists {
        if list.is_empty() {
            return Vec::new();
        }
        list.iter().for_each(|id| {
            if !all.contains(id) {
                all.push(id.clone());
            }
        });
    }
    all
}
