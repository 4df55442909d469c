//! The register of processing activities (Art. 30 GDPR) as rows: one for each purpose, and one for
//! each thing done as someone's processor, in the words of one language.
//!
//! What is never in a version, hosts of recipients and notes for the register, is that of the working
//! copy. What nothing states is an empty column to be filled in.

#![expect(clippy::indexing_slicing, reason = "positions that were found in this text")]

use super::{Edition, address_line, line};
use crate::compose::{Addressee, Composer};
use crate::derive;
use crate::document::{Inlines, plain};
use crate::locale::capital_text;
use crate::model::{Contact, Internal, Notice, OnBehalf, Purpose, Representative, Stated, word};

/// The columns, by the names of their messages (`register-head-role`).
const COLUMNS: [&str; 22] = [
    "notice",
    "id",
    "role",
    "controller",
    "contact",
    "joint-controllers",
    "representative",
    "dpo",
    "purpose",
    "basis",
    "subjects",
    "data",
    "special",
    "recipients",
    "hosts",
    "transfers",
    "retention",
    "security",
    "assessments",
    "contracts",
    "owner",
    "review",
];

/// The rows in a language, the heads first; none where there is no wording for it. `private` is the
/// working copy, for what is never in a version.
pub fn register(
    edition: &Edition<'_>,
    private: Option<&Notice>,
    language: &str,
) -> Option<Vec<Vec<String>>> {
    let words = edition.words(language)?;
    let facts = edition.facts;
    let writer = Writer { edition, facts, private: private.unwrap_or(facts), words };
    let mut rows = vec![COLUMNS.map(|column| writer.head(column)).to_vec()];
    rows.extend(facts.purposes.iter().map(|(id, purpose)| writer.purpose(id, purpose)));
    rows.extend(facts.on_behalf.iter().map(|(id, work)| writer.on_behalf(id, work)));
    Some(rows)
}

/// A register speaks of people, and to none of them.
const ADDRESSEE: Addressee = Addressee::Third;

struct Writer<'a> {
    edition: &'a Edition<'a>,
    facts: &'a Notice,
    private: &'a Notice,
    words: Composer<'a>,
}

