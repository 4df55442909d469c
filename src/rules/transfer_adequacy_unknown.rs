//! `transfer-adequacy-unknown`: a transfer rests on an adequacy decision that does not exist.

use super::look::{adequacy_countries, entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{Recipient, Safeguard, Text, Transfer};

pub const RULE: Rule = Rule {
    name: "transfer-adequacy-unknown",
    topic: Topic::Transfers,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(1)(f), 14(1)(f) and 45 GDPR",
    page: include_str!("transfer_adequacy_unknown.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.extend(organisations(context));
    for (at, country) in adequacy_countries(context) {
        if let Some(message) = missing(context, country) {
            diagnostics.push(RULE.finding(&at, message));
        }
    }
}

/// What is wrong with relying on a decision for a country on the day it is.
fn missing(context: &Context<'_>, country: &str) -> Option<Message> {
    // A code that is none is `unknown-reference`.
    if context.tables.in_eea(country) || !context.tables.country_codes.contains(country) {
        return None;
    }
    match context.tables.adequacy_of(country) {
        None => {
            let date = context.tables.adequacy.date;
            Some(
                Message::new("transfer-adequacy-unknown")
                    .with("date", Value::text(date.to_string()))
                    .with("country", Value::Country(country.to_owned())),
            )
        }
        Some(decision) => decision.until.filter(|until| *until < context.today).map(|until| {
            Message::new("transfer-adequacy-unknown-ended")
                .with("country", Value::Country(country.to_owned()))
                .with("date", Value::text(until.to_string()))
        }),
    }
}

/// International organisations on a decision: which are covered is asked, as klartext's table is of
/// countries.
fn organisations(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (at, id, recipient) in recipients(context) {
        let rests_on = |one: &Transfer| one.safeguard == Some(Safeguard::Adequacy);
        let Some(index) = recipient.transfer.iter().position(rests_on) else { continue };
        if !derive::is_international(recipient) || is_patent_organisation(recipient) {
            continue;
        }
        let at = entry_path(&at, "transfer", index, recipient.transfer.len());
        let message = Message::new("transfer-adequacy-unknown-organisation")
            .with("organisation", help::entry(context, EntryTable::Recipients, id));
        found.push(RULE.finding(at, message).level(Level::Info));
    }
    found
}

/// The one organisation that has a decision (state of the table of adequacy decisions).
fn is_patent_organisation(recipient: &Recipient) -> bool {
    let says = |words: &str| words.to_lowercase().contains("patent") || words.contains("EPO");
    recipient.name.as_deref().is_some_and(|name| match name {
        Text::Plain(words) => says(words),
        Text::Localised(all) => all.values().any(|words| says(words)),
    })
}
