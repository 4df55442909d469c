//! `notice.tilt.json`: the facts in TILT, the Transparency Information Language and Toolkit, one
//! document a language; and a list of what TILT cannot hold.
//!
//! TILT states for each data category what it is used for, where our facts state for each purpose
//! which data it uses. So purposes, bases, recipients and periods are gathered by category.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "objects of JSON that are made here"
)]

mod category;
mod change;
mod loss;
mod rights;

use serde_json::{Value, json};

use super::{Edition, address_line, line, text};
use crate::compose::Composer;
use crate::derive;
use crate::model::{Contact, Recipient, Safeguard, Stated, Transfer};
use crate::version::{Status, compact, sha256_hex};

pub use category::is_reference;
pub use loss::losses;

/// The text of `notice.tilt.json` in a language; none where there is no wording for it.
pub fn tilt(edition: &Edition<'_>, language: &str) -> Option<String> {
    let words = edition.words(language)?;
    let writer = Writer { edition, language, words };
    let mut document = writer.document();
    // The hash is of the compact document in which it is 64 zeros.
    document["meta"]["_hash"] = sha256_hex(compact(&document).as_bytes()).into();
    Some(text(&document))
}

struct Writer<'a> {
    edition: &'a Edition<'a>,
    language: &'a str,
    words: Composer<'a>,
}

impl Writer<'_> {
    fn document(&self) -> Value {
        json!({
            "meta": self.meta(),
            "controller": self.controller(),
            "dataProtectionOfficer": self.officer(),
            "dataDisclosed": self.categories(),
            "thirdCountryTransfers": self.transfers(),
            "accessAndDataPortability": self.access(),
            "sources": self.sources(),
            "rightToInformation": self.right_to_information(),
            "rightToRectificationOrDeletion": self.right_to_rectification(),
            "rightToDataPortability": self.right_to_portability(),
            "rightToWithdrawConsent": self.right_to_withdraw(),
            "rightToComplain": self.right_to_complain(),
            "rightToRestriction": self.right_to_restriction(),
            "rightToObject": self.right_to_object(),
            "automatedDecisionMaking": self.decisions(),
            "changesOfPurpose": self.changes_of_purpose(),
        })
    }

    fn meta(&self) -> Value {
        let edition = self.edition;
        let version = &edition.version;
        // TILT has no place for the parts of a tag: `sv-SE` is `sv` there.
        let language = self.language.split('-').next().unwrap_or(self.language);
        let is_active = matches!(version.status, None | Some(Status::InForce));
        json!({
            "_id": uuid(&format!("{}/{}", edition.notice, self.language)),
            "name": edition.titles.get(self.language).map_or("", String::as_str),
            "created": version.first.to_string(),
            "modified": version.published.to_string(),
            "version": version.number,
            "language": language,
            "status": if is_active { "active" } else { "inactive" },
            "url": edition.version_address(self.language),
            "_hash": "0".repeat(64),
            "klartext": { "version": version.name, "hash": version.hash },
        })
    }

    fn controller(&self) -> Value {
        let facts = self.edition.facts;
        let all = facts.all_controllers();
        let Some((_, first)) = all.first() else {
            return json!({
                "name": "", "address": "", "country": NOWHERE,
                "representative": { "name": "", "email": NO_EMAIL },
            });
        };
        let contact = derive::contact_of(facts, first);
        let name = first.name.as_deref().unwrap_or_default();
        let representative = facts.main_representative().filter(|one| one.exempt.is_none());
        let representative = match representative {
            Some(one) => person(one.name.as_deref().unwrap_or_default(), &one.contact),
            None => person(name, contact),
        };
        json!({
            "name": name,
            "address": contact.address.as_ref().map(address_line).unwrap_or_default(),
            "country": derive::country_of(first).unwrap_or(NOWHERE),
            "representative": representative,
        })
    }

    /// TILT cannot say that there is none: its fields are there and say nothing, and one of our own
    /// states it.
    fn officer(&self) -> Value {
        let officer = match &self.edition.facts.dpo {
            Some(Stated::Given(officer)) => officer,
            none => {
                return json!({
                    "name": "", "address": "", "country": NOWHERE, "email": NO_EMAIL,
                    "appointed": none.as_ref().map(|_| false),
                });
            }
        };
        let contact = &officer.contact;
        let address = contact.address.as_ref();
        let own = address.and_then(|address| address.country.as_deref());
        let first = self.edition.facts.all_controllers().into_iter().next();
        let country = own.or_else(|| first.and_then(|(_, one)| derive::country_of(one)));
        let mut value = person(officer.name.as_deref().unwrap_or_default(), contact);
        value["address"] = address.map(address_line).unwrap_or_default().into();
        value["country"] = country.unwrap_or(NOWHERE).into();
        value
    }

    fn transfers(&self) -> Vec<Value> {
        let mut all = Vec::new();
        for (id, recipient) in &self.edition.facts.recipients {
            for (index, transfer) in recipient.transfer.iter().enumerate() {
                let mut countries = derive::countries_of(recipient, transfer, self.edition.tables);
                countries.retain(|country| *country != derive::INTERNATIONAL);
                let one = |country| self.transfer(id, index, recipient, transfer, country);
                all.extend(countries.into_iter().map(one));
            }
        }
        all
    }

    fn transfer(
        &self,
        id: &str,
        index: usize,
        recipient: &Recipient,
        transfer: &Transfer,
        country: &str,
    ) -> Value {
        let at = format!("recipients.{id}.transfer.{index}.copy");
        let copy = transfer.copy.as_ref().map(|copy| line(&self.words.own(&at, copy)));
        let name = line(&self.words.recipient(id));
        let description = copy.unwrap_or_else(|| match (&recipient.name, transfer.safeguard) {
            (Some(_), _) => name.clone(),
            (None, _) => line(&self.words.country(country)),
        });
        let mut value = json!({ "country": country });
        if recipient.name.is_some() {
            value["recipient"] = name.into();
        }
        let held = transfer.safeguard.map(key_of);
        for key in KEYS {
            let available = held == Some(key);
            value[key] = json!({ "available": available });
            if available {
                value[key]["description"] = description.clone().into();
            }
        }
        value
    }

    fn sources(&self) -> Vec<Value> {
        let facts = self.edition.facts;
        let reader = crate::compose::Addressee::Third;
        let source = |(number, id): (usize, &String)| {
            let sources: Vec<Value> = category::sources_of(facts, id)
                .into_iter()
                .map(|source| {
                    let kind = derive::source_kind(facts, source);
                    json!({
                        "description": line(&self.words.source(source, reader)),
                        "url": "",
                        "publiclyAvailable": kind == Some(crate::model::SourceKind::Public),
                    })
                })
                .collect();
            let name = line(&self.words.data_name(id));
            (!sources.is_empty()).then(
                || json!({ "_id": number.to_string(), "dataCategory": name, "sources": sources }),
            )
        };
        let ids = category::data_of(facts);
        (1..).zip(ids).filter_map(source).collect()
    }
}

