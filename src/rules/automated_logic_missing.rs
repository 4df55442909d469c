//! `automated-logic-missing`: the logic of an automated decision is missing.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};

pub const RULE: Rule = Rule {
    name: "automated-logic-missing",
    topic: Topic::Decisions,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(2)(f) and 14(2)(g) GDPR",
    page: include_str!("automated_logic_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let Some(decision) = &purpose.automated_decisions else { continue };
        if decision.logic.is_none() {
            diagnostics.push(
                RULE.finding(
                    format!("{at}.automated_decisions"),
                    Message::new("automated-logic-missing")
                        .with("purpose", help::purpose(context, id))
                        .with("logic", Value::text(help::text_key(context, "logic"))),
                )
                .fix(context.todo(&format!("{at}.automated_decisions"), "logic")),
            );
        }
    }
}
