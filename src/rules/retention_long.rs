//! `retention-long`: a period is longer than ten years and has no reason.

use super::look::{entry_path, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "retention-long",
    topic: Topic::Retention,
    level: Level::Info,
    authority: Authority::Logic,
    law: "Art. 5(1)(e) GDPR",
    page: include_str!("retention_long.md"),
    ..Rule::OF_NOTICE
};

const TEN_YEARS: u64 = 10 * 8_766;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        for (index, retention) in purpose.retention.iter().enumerate() {
            // A longest time next to an event is a limit; `retention-forever` reports storage for ever.
            let is_long = retention.period.approximate_hours() > TEN_YEARS;
            if is_long && retention.law.is_empty() && retention.reason.is_none() {
                let at = entry_path(&at, "retention", index, purpose.retention.len());
                let message = Message::new("retention-long")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id))
                    .with("reason", Value::text(help::text_key(context, "reason")));
                diagnostics.push(RULE.finding(at, message));
            }
        }
    }
}
