//! `transfer-copy-missing`: how to get a copy of a safeguard is missing.

use super::look::{entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};

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
                diagnostics.push(
                    RULE.finding(at, format!("nothing says how to get a copy of what protects the data with `{id}`, or where it is"))
                        .help(format!(
                            "{}\nsay whom to ask for a copy, or where it can be read",
                            help::text_key(context, "copy")
                        ))
                        .fix(edit),
                );
            }
        }
    }
}
