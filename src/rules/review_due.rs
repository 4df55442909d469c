//! `review-due`: the day to review a purpose has passed.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};

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
    let purposes = purposes.map(|(id, one)| ("purposes", id, one.review_by));
    let notes = context.notice.internal.iter();
    let notes = notes.map(|(id, one)| ("internal", id, one.review_by));
    for (table, id, day) in purposes.chain(notes) {
        let Some(day) = day.filter(|day| *day < context.today) else { continue };
        let message = format!("`{id}` was to be looked over by {day}, and it is {}", context.today);
        diagnostics.push(
            RULE.finding(format!("{table}.{id}.review_by"), message)
                .help("look it over, then give `review_by` a new day or remove it"),
        );
    }
}
