//! `transfer-contradiction`: the notice says that no data leave the EEA, and a fact or a word speaks
//! against it.

use super::look::{entry_path, phrase, recipients};
use super::recipient::Gaps;
use super::transfer_unstated::{placed_in_sections, places_in_words};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{Access, Recipient, Text};

pub const RULE: Rule = Rule {
    name: "transfer-contradiction",
    topic: Topic::Transfers,
    level: Level::Error,
    authority: Authority::Decision,
    law: "Arts. 13(1)(f) and 14(1)(f) GDPR",
    page: include_str!("transfer_contradiction.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if context.notice.transfers.is_none() {
        return;
    }
    for (at, id, recipient) in recipients(context) {
        let known = diagnostics.len();
        check_codes(context, (&at, id, recipient), diagnostics);
        if diagnostics.len() == known {
            diagnostics.extend(by_words(context, &at, id, recipient));
        }
        if diagnostics.len() == known {
            diagnostics.extend(nowhere(context, at, id, recipient));
        }
    }
    for (at, place) in placed_in_sections(context) {
        let message = Message::new("transfer-contradiction-section").with("place", place.words);
        diagnostics.push(finding(at, message).level(Level::Warning));
    }
}

/// Countries and transfers that the notice states.
fn check_codes(
    context: &Context<'_>,
    (at, id, recipient): (&str, &str, &Recipient),
    diagnostics: &mut Vec<Diagnostic>,
) {
    // A code that is none is `unknown-reference`.
    let outside = |country: &&str| {
        !context.tables.in_eea(country) && context.tables.country_codes.contains(*country)
    };
    let countries: Vec<&str> =
        derive::places(recipient).iter().map(String::as_str).filter(outside).collect();
    if !countries.is_empty() {
        let message = Message::new("transfer-contradiction")
            .with("recipient", help::entry(context, EntryTable::Recipients, id))
            .with("countries", help::countries(countries));
        diagnostics.push(finding(format!("{at}.country"), message));
    }
    if derive::is_international(recipient) {
        let message = Message::new("transfer-contradiction-organisation")
            .with("recipient", help::entry(context, EntryTable::Recipients, id));
        diagnostics.push(finding(format!("{at}.organisation"), message));
        return;
    }
    for (index, transfer) in recipient.transfer.iter().enumerate() {
        let countries: Vec<&str> =
            transfer.country.iter().map(String::as_str).filter(outside).collect();
        // A transfer whose countries are all inside the EEA is `transfer-inside-eea`.
        if countries.is_empty() && !transfer.country.is_empty() {
            continue;
        }
        let message = match transfer.by {
            Some(Access::RemoteAccess) => Message::new("transfer-contradiction-access")
                .with("recipient", help::entry(context, EntryTable::Recipients, id))
                .with("place", Value::Word(if countries.is_empty() { "none" } else { "some" }))
                .with("countries", help::countries(countries)),
            _ => Message::new("transfer-contradiction-transfer")
                .with("recipient", help::entry(context, EntryTable::Recipients, id))
                .with("place", Value::Word(if countries.is_empty() { "none" } else { "some" }))
                .with("countries", help::countries(countries)),
        };
        let at = entry_path(at, "transfer", index, recipient.transfer.len());
        diagnostics.push(finding(at, message));
    }
}

/// What the words of a recipient say of where it works, or its name of where it comes from.
fn by_words(
    context: &Context<'_>,
    at: &str,
    id: &str,
    recipient: &Recipient,
) -> Option<Diagnostic> {
    if let Some((at, places)) = places_in_words(context, at).into_iter().next() {
        let message = Message::new("transfer-contradiction-words")
            .with("recipient", help::entry(context, EntryTable::Recipients, id))
            .with("places", Value::all(places.iter().map(|place| place.words)));
        return Some(finding(at, message).level(Level::Warning));
    }
    let form = foreign_form(recipient)?;
    let message = Message::new("transfer-contradiction-form")
        .with("recipient", help::entry(context, EntryTable::Recipients, id))
        .with("form", form);
    Some(RULE.finding(format!("{at}.name"), message).level(Level::Warning))
}

/// A recipient of which the country is missing.
fn nowhere(
    context: &Context<'_>,
    at: String,
    id: &str,
    recipient: &Recipient,
) -> Option<Diagnostic> {
    let is_known = recipient.name.as_deref().is_some_and(|name| {
        phrase(context, "reader", name).is_some() || Gaps::of(context, id, recipient).who.is_some()
    });
    if !recipient.is_body()
        || is_known
        || !recipient.country.is_empty()
        || !recipient.transfer.is_empty()
    {
        return None;
    }
    let message = Message::new("transfer-contradiction-nowhere")
        .with("recipient", help::entry(context, EntryTable::Recipients, id));
    Some(RULE.finding(at, message).level(Level::Warning))
}

/// Forms of companies that only law outside the EEA knows, as names end with them.
const FOREIGN_FORMS: [&str; 8] =
    ["Inc", "Inc.", "LLC", "L.L.C.", "Corp", "Corp.", "Pty Ltd", "Pvt Ltd"];

fn foreign_form(recipient: &Recipient) -> Option<&'static str> {
    let names = recipient.name.as_deref().into_iter().filter_map(|name| match name {
        Text::Plain(name) => Some(name.as_str()),
        Text::Localised(_) => None,
    });
    let mut all = names.chain(recipient.members.iter().map(String::as_str));
    all.find_map(|name| {
        let ends =
            |form: &&&str| name.strip_suffix(**form).is_some_and(|rest| rest.ends_with([' ', ',']));
        FOREIGN_FORMS.iter().find(ends).copied()
    })
}

fn finding(at: String, message: Message) -> Diagnostic {
    RULE.finding(at, message)
        .help(Message::new("transfer-contradiction-help"))
        .help(help::example_of(&RULE))
}
