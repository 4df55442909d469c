//! `recipient-unlinked`: a recipient belongs to no purpose.

use super::look::recipients;
use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};

pub const RULE: Rule = Rule {
    name: "recipient-unlinked",
    topic: Topic::Recipients,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Arts. 13(1)(c) and (e), 14(1)(c)–(e) GDPR",
    page: include_str!("recipient_unlinked.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let linked = derive::linked_recipients(context.notice);
    for (at, id, _) in recipients(context) {
        if !linked.contains(id) {
            diagnostics.push(
                RULE.finding(at, format!("nothing says why `{id}` receives data, or which"))
                    .help("purposes = [\"…\"]; or add it to `recipients` of the purpose"),
            );
        }
    }
}
