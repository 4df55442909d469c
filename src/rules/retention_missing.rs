//! `retention-missing`: data of a purpose have no retention.

use super::look::{entry_path, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};
use crate::facts::EntryTable;
use crate::model::Retention;

pub const RULE: Rule = Rule {
    name: "retention-missing",
    topic: Topic::Retention,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(2)(a) and 14(2)(a) GDPR",
    page: include_str!("retention_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        if purpose.retention.is_empty() {
            let name = help::named(context, EntryTable::Purposes, id);
            let message = format!("{name} does not say how long data is kept");
            let edit = context.todo_in(&at, "retention", "criteria");
            diagnostics.push(RULE.finding(at, message).help(how(context, id)).fix(edit));
            continue;
        }
        for (index, retention) in purpose.retention.iter().enumerate() {
            if says_nothing(retention) {
                let at = entry_path(&at, "retention", index, purpose.retention.len());
                let name = help::named(context, EntryTable::Purposes, id);
                let message = format!("this says nothing of how long the data of {name} is kept");
                diagnostics.push(RULE.finding(at, message).help(how(context, id)));
            }
        }
        for gap in derive::gaps(purpose, &purpose.retention, |retention| &retention.covers) {
            let whose = match gap.groups.is_empty() {
                true => String::new(),
                false => format!(" of {}", help::listed(gap.groups.iter().copied())),
            };
            let message = format!("`{id}` does not say how long `{}`{whose} is kept", gap.datum);
            diagnostics.push(
                RULE.finding(format!("{at}.data.{}", gap.index), message)
                    .help(format!(
                        "add an entry with data = [\"{}\"] and its own time to `retention`, or leave `data` out of the entry that covers the rest\n{}",
                        gap.datum,
                        help::example(RULE.name)
                    )),
            );
        }
    }
}

/// The ways to say it, with the events that suit the purpose.
fn how(context: &Context<'_>, id: &str) -> String {
    format!(
        "retention = a period (years, months, weeks or days) with `from`, or `until`: {}; or law = \"…\", or criteria in words
{}",
        help::events_for(context, id),
        help::example(RULE.name)
    )
}

/// Whether an entry has neither a time nor a criterion. A longest time alone is not worded: it
/// is given in addition to `until` or `criteria`.
fn says_nothing(retention: &Retention) -> bool {
    retention.period.is_empty()
        && retention.until.is_none()
        && retention.law.is_empty()
        && retention.criteria.is_none()
        && retention.forever != Some(true)
        && retention.not_stored != Some(true)
}
