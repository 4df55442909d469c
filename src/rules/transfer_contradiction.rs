//! `transfer-contradiction`: the notice says that no data leave the EEA, and a recipient is outside it.

use super::look::{entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::Access;

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
        // A code that is none is `unknown-reference`.
        let outside = |country: &&str| {
            !context.tables.in_eea(country) && context.tables.country_codes.contains(*country)
        };
        let countries: Vec<&str> =
            recipient.country.iter().map(String::as_str).filter(outside).collect();
        if !countries.is_empty() {
            let message = format!(
                "`{id}` is in {}, and the notice says that no data leave the EU and the EEA",
                help::listed(countries)
            );
            diagnostics.push(finding(format!("{at}.country"), message));
        }
        for (index, transfer) in recipient.transfer.iter().enumerate() {
            let countries: Vec<&str> =
                transfer.country.iter().map(String::as_str).filter(outside).collect();
            // A transfer whose countries are all inside the EEA is `transfer-inside-eea`.
            if countries.is_empty() && !transfer.country.is_empty() {
                continue;
            }
            let place =
                if countries.is_empty() { "outside".into() } else { help::listed(countries) };
            let how = match transfer.by {
                Some(Access::RemoteAccess) => "are reached from",
                _ => "go to",
            };
            let message = format!(
                "data {how} {place} by `{id}`, and the notice says that none leave the EU and the EEA"
            );
            diagnostics.push(finding(
                entry_path(&at, "transfer", index, recipient.transfer.len()),
                message,
            ));
        }
    }
}

fn finding(at: String, message: String) -> Diagnostic {
    RULE.finding(at, message).help("take `transfers = \"none\"` away, and say on the recipient what protects the data; access from outside is a transfer too")
}
