//! `right-restriction-missing`: the notice says that it does not give the right to restriction.

use super::look::is_denied;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::RightKind;

pub const RULE: Rule = Rule {
    name: "right-restriction-missing",
    topic: Topic::Rights,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(2)(b) and 14(2)(c) GDPR",
    page: include_str!("right_restriction_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if is_denied(context, RightKind::Restriction) {
        diagnostics
            .push(RULE.finding("rights.restriction", Message::new("right-restriction-missing")));
    }
}
