//! `unused-event`: an event that nothing refers to.

use super::{Authority, Context, Rule, Topic, unused};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "unused-event",
    topic: Topic::Upkeep,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "",
    page: include_str!("unused_event.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let ids = context.notice.events.keys();
    for id in unused(context, EntryTable::Events, ids) {
        let message = Message::new("unused-event").with("event", id);
        diagnostics.push(RULE.finding(format!("events.{id}"), message));
    }
}
