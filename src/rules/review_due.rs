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
    let purposes = context.notice.purposes.iter();
    let purposes = purposes.map(|(id, one)| {
        (format!("purposes.{id}"), help::entry(context, EntryTable::Purposes, id), one.review_by)
    });
    let notes = context.notice.internal.iter();
    let notes = notes.map(|(id, one)| (format!("internal.{id}"), Value::from(id), one.review_by));
    for (at, entry, day) in purposes.chain(notes) {
        let Some(day) = day.filter(|day| *day < context.today) else { continue };
        let message = Message::new("review-due")
            .with("purpose", entry)
            .with("day", Value::text(day.to_string()))
            .with("today", Value::text(context.today.to_string()));
        diagnostics.push(RULE.finding(format!("{at}.review_by"), message));
    }
}
