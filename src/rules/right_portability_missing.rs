//! `right-portability-missing`: the right to data portability applies and is left out.

use super::look::{is_denied, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::RightKind;

pub const RULE: Rule = Rule {
    name: "right-portability-missing",
    topic: Topic::Rights,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(2)(b), 14(2)(c) and 20 GDPR",
    page: include_str!("right_portability_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let right = RightKind::Portability;
    let mut applied = purposes(context)
        .filter(|(_, _, purpose)| derive::right_applies(context.notice, purpose, right));
    let Some((_, id, _)) = applied.next().filter(|_| is_denied(context, right)) else { return };
    let message = Message::new("right-portability-missing")
        .with("purpose", help::entry(context, EntryTable::Purposes, id));
    diagnostics.push(RULE.finding("rights.portability", message));
}
