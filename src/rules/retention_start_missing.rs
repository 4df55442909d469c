//! `retention-start-missing`: a period has no start.

use super::look::{entry_path, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "retention-start-missing",
    topic: Topic::Retention,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Arts. 13(2)(a) and 14(2)(a) GDPR",
    page: include_str!("retention_start_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        for (index, retention) in purpose.retention.iter().enumerate() {
            // A law states its own start.
            if retention.period.is_empty() || retention.from.is_some() || !retention.law.is_empty()
            {
                continue;
            }
            let at = entry_path(&at, "retention", index, purpose.retention.len());
            let message = Message::new("retention-start-missing")
                .with("purpose", help::entry(context, EntryTable::Purposes, id))
                .with("events", help::events(context, id));
            diagnostics.push(RULE.finding(at, message));
        }
    }
}
