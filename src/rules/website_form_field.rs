//! `website-form-field`: a form asks for data that no purpose names.

use std::collections::BTreeMap;

use super::{Authority, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::website::{Website, sight};

pub const RULE: Rule = Rule {
    name: "website-form-field",
    topic: Topic::Website,
    level: Level::Info,
    authority: Authority::Text,
    law: "Arts. 13(1)(c) and 5(1)(a) GDPR",
    page: include_str!("website_form_field.md"),
    ..Rule::OF_NOTICE
};

/// Standard data categories by the words that browsers and developers name fields with.
const FIELDS: [(&str, &[&str]); 9] = [
    ("email", &["email", "mail", "epost", "mejl"]),
    ("phone", &["tel", "phone", "telefon", "mobil", "mobile"]),
    (
        "name",
        &[
            "name",
            "given",
            "family",
            "firstname",
            "lastname",
            "fullname",
            "namn",
            "fornamn",
            "efternamn",
        ],
    ),
    ("address", &["street", "postal", "postnummer", "gatuadress", "adress", "zip", "zipcode"]),
    ("personal-identity-number", &["personnummer", "pnr", "ssn", "personalnumber"]),
    ("birth-date", &["bday", "birthday", "birthdate", "fodelsedatum"]),
    ("card-details", &["cc", "cardnumber", "kortnummer"]),
    ("bank-account", &["iban", "kontonummer", "bankkonto"]),
    ("password", &["password", "losenord"]),
];

pub(super) fn check(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut asked: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for (evidence, form) in site.each(|one| &one.forms) {
        for field in form.fields.iter().filter_map(|words| datum_of(words)) {
            asked.entry(field).or_default().push((sight(evidence, &form.place), &form.action.path));
        }
    }
    for (datum, seen) in asked.into_iter().filter(|(datum, _)| !is_named(site, datum)) {
        let path = seen.first().map(|(_, path)| path.as_str()).unwrap_or_default();
        let term = Value::Entry(Box::new(crate::diagnostic::Entry {
            id: datum.to_owned(),
            name: None,
            standard: "data",
            prevailing: String::new(),
        }));
        let message = Message::new("website-form-field")
            .with("data", term)
            .with("path", path)
            .with("id", Value::text(datum));
        let sights = seen.into_iter().map(|(place, _)| place);
        diagnostics.push(RULE.finding(format!("forms.{datum}"), message).seen(sights));
    }
}

/// The data category that a field asks for, where its words say it.
fn datum_of(field: &str) -> Option<&'static str> {
    let words: Vec<&str> = field.split(|letter: char| !letter.is_alphanumeric()).collect();
    let is_asked = |known: &&(&str, &[&str])| known.1.iter().any(|word| words.contains(word));
    FIELDS.iter().find(is_asked).map(|(datum, _)| *datum)
}

/// Whether a purpose names a data category: by its id, or by another of the same term.
fn is_named(site: &Website<'_>, datum: &str) -> bool {
    let term = site.tables.data.get(datum).and_then(|one| one.dpv.as_deref());
    site.notices.iter().any(|one| {
        let notice = &one.draft.notice;
        let mut data = notice.purposes.values().flat_map(|purpose| &purpose.data);
        data.any(|id| {
            let own = notice.data.get(id).and_then(|one| one.dpv.as_deref());
            id == datum || own.is_some() && own == term
        })
    })
}
