//! `complaint-authority-unnamed`: the supervisory authority has no name.

use super::look::is_denied;
use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::RightKind;

pub const RULE: Rule = Rule {
    name: "complaint-authority-unnamed",
    topic: Topic::Rights,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Arts. 13(2)(d), 14(2)(e) and 77 GDPR",
    page: include_str!("complaint_authority_unnamed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let countries = derive::authorities(context.notice, context.tables);
    let known = |country: &&str| context.tables.authorities.contains_key(*country);
    let denied = is_denied(context, RightKind::Complaint);
    if denied || countries.iter().any(known) {
        return;
    }
    diagnostics.push(
        RULE.finding("authorities", "the notice names no supervisory authority to complain to")
            .help("authorities = [\"SE\"]; or the country of the controller's address"),
    );
}
