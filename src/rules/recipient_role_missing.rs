//! `recipient-role-missing`: a recipient has no role.

use super::look::recipients;
use super::recipient::Gaps;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};
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
        let name = help::named(context, EntryTable::Recipients, id);
        let message = format!("nothing says whether {name} works for you or decides itself");
        let message = message + &gaps.others("role");
        diagnostics.push(RULE.finding(at, message).help(gaps.help(context)));
    }
}
