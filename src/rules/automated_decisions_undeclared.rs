//! `automated-decisions-undeclared`: whether decisions are fully automated is missing.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};

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
            RULE.finding(
                "automated_decisions",
                "nothing says whether a machine alone makes decisions about people",
            )
            .help("automated_decisions = \"none\", or a table [purposes.X.automated_decisions]"),
        );
    }
}
