//! `transfer-compelling-interest-missing`: a transfer rests on compelling interests that are not named.

use super::look::{entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::Safeguard;

pub const RULE: Rule = Rule {
    name: "transfer-compelling-interest-missing",
    topic: Topic::Transfers,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 49(1), second subparagraph, GDPR",
    page: include_str!("transfer_compelling_interest_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, recipient) in recipients(context) {
        for (index, transfer) in recipient.transfer.iter().enumerate() {
            if transfer.safeguard == Some(Safeguard::CompellingInterests)
                && transfer.interest.is_none()
            {
                let at = entry_path(&at, "transfer", index, recipient.transfer.len());
                let edit = context.todo(&at, "interest");
                let message = Message::new("transfer-compelling-interest-missing")
                    .with("recipient", help::entry(context, EntryTable::Recipients, id));
                diagnostics.push(
                    RULE.finding(at, message).help(help::text_line(context, "interest")).fix(edit),
                );
            }
        }
    }
}
