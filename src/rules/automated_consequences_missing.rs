//! `automated-consequences-missing`: the significance and consequences of an automated decision are missing.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "automated-consequences-missing",
    topic: Topic::Decisions,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(2)(f) and 14(2)(g) GDPR",
    page: include_str!("automated_consequences_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let Some(decision) = &purpose.automated_decisions else { continue };
        if decision.significance.is_none() || decision.consequences.is_none() {
            diagnostics.push(
                RULE.finding(
                    format!("{at}.automated_decisions"),
                    Message::new("automated-consequences-missing")
                        .with("purpose", help::purpose(context, id)),
                )
                .help(help::text_line(context, "significance"))
                .help(help::text_line(context, "consequences")),
            );
        }
    }
}
