//! `right-object-missing`: the right to object applies and is left out.

use super::look::{is_denied, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::RightKind;

pub const RULE: Rule = Rule {
    name: "right-object-missing",
    topic: Topic::Rights,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(2)(b), 14(2)(c) and 21 GDPR",
    page: include_str!("right_object_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut applied =
        purposes(context).filter(|(_, _, purpose)| derive::objects_in_general(purpose));
    let Some((_, id, _)) = applied.next().filter(|_| is_denied(context, RightKind::Object)) else {
        return;
    };
    let message = Message::new("right-object-missing")
        .with("purpose", help::entry(context, EntryTable::Purposes, id));
    diagnostics.push(RULE.finding("rights.object", message));
}