impl Writer<'_> {
    fn head(&self, column: &str) -> String {
        plain(&self.words.word(&format!("register-head-{column}")))
    }

    fn word(&self, name: &str) -> String {
        plain(&self.words.word(&format!("register-{name}")))
    }

    /// What this version is called: which words a row was taken from.
    fn source(&self) -> String {
        let version = &self.edition.version;
        format!("{} {}", self.edition.notice, version.name)
    }

    fn purpose(&self, id: &str, purpose: &Purpose) -> Vec<String> {
        let facts = self.facts;
        let controllers = derive::controllers_of(facts, purpose);
        let names = controllers.iter().filter_map(|one| one.name.clone());
        let contacts = controllers.iter().map(|one| contact(derive::contact_of(facts, one)));
        let joint = derive::joint_controllers_of(facts, id).into_iter().map(|id| {
            let name = line(&self.words.recipient(id));
            several([name, contact(&facts.joint_controllers[id].contact)], ", ")
        });
        let special = derive::special_data(facts, purpose);
        let recipients = derive::receivers_of(facts, id);
        let mut row = vec![
            self.source(),
            id.to_owned(),
            self.word("role-short-controller"),
            several(names, "; "),
            several(contacts, "; "),
            several(joint, "; "),
            self.representative(),
            self.officer(),
            capital_text(&line(&self.words.purpose_name(id))),
            self.bases(id, purpose),
            several(purpose.subjects.iter().map(|one| line(&self.words.subject(one))), "; "),
            several(purpose.data.iter().map(|one| line(&self.words.data(one))), "; "),
            several(special.into_iter().map(|one| line(&self.words.data_name(one))), "; "),
            self.recipients(&recipients, purpose.recipients.is_some()),
            self.hosts(&recipients),
            self.transfers(id, &recipients),
            self.retention(id, purpose),
        ];
        row.extend(self.notes(id, &recipients));
        row
    }

    fn on_behalf(&self, id: &str, work: &OnBehalf) -> Vec<String> {
        let facts = self.facts;
        let at = format!("on_behalf.{id}");
        let own = facts.all_controllers();
        let names = own.iter().filter_map(|(_, one)| one.name.clone());
        let contacts = own.iter().map(|(_, one)| contact(derive::contact_of(facts, one)));
        let whom = work.for_whom.as_ref();
        let whom = whom.map(|whom| line(&self.words.own(&format!("{at}.for"), whom)));
        let name = work.name.as_ref();
        let name = name.map(|name| line(&self.words.own(&format!("{at}.name"), name)));
        let recipients: Vec<&str> = work.recipients.iter().flatten().map(String::as_str).collect();
        let role = several([self.word("role-processor"), whom.unwrap_or_default()], ": ");
        let mut row = vec![
            self.source(),
            id.to_owned(),
            role,
            several(names, "; "),
            several(contacts, "; "),
            String::new(),
            self.representative(),
            self.officer(),
            capital_text(&name.unwrap_or_default()),
            String::new(),
            several(work.subjects.iter().map(|one| line(&self.words.subject(one))), "; "),
            several(work.data.iter().map(|one| line(&self.words.data(one))), "; "),
            String::new(),
            self.recipients(&recipients, work.recipients.is_some()),
            self.hosts(&recipients),
            self.transfers(id, &recipients),
            String::new(),
        ];
        row.extend(self.notes(id, &recipients));
        row
    }

    /// The last columns, of a purpose and those who receive its data: security measures, assessments,
    /// contracts, who answers for it, when it is to be reviewed.
    fn notes(&self, id: &str, recipients: &[&str]) -> [String; 5] {
        let own = self.private.internal.get(id);
        let general = self.facts.security.as_ref().and_then(|one| one.text.as_ref());
        let general = general.map(|text| line(&self.words.own("security.text", text)));
        let security = own.and_then(|one| one.security.clone()).or(general);
        let of_recipients = |list: fn(&Internal) -> &[String]| {
            let notes = recipients.iter().filter_map(move |one| {
                let notes = list(self.private.internal.get(*one)?);
                let name = line(&self.words.recipient(one));
                (!notes.is_empty()).then(|| format!("{name}: {}", notes.join(", ")))
            });
            notes.collect::<Vec<_>>()
        };
        let all = |list: fn(&Internal) -> &[String]| {
            let own = own.map(list).unwrap_or_default().iter().cloned();
            several(own.chain(of_recipients(list)), "; ")
        };
        let review = own.and_then(|one| one.review_by);
        let review = review.or_else(|| self.private.purposes.get(id)?.review_by);
        [
            security.unwrap_or_default(),
            all(|one| &one.assessment),
            all(|one| &one.contract),
            own.and_then(|one| one.owner.clone()).unwrap_or_default(),
            review.map(|day| day.to_string()).unwrap_or_default(),
        ]
    }

    fn bases(&self, id: &str, purpose: &Purpose) -> String {
        let several_bases = purpose.basis.len() > 1;
        let text = purpose.basis.iter().enumerate().map(|(index, basis)| {
            let at = format!("purposes.{id}.basis.{index}");
            let text = self.words.basis(&at, basis, ADDRESSEE);
            self.covered(&at, &basis.covers, several_bases, text)
        });
        several(text, "\n")
    }

    fn retention(&self, id: &str, purpose: &Purpose) -> String {
        let several_periods = purpose.retention.len() > 1;
        let text = purpose.retention.iter().enumerate().map(|(index, retention)| {
            let at = format!("purposes.{id}.retention.{index}");
            let text = self.words.retention(&at, retention, ADDRESSEE);
            self.covered(&at, &retention.covers, several_periods, text)
        });
        several(text, "\n")
    }

    /// The words of an entry, with what it covers where there are several.
    fn covered(
        &self,
        at: &str,
        covers: &crate::model::Coverage,
        among_several: bool,
        text: Vec<Inlines>,
    ) -> String {
        let text = several(text.iter().map(line), " ");
        if !among_several || text.is_empty() {
            return text;
        }
        format!("{}: {text}", capital_text(&line(&self.words.covers(at, covers))))
    }

    /// Who receives data; that no one does where that is stated.
    fn recipients(&self, ids: &[&str], is_stated: bool) -> String {
        let names = ids.iter().map(|id| {
            let name = line(&self.words.recipient(id));
            let members = self.facts.recipients.get(*id).map(|one| one.members.join(", "));
            match members.filter(|members| !members.is_empty()) {
                Some(members) => format!("{name} ({members})"),
                None => name,
            }
        });
        let text = several(names, "; ");
        if text.is_empty() && is_stated { self.word("no-recipients") } else { text }
    }

    /// The hosts that data goes to, each recipient's after its name.
    fn hosts(&self, ids: &[&str]) -> String {
        let hosts = ids.iter().filter_map(|id| {
            let hosts = &self.private.recipients.get(*id)?.hosts;
            let name = line(&self.words.recipient(id));
            (!hosts.is_empty()).then(|| format!("{name}: {}", hosts.join(", ")))
        });
        several(hosts, "; ")
    }

    /// The countries outside the EEA, and what makes each transfer lawful.
    fn transfers(&self, purpose: &str, ids: &[&str]) -> String {
        let mut text = Vec::new();
        for id in ids {
            let Some(recipient) = self.facts.recipients.get(*id) else { continue };
            for transfer in recipient.transfer.iter() {
                if !transfer.purposes.is_empty()
                    && !transfer.purposes.iter().any(|one| one == purpose)
                {
                    continue;
                }
                let tables = self.edition.tables;
                let countries = derive::countries_of(recipient, transfer, tables).into_iter();
                let countries = countries.map(|code| line(&self.words.country(code)));
                let safeguard = transfer
                    .safeguard
                    .map(|safeguard| self.word(&format!("safeguard-{}", word(safeguard))));
                let countries = several(countries, ", ");
                text.push(several([countries, safeguard.unwrap_or_default()], ": "));
            }
        }
        let text = several(text, "; ");
        let is_none = text.is_empty() && self.facts.transfers.is_some();
        if is_none { self.word("no-transfers") } else { text }
    }

    fn representative(&self) -> String {
        let all = self.facts.representative.iter().filter(|one| one.exempt.is_none());
        several(all.map(named), "; ")
    }

    fn officer(&self) -> String {
        match &self.facts.dpo {
            None => String::new(),
            Some(Stated::Nothing(_)) => self.word("no-dpo"),
            Some(Stated::Given(one)) => named(one),
        }
    }
}

/// A person by name, and how to reach them.
fn named(one: &Representative) -> String {
    several([one.name.clone().unwrap_or_default(), contact(&one.contact)], ", ")
}

fn contact(contact: &Contact) -> String {
    let address = contact.address.as_ref().map(address_line);
    let ways = [address, contact.email.clone(), contact.phone.clone(), contact.form.clone()];
    several(ways.into_iter().flatten(), ", ")
}

/// What there is, joined.
fn several(parts: impl IntoIterator<Item = String>, between: &str) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(between)
}
