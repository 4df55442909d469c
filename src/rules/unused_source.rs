//! `unused-source`: a source that nothing refers to.

use super::{Authority, Context, Rule, Topic, help, unused};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "unused-source",
    topic: Topic::Upkeep,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "",
    page: include_str!("unused_source.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let ids = context.notice.sources.keys();
    for id in unused(context, EntryTable::Sources, ids) {
        let message = Message::new("unused-source")
            .with("source", help::entry(context, EntryTable::Sources, id));
        diagnostics.push(RULE.finding(format!("sources.{id}"), message));
    }
}
