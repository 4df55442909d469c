//! `was-unknown`: an entry says what it was called before, and no version called anything so.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::{Id, Notice};
use crate::suggest::nearest;
use crate::version::RENAMED;

pub const RULE: Rule = Rule {
    name: "was-unknown",
    topic: Topic::Upkeep,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "",
    page: include_str!("was_unknown.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // Before the first release there is nothing to be renamed from.
    let Some(last) = context.last else { return };
    // A recipient may have been a joint controller, and the other way round.
    let is_party = |table| matches!(table, EntryTable::Recipients | EntryTable::JointControllers);
    for table in RENAMED {
        let is_meant = |one: &EntryTable| *one == table || is_party(*one) && is_party(table);
        let known = || {
            let tables = RENAMED.into_iter().filter(is_meant);
            tables.filter_map(|table| last.names.get(&table)).flatten()
        };
        for (id, was) in renamed(context.notice, table) {
            for before in was.iter().filter(|before| !known().any(|name| name == *before)) {
                let message = Message::new("was-unknown").with("before", before).with("entry", id);
                let finding = RULE.finding(format!("{}.{id}.was", table.key()), message);
                let near = nearest(before, known().map(String::as_str));
                diagnostics.push(finding.help(match near {
                    Some(near) => Message::new("was-unknown-near").with("near", near),
                    None => Message::new("was-unknown-remove"),
                }));
            }
        }
    }
}

/// The entries of a table with what each was called before.
fn renamed(notice: &Notice, table: EntryTable) -> Vec<(&str, &[Id])> {
    macro_rules! entries {
        ($entries:expr) => {
            $entries.iter().map(|(id, entry)| (id.as_str(), &entry.was[..])).collect()
        };
    }
    match table {
        EntryTable::Subjects => entries!(notice.subjects),
        EntryTable::Data => entries!(notice.data),
        EntryTable::Sources => entries!(notice.sources),
        EntryTable::Purposes => entries!(notice.purposes),
        EntryTable::Recipients => entries!(notice.recipients),
        EntryTable::JointControllers => entries!(notice.joint_controllers),
        EntryTable::Ai => entries!(notice.ai),
        EntryTable::Cameras => entries!(notice.cameras),
        _ => Vec::new(),
    }
}
