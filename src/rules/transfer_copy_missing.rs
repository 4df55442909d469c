//! `transfer-copy-missing`: how to get a copy of a safeguard is missing.

use super::look::{entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "transfer-copy-missing",
    topic: Topic::Transfers,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(1)(f) and 14(1)(f) GDPR",
    page: include_str!("transfer_copy_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, recipient) in recipients(context) {
        for (index, transfer) in recipient.transfer.iter().enumerate() {
            let needed = transfer.safeguard.is_some_and(|safeguard| safeguard.has_copy());
            if needed && transfer.copy.is_none() {
                let at = entry_path(&at, "transfer", index, recipient.transfer.len());
                let edit = context.todo(&at, "copy");
                let message = Message::new("transfer-copy-missing")
                    .with("recipient", help::entry(context, EntryTable::Recipients, id))
                    .with("copy", Value::text(help::text_key(context, "copy")));
                diagnostics.push(RULE.finding(at, message).fix(edit));
            }
        }
    }
}
