//! `recipient-role-missing`: a recipient has no role.

use super::look::recipients;
use super::recipient::Gaps;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "recipient-role-missing",
    topic: Topic::Recipients,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 4(7)–(9) GDPR",
    page: include_str!("recipient_role_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, recipient) in recipients(context) {
        let gaps = Gaps::of(context, id, recipient);
        // `recipient-category-unspecific` says all that is missing.
        if !gaps.role || gaps.who.is_some() {
            continue;
        }
        let message = Message::new("recipient-role-missing")
            .with("recipient", help::entry(context, EntryTable::Recipients, id))
            .with("others", gaps.others("role"));
        diagnostics.push(gaps.help(context, RULE.finding(at, message)));
    }
}
