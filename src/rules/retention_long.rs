//! `retention-long`: a period is longer than ten years and has no reason.

use super::look::{entry_path, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{Period, Purpose, SourceKind};

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
            // `retention-forever` reports storage for ever.
            let hours = retention.period.approximate_hours();
            let longest = retention.at_most.as_ref().map_or(0, Period::approximate_hours);
            // Of people who gave nothing themselves, ten years are long.
            let is_long = hours > TEN_YEARS
                || longest > TEN_YEARS
                || hours == TEN_YEARS && is_of_others(context, purpose);
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

/// Whether none of the data comes from the people themselves.
fn is_of_others(context: &Context<'_>, purpose: &Purpose) -> bool {
    let sources = context.notice.sources_of(purpose);
    let is_other = |id: &&str| {
        let kind = derive::source_kind(context.notice, id);
        matches!(kind, Some(SourceKind::ThirdParty | SourceKind::Public))
    };
    !sources.is_empty() && sources.iter().all(is_other)
}
