//! `transfer-inside-eea`: a transfer goes to a country of the EEA.

use super::look::{entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "transfer-inside-eea",
    topic: Topic::Transfers,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Art. 44 GDPR",
    page: include_str!("transfer_inside_eea.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, _, recipient) in recipients(context) {
        for (index, transfer) in recipient.transfer.iter().enumerate() {
            let inside = |country: &&str| context.tables.in_eea(country);
            let countries: Vec<&str> =
                transfer.country.iter().map(String::as_str).filter(inside).collect();
            if !countries.is_empty() {
                let at = entry_path(&at, "transfer", index, recipient.transfer.len());
                let message = Message::new("transfer-inside-eea")
                    .with("count", countries.len())
                    .with("countries", help::countries(countries));
                diagnostics.push(RULE.finding(at, message));
            }
        }
    }
}
