//! `transfer-adequacy-scope`: an adequacy decision covers some recipients alone.

use super::look::{entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::Safeguard;
use crate::tables::AdequacyScope;

pub const RULE: Rule = Rule {
    name: "transfer-adequacy-scope",
    topic: Topic::Transfers,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 13(1)(f), 14(1)(f) and 45 GDPR",
    page: include_str!("transfer_adequacy_scope.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, recipient) in recipients(context) {
        for (index, transfer) in recipient.transfer.iter().enumerate() {
            if transfer.safeguard != Some(Safeguard::Adequacy) || transfer.certified == Some(true) {
                continue;
            }
            let at = entry_path(&at, "transfer", index, recipient.transfer.len());
            for country in derive::countries_of(recipient, transfer, context.tables) {
                let decision = context.tables.adequacy_of(country);
                let Some(decision) = decision.filter(|one| one.scope != AdequacyScope::All) else {
                    continue;
                };
                let message = match decision.scope {
                    AdequacyScope::Certified => Message::new("transfer-adequacy-scope")
                        .with("country", Value::Country(country.to_owned()))
                        .with("recipient", help::entry(context, EntryTable::Recipients, id)),
                    _ => Message::new("transfer-adequacy-scope-commercial")
                        .with("country", Value::Country(country.to_owned()))
                        .with("recipient", help::entry(context, EntryTable::Recipients, id)),
                };
                diagnostics.push(RULE.finding(&at, message));
            }
        }
    }
}
