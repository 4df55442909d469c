//! `transfer-adequacy-scope`: an adequacy decision covers some recipients alone.

use super::look::{entry_path, recipients};
use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};
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
                let message = format!(
                    "the adequacy decision for `{country}` does not cover everybody there, and nothing says that it covers `{id}`"
                );
                let note = decision.note.as_deref().unwrap_or_default();
                diagnostics.push(RULE.finding(&at, message).help(format!(
                    "certified = true where the recipient is covered; else another safeguard\n{note}"
                )));
            }
        }
    }
}
