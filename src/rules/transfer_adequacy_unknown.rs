//! `transfer-adequacy-unknown`: a transfer rests on an adequacy decision that does not exist.

use super::look::adequacy_countries;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};

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
