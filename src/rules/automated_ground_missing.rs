//! `automated-ground-missing`: the ground for an automated decision is missing.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "automated-ground-missing",
    topic: Topic::Decisions,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 22(2) GDPR",
    page: include_str!("automated_ground_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let Some(decision) = &purpose.automated_decisions else { continue };
        if decision.ground.is_none() {
            diagnostics.push(
                RULE.finding(
                    format!("{at}.automated_decisions"),
                    Message::new("automated-ground-missing")
                        .with("purpose", help::purpose(context, id)),
                ),
            );
        }
    }
}
