//! `purpose-missing`: data of people, and not a word on what for.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};
use crate::facts::EntryTable;
use crate::model::Purpose;

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
        diagnostics.push(RULE.finding("purposes", "the notice has no purpose").help(format!(
            "[purposes.ID]\n{}\nsubjects = [\"…\"]\ndata = [\"…\"]\n\
                     and its basis, retention and recipients\n{}",
            help::text_key(context, "name"),
            help::example(RULE.name),
        )));
        return;
    }
    for (id, purpose) in &notice.purposes {
        if purpose.name.is_none() {
            let message = match groups(context, purpose) {
                groups if groups.is_empty() => {
                    format!("`{id}` does not say what the data are used for")
                }
                groups => format!("`{id}` does not say what the data of {groups} are used for"),
            };
            diagnostics.push(
                RULE.finding(format!("purposes.{id}.name"), message)
                    .help(help::text_key(context, "name"))
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
        diagnostics.push(
            RULE.finding(
                format!("subjects.{group}"),
                format!("no purpose names the group `{group}`"),
            )
            .help(format!(
                "subjects = [\"{group}\"] in the purposes that concern it, or remove the group"
            )),
        );
    }
}

/// The groups of a purpose by their words.
fn groups(context: &Context<'_>, purpose: &Purpose) -> String {
    let groups = purpose.subjects.iter().map(String::as_str);
    help::named_all(context, EntryTable::Subjects, groups)
}
