//! `purpose-missing`: data of people, and not a word on what for.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "purpose-missing",
    topic: Topic::Purposes,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(1)(c) and 14(1)(c) GDPR",
    page: include_str!("purpose_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    if notice.purposes.is_empty() && notice.on_behalf.is_empty() {
        let keys = format!(
            "[purposes.ID]\n{}\nsubjects = [\"…\"]\ndata = [\"…\"]",
            help::text_key(context, "name")
        );
        diagnostics.push(
            RULE.finding("purposes", Message::new("purpose-missing-none"))
                .help(Message::verbatim(keys))
                .help(help::example_of(&RULE)),
        );
        return;
    }
    for (id, purpose) in &notice.purposes {
        if purpose.name.is_none() {
            let groups = purpose.subjects.iter().map(String::as_str);
            let message = match purpose.subjects.is_empty() {
                true => Message::new("purpose-missing")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id)),
                false => Message::new("purpose-missing-groups")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id))
                    .with("groups", help::entries(context, EntryTable::Subjects, groups)),
            };
            diagnostics.push(
                RULE.finding(format!("purposes.{id}.name"), message)
                    .help(help::text_line(context, "name"))
                    .fix(context.todo(&format!("purposes.{id}"), "name")),
            );
        }
    }
    let used = |group: &String| {
        let purposes = notice.purposes.values().map(|purpose| &purpose.subjects);
        let on_behalf = notice.on_behalf.values().map(|work| &work.subjects);
        purposes.chain(on_behalf).any(|groups| groups.contains(group))
    };
    for group in notice.subjects.keys().filter(|group| !used(group)) {
        let message = Message::new("purpose-missing-group")
            .with("group", help::entry(context, EntryTable::Subjects, group))
            .with("id", Value::text(group));
        diagnostics.push(RULE.finding(format!("subjects.{group}"), message));
    }
}
