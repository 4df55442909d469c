//! `unused-law`: a law that nothing refers to.

use super::{Authority, Context, Rule, Topic, help, unused};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "unused-law",
    topic: Topic::Upkeep,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "",
    page: include_str!("unused_law.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let ids = context.notice.laws.keys();
    for id in unused(context, EntryTable::Laws, ids) {
        let message =
            Message::new("unused-law").with("law", help::entry(context, EntryTable::Laws, id));
        diagnostics.push(RULE.finding(format!("laws.{id}"), message));
    }
}
