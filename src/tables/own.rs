//! A site's own `tables/`: entries laid over the built-in ones. Each is known by its place, so that
//! `check` and the cross-check sheet can name it.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Deserialize;

use super::{AdequacyDecision, AdequacyScope, Authority, Hosts, StandardLaw, Tables};
use crate::diagnostic::{Diagnostic, Message, Value, files};
use crate::origin::{InputFile, Origin};

/// Which table an entry is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableName {
    /// Laws.
    Laws,
    /// Supervisory authorities.
    Authorities,
    /// Adequacy decisions, by country.
    Adequacy,
    /// Countries.
    Countries,
    /// Hosts, by service.
    Hosts,
}

/// What an own entry does to what is built in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnEffect {
    /// It adds to the table, or gives other contact details.
    Adds,
    /// It makes a country adequate or part of the EEA, a law another kind of law or in force again, or a
    /// child's age lower: a finding can be gone because of it.
    Eases,
}

/// An entry of a site's own.
#[derive(Clone, Debug)]
pub struct OwnEntry {
    /// The table.
    pub table: TableName,
    /// Its id in the table: a law's, an authority's, a country's code.
    pub id: String,
    /// The day on which it was current.
    pub date: Date,
    /// What it does.
    pub effect: OwnEffect,
    /// The file.
    pub file: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decisions {
    #[serde(deserialize_with = "super::toml_date")]
    date: Date,
    decision: Vec<AdequacyDecision>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnCountries {
    #[serde(deserialize_with = "super::toml_date")]
    date: Date,
    #[serde(default)]
    eea: Vec<String>,
    #[serde(default)]
    children: BTreeMap<String, u32>,
}

impl Tables {
    /// Lays one file of a site's own tables over these, by its name below `tables/`.
    pub fn overlay(&mut self, name: &str, file: &Arc<InputFile>) -> Vec<Diagnostic> {
        let done = match name {
            "laws.toml" => entries(file).map(|own| self.overlay_laws(own, file)),
            "authorities.toml" => entries(file).map(|own| self.overlay_authorities(own, file)),
            "adequacy.toml" => parse(file).map(|own| self.overlay_adequacy(own, file)),
            "countries.toml" => parse(file).map(|own| self.overlay_countries(own, file)),
            "hosts.toml" => parse(file).map(|own| self.overlay_hosts(own, file)),
            _ => {
                let message =
                    Message::new("unknown-key-table").with("file", format!("tables/{name}"));
                let origin = Origin { file: file.clone(), span: 0..0 };

                Err(Box::new(Diagnostic::in_file(&files::UNKNOWN_KEY, origin, message)))
            }
        };
        done.err().into_iter().map(|fault| *fault).collect()
    }

    fn own(&mut self, table: TableName, id: &str, effect: OwnEffect, of: (Date, &InputFile)) {
        let file = of.1.path.clone();
        self.own.push(OwnEntry { table, id: id.to_owned(), date: of.0, effect, file });
    }

    fn overlay_laws(&mut self, own: Entries<StandardLaw>, file: &InputFile) {
        for (id, law) in own.entries {
            let eases = self.laws.get(&id).is_some_and(|built_in| {
                built_in.kind.0 != law.kind.0
                    || built_in.repealed && !law.repealed
                    || built_in.period != law.period
                    || built_in.country != law.country
            });
            let effect = if eases { OwnEffect::Eases } else { OwnEffect::Adds };
            self.own(TableName::Laws, &id, effect, (own.date, file));
            self.laws.insert(id, law);
        }
    }

    fn overlay_authorities(&mut self, own: Entries<Authority>, file: &InputFile) {
        for (id, mut authority) in own.entries {
            authority.leave_out_unconfirmed();
            self.own(TableName::Authorities, &id, OwnEffect::Adds, (own.date, file));
            self.authorities.insert(id, authority);
        }
    }

    fn overlay_adequacy(&mut self, own: Decisions, file: &InputFile) {
        for decision in own.decision {
            let narrows = |built_in: &AdequacyDecision| {
                decision.scope == built_in.scope && decision.until <= built_in.until
                    || decision.scope != AdequacyScope::All && built_in.scope == AdequacyScope::All
            };
            let ends = decision.until.is_some_and(|until| until <= own.date);
            let known = self.adequacy_of(&decision.country).is_some_and(narrows);
            let effect = if ends || known { OwnEffect::Adds } else { OwnEffect::Eases };
            self.own(TableName::Adequacy, &decision.country, effect, (own.date, file));
            self.adequacy.decision.retain(|one| one.country != decision.country);
            self.adequacy.decision.push(decision);
        }
    }

    fn overlay_countries(&mut self, own: OwnCountries, file: &InputFile) {
        for country in own.eea {
            if self.countries.eea.insert(country.clone()) {
                self.own(TableName::Countries, &country, OwnEffect::Eases, (own.date, file));
            }
        }
        for (country, age) in own.children {
            let before = self.countries.children.insert(country.clone(), age);
            self.countries.children_unconfirmed.remove(&country);
            let effect = match before.is_none_or(|before| age < before) {
                true => OwnEffect::Eases,
                false => OwnEffect::Adds,
            };
            self.own(TableName::Countries, &country, effect, (own.date, file));
        }
    }

    fn overlay_hosts(&mut self, own: Hosts, file: &InputFile) {
        for id in own.services.keys() {
            self.own(TableName::Hosts, id, OwnEffect::Adds, (own.date, file));
        }
        for host in &own.own {
            self.own(TableName::Hosts, host, OwnEffect::Eases, (own.date, file));
        }
        self.hosts.overlay(own);
    }

    /// The entry of a site's own with an id.
    pub fn own_entry(&self, table: TableName, id: &str) -> Option<&OwnEntry> {
        self.own.iter().find(|one| one.table == table && one.id == id)
    }
}

/// The entries of a file that has one under each id.
struct Entries<T> {
    date: Date,
    entries: Vec<(String, T)>,
}

fn entries<T: for<'de> Deserialize<'de>>(
    file: &Arc<InputFile>,
) -> Result<Entries<T>, Box<Diagnostic>> {
    let mut table: toml::Table = parse(file)?;
    let date = table.remove("date").map(|date| date.to_string().parse());
    let Some(Ok(date)) = date else {
        let origin = Origin { file: file.clone(), span: 0..0 };
        let message = Message::new("wrong-type-table-date");
        return Err(Box::new(Diagnostic::in_file(&files::WRONG_TYPE, origin, message)));
    };
    let mut entries = Vec::new();
    for (id, value) in table {
        let entry = value.try_into().map_err(|error: toml::de::Error| {
            let at = file.text.find(&format!("[{id}]")).unwrap_or(0);
            fault(file, at..at + 1, &format!("`{id}`: {}", error.message()))
        })?;
        entries.push((id, entry));
    }
    Ok(Entries { date, entries })
}

fn parse<T: for<'de> Deserialize<'de>>(file: &Arc<InputFile>) -> Result<T, Box<Diagnostic>> {
    toml::from_str(&file.text)
        .map_err(|error| fault(file, error.span().unwrap_or(0..0), error.message()))
}

fn fault(file: &Arc<InputFile>, span: std::ops::Range<usize>, message: &str) -> Box<Diagnostic> {
    let is_unknown = message.contains("unknown field");

    let (rule, message) = match is_unknown {
        true => (
            &files::UNKNOWN_KEY,
            Message::new("unknown-key-entry").with("reason", Value::text(message)),
        ),
        false => (
            &files::WRONG_TYPE,
            Message::new("wrong-type-entry").with("reason", Value::text(message)),
        ),
    };
    Box::new(Diagnostic::in_file(rule, Origin { file: file.clone(), span }, message))
}
