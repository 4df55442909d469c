//! `recipients-undeclared`: a purpose does not say who receives its data.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "recipients-undeclared",
    topic: Topic::Recipients,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(1)(e) and 14(1)(e) GDPR",
    page: include_str!("recipients_undeclared.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    let linked = derive::linked_recipients(notice);
    // `recipient-unlinked` reports recipients that belong to no purpose.
    if notice.recipients.keys().any(|id| !linked.contains(id.as_str())) {
        return;
    }
    for (at, id, purpose) in purposes(context) {
        let joint = notice.joint_controllers.values();
        let shared = joint.filter_map(|one| one.purposes.as_ref()).any(|all| all.includes(id));
        if purpose.recipients.is_some() || shared || !notice.recipients_of(id).is_empty() {
            continue;
        }
        let message = Message::new("recipients-undeclared")
            .with("purpose", help::entry(context, EntryTable::Purposes, id));
        let mut finding = RULE.finding(at, message);
        // A notice that names recipients elsewhere keeps the letter of the law.
        if !linked.is_empty() {
            finding.level = Level::Warning;
        }
        diagnostics.push(finding);
    }
}
