//! `right-access-missing`: the notice says that it does not give the right to access.

use super::look::is_denied;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::RightKind;

pub const RULE: Rule = Rule {
    name: "right-access-missing",
    topic: Topic::Rights,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(2)(b) and 14(2)(c) GDPR",
    page: include_str!("right_access_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if is_denied(context, RightKind::Access) {
        diagnostics.push(RULE.finding("rights.access", Message::new("right-access-missing")));
    }
}
