//! `recipient-role-missing`: a recipient has no role.

use super::look::recipients;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};

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
        if recipient.role.is_none() {
            diagnostics.push(
                RULE.finding(at, format!("nothing says whether `{id}` works for you or decides itself"))
                    .help("role = \"processor\" where it works on your instructions; else \"controller\", \"authority\", \"third-party\" or \"anyone\""),
            );
        }
    }
}
