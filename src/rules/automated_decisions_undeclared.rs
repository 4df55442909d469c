//! `automated-decisions-undeclared`: whether decisions are fully automated is missing.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "automated-decisions-undeclared",
    topic: Topic::Decisions,
    level: Level::Info,
    authority: Authority::Text,
    law: "Arts. 13(2)(f) and 14(2)(g) GDPR",
    page: include_str!("automated_decisions_undeclared.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let decided = purposes(context).any(|(_, _, purpose)| purpose.automated_decisions.is_some());
    if context.notice.automated_decisions.is_none() && !decided {
        diagnostics.push(
            RULE.finding("automated_decisions", Message::new("automated-decisions-undeclared")),
        );
    }
}
