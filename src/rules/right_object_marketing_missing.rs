//! `right-object-marketing-missing`: direct marketing without the right to object.

use super::look::{is_denied, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::RightKind;

pub const RULE: Rule = Rule {
    name: "right-object-marketing-missing",
    topic: Topic::Rights,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 21(2)–(4) GDPR",
    page: include_str!("right_object_marketing_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut marketing =
        purposes(context).filter(|(_, _, purpose)| derive::objects_to_marketing(purpose));
    let Some((_, id, _)) = marketing.next().filter(|_| is_denied(context, RightKind::Object))
    else {
        return;
    };
    let message = Message::new("right-object-marketing-missing")
        .with("purpose", help::entry(context, EntryTable::Purposes, id));
    diagnostics.push(RULE.finding("rights.object", message));
}
