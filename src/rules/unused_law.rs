//! `unused-law`: a law that nothing refers to.

use super::{Authority, Context, Rule, Topic, unused};
use crate::diagnostic::{Diagnostic, Level};
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
        let message = format!("nothing refers to the law `{id}`");
        diagnostics.push(
            RULE.finding(format!("laws.{id}"), message)
                .help("name it in `law` of a basis, retention or recipient, or remove it"),
        );
    }
}