/// Written where TILT requires a country and the facts have none: the code that ISO 3166 leaves to
/// users for what is unknown.
pub const NOWHERE: &str = "ZZ";

/// Written where TILT requires an e-mail address and the facts have none. An empty one is refused by
/// validators that look at formats; `.invalid` is the ending that no one can have (RFC 2606).
pub const NO_EMAIL: &str = "none@example.invalid";

/// The safeguards that TILT knows by name.
const KEYS: [&str; 4] = [
    "adequacyDecision",
    "appropriateGuarantees",
    "presenceOfEnforceableRightsAndEffectiveRemedies",
    "standardDataProtectionClause",
];

fn key_of(safeguard: Safeguard) -> &'static str {
    match safeguard {
        Safeguard::Adequacy => KEYS[0],
        Safeguard::StandardContractualClauses => KEYS[3],
        _ => KEYS[1],
    }
}

fn person(name: &str, contact: &Contact) -> Value {
    let mut person = json!({ "name": name, "email": contact.email.as_deref().unwrap_or(NO_EMAIL) });
    if let Some(phone) = &contact.phone {
        person["phone"] = number(phone).into();
    }
    person
}

/// A telephone number as TILT writes it: `+46 (0)10 …` fails its pattern.
fn number(phone: &str) -> String {
    let phone = phone.replace("(0)", "");
    phone.chars().filter(|one| one.is_ascii_digit() || "+ -./".contains(*one)).collect()
}

/// A UUID that is always the same for the same words: version 8 of RFC 9562, from a SHA-256.
fn uuid(words: &str) -> String {
    let hex = sha256_hex(words.as_bytes());
    format!("{}-{}-8{}-8{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..32])
}
