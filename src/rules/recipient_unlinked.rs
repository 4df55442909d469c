//! `recipient-unlinked`: a recipient belongs to no purpose.

use super::look::recipients;
use super::recipient::Gaps;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};
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
            let name = help::named(context, EntryTable::Recipients, id);
            let message = format!("nothing says why {name} receives data, or which");
            diagnostics.push(RULE.finding(at, message).help(gaps.help(context)));
        }
    }
}
