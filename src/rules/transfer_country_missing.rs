//! `transfer-country-missing`: a transfer names no country.

use super::look::{entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "transfer-country-missing",
    topic: Topic::Transfers,
    level: Level::Error,
    case_law: Some(Level::Warning),
    authority: Authority::Decision,
    law: "Arts. 13(1)(f) and 14(1)(f) GDPR",
    page: include_str!("transfer_country_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, recipient) in recipients(context) {
        for (index, transfer) in recipient.transfer.iter().enumerate() {
            if derive::countries_of(recipient, transfer, context.tables).is_empty() {
                let at = entry_path(&at, "transfer", index, recipient.transfer.len());
                let message = Message::new("transfer-country-missing")
                    .with("recipient", help::entry(context, EntryTable::Recipients, id));
                diagnostics.push(RULE.finding(at, message));
            }
        }
    }
}
