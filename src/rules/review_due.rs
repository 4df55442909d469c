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
    for (id, purpose) in &context.notice.purposes {
        let Some(day) = purpose.review_by.filter(|day| *day < context.today) else { continue };
        let message = format!("`{id}` was to be looked over by {day}, and it is {}", context.today);
        diagnostics.push(
            RULE.finding(format!("purposes.{id}.review_by"), message)
                .help("look it over, then give `review_by` a new day or remove it"),
        );
    }
}
