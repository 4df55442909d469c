//! `review-due`: the day to review a purpose has passed.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "review-due",
    topic: Topic::Upkeep,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Art. 5(2) GDPR",
    page: include_str!("review_due.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        let Some(day) = purpose.review_by.filter(|day| *day < context.today) else { continue };
        let message = Message::new("review-due")
            .with("purpose", help::entry(context, EntryTable::Purposes, id))
            .with("day", Value::text(day.to_string()))
            .with("today", Value::text(context.today.to_string()));
        diagnostics.push(RULE.finding(format!("purposes.{id}.review_by"), message));
    }
}
