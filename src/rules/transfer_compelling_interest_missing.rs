//! `transfer-compelling-interest-missing`: a transfer rests on compelling interests that are not named.

use super::look::{entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};
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
                diagnostics.push(
                    RULE.finding(at, format!("data go to `{id}` because of compelling legitimate interests, and nothing says which"))
                        .help(help::text_key(context, "interest"))
                        .fix(edit),
                );
            }
        }
    }
}
