//! `unused-data`: a data category that nothing refers to.

use super::{Authority, Context, Rule, Topic, help, unused};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "unused-data",
    topic: Topic::Upkeep,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "",
    page: include_str!("unused_data.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let ids = context.notice.data.keys();
    for id in unused(context, EntryTable::Data, ids) {
        let message =
            Message::new("unused-data").with("data", help::entry(context, EntryTable::Data, id));
        diagnostics.push(RULE.finding(format!("data.{id}"), message));
    }
}
