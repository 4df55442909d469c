//! `recipient-unlinked`: a recipient belongs to no purpose.

use super::look::recipients;
use super::recipient::Gaps;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

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
    for (at, id, recipient) in recipients(context) {
        let gaps = Gaps::of(context, id, recipient);
        // Where more is missing, the other rules about recipients say it all.
        if gaps.purposes && !gaps.role && gaps.who.is_none() {
            let message = Message::new("recipient-unlinked")
                .with("recipient", help::entry(context, EntryTable::Recipients, id));
            diagnostics.push(gaps.help(context, RULE.finding(at, message)));
        }
    }
}
