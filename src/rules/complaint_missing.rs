//! `complaint-missing`: the notice leaves out the right to complain.

use super::look::is_denied;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::RightKind;

pub const RULE: Rule = Rule {
    name: "complaint-missing",
    topic: Topic::Rights,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(2)(d), 14(2)(e) and 77 GDPR",
    page: include_str!("complaint_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if is_denied(context, RightKind::Complaint) {
        diagnostics.push(RULE.finding("rights.complaint", Message::new("complaint-missing")));
    }
}
