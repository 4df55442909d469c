//! `transfers-undeclared`: whether data leaves the EU and the EEA is missing.

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "transfers-undeclared",
    topic: Topic::Transfers,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(1)(f) and 14(1)(f) GDPR",
    page: include_str!("transfers_undeclared.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    let transferred = notice.recipients.values().any(|one| !one.transfer.is_empty());
    if notice.transfers.is_some()
        || transferred
        || !derive::third_countries(notice, context.tables).is_empty()
    {
        return;
    }
    diagnostics.push(RULE.finding("transfers", Message::new("transfers-undeclared")));
}
