//! `dpo-undeclared`: nothing is said about a data protection officer.

use super::{Authority, Context, Rule, Topic, dpo_required};
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "dpo-undeclared",
    topic: Topic::Who,
    level: Level::Info,
    authority: Authority::Logic,
    law: "Arts. 13(1)(b) and 14(1)(b) GDPR",
    page: include_str!("dpo_undeclared.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // Of an authority `dpo-required` says more.
    if context.notice.dpo.is_none() && dpo_required::authority(context.notice).is_none() {
        diagnostics.push(RULE.finding("dpo", Message::new("dpo-undeclared")));
    }
}
