//! `transfer-safeguard-missing`: the safeguard of a transfer is missing.

use super::look::{entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::tables::AdequacyScope;

pub const RULE: Rule = Rule {
    name: "transfer-safeguard-missing",
    topic: Topic::Transfers,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(1)(f), 14(1)(f) and 44–49 GDPR",
    page: include_str!("transfer_safeguard_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, recipient) in recipients(context) {
        for (index, transfer) in recipient.transfer.iter().enumerate() {
            if transfer.safeguard.is_none() {
                let countries = derive::countries_of(recipient, transfer, context.tables);
                let at = entry_path(&at, "transfer", index, recipient.transfer.len());
                diagnostics.push(finding(context, at, id, &countries));
            }
        }
        // Where the notice says that there are none, `transfer-contradiction` speaks.
        if context.notice.transfers.is_some() {
            continue;
        }
        let mut countries = derive::third_places(recipient, context.tables);
        countries.retain(|country| derive::transfers_to(recipient, country).is_empty());
        if !countries.is_empty() {
            let key = if derive::is_international(recipient) { "organisation" } else { "country" };
            diagnostics.push(finding(context, format!("{at}.{key}"), id, &countries));
        }
    }
}

fn finding(context: &Context<'_>, at: String, id: &str, countries: &[&str]) -> Diagnostic {
    let country = Value::text(countries.first().copied().unwrap_or("…"));
    let copy = Value::text(help::text_key(context, "copy"));
    let first = countries.first().and_then(|country| context.tables.adequacy_of(country));
    let help = match first.map(|decision| decision.scope) {
        Some(AdequacyScope::All) => {
            Message::new("transfer-safeguard-missing-adequacy-help").with("country", country)
        }
        Some(_) => Message::new("transfer-safeguard-missing-scope-help")
            .with("country", country)
            .with("copy", copy),
        None => Message::new("transfer-safeguard-missing-clauses-help")
            .with("country", country)
            .with("copy", copy),
    };
    let message = match countries.is_empty() {
        true => Message::new("transfer-safeguard-missing-nowhere")
            .with("recipient", help::entry(context, EntryTable::Recipients, id)),
        false => Message::new("transfer-safeguard-missing")
            .with("recipient", help::entry(context, EntryTable::Recipients, id))
            .with("countries", help::countries(countries.iter().copied())),
    };
    RULE.finding(at, message).help(help).help(help::example_of(&RULE))
}
