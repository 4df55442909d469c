//! `transfer-safeguard-missing`: the safeguard of a transfer is missing.

use super::look::{entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};
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
    let place = if countries.is_empty() {
        "outside the EEA".into()
    } else {
        help::listed(countries.iter().copied())
    };
    let country = countries.first().copied().unwrap_or("…");
    let copy = help::text_key(context, "copy");
    let safeguard = match context.tables.adequacy_of(country).map(|decision| decision.scope) {
        Some(AdequacyScope::All) => "safeguard = \"adequacy\"".to_owned(),
        Some(_) => "safeguard = \"adequacy\", certified = true".to_owned(),
        None => format!("safeguard = \"standard-contractual-clauses\", {copy}"),
    };
    RULE.finding(
        at,
        format!("data go to `{id}` in {place}, and nothing says what protects them there"),
    )
    .help(format!("transfer = {{ country = \"{country}\", {safeguard} }}"))
}
