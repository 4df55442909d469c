//! `retention-missing`: data of a purpose have no retention.

use super::look::{entry_path, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
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
            let message = Message::new("retention-missing")
                .with("purpose", help::entry(context, EntryTable::Purposes, id));
            let edit = context.todo_in(&at, "retention", "criteria");
            diagnostics.push(how(context, id, RULE.finding(at, message)).fix(edit));
            continue;
        }
        for (index, retention) in purpose.retention.iter().enumerate() {
            if says_nothing(retention) {
                let at = entry_path(&at, "retention", index, purpose.retention.len());
                let message = Message::new("retention-missing-entry")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id));
                diagnostics.push(how(context, id, RULE.finding(at, message)));
            }
        }
        for gap in derive::gaps(purpose, &purpose.retention, |retention| &retention.covers) {
            let message = match gap.groups.is_empty() {
                true => Message::new("retention-missing-data")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id))
                    .with("data", help::entry(context, EntryTable::Data, gap.datum)),
                false => Message::new("retention-missing-groups")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id))
                    .with("data", help::entry(context, EntryTable::Data, gap.datum))
                    .with(
                        "groups",
                        help::entries(context, EntryTable::Subjects, gap.groups.iter().copied()),
                    ),
            };
            let help =
                Message::new("retention-missing-data-help").with("id", Value::text(gap.datum));
            diagnostics.push(
                RULE.finding(format!("{at}.data.{}", gap.index), message)
                    .help(help)
                    .help(help::example_of(&RULE)),
            );
        }
    }
}

/// A finding with the ways to say it, and the events that suit the purpose.
fn how(context: &Context<'_>, id: &str, finding: Diagnostic) -> Diagnostic {
    let help = Message::new("retention-missing-help").with("events", help::events(context, id));
    finding.help(help).help(help::example_of(&RULE))
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
