//! `right-rectification-missing`: the notice says that it does not give the right to rectification.

use super::look::is_denied;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::RightKind;

pub const RULE: Rule = Rule {
    name: "right-rectification-missing",
    topic: Topic::Rights,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(2)(b) and 14(2)(c) GDPR",
    page: include_str!("right_rectification_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if is_denied(context, RightKind::Rectification) {
        diagnostics.push(
            RULE.finding("rights.rectification", Message::new("right-rectification-missing")),
        );
    }
}
