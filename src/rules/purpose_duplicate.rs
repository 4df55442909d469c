//! `purpose-duplicate`: two purposes that say the same.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::Purpose;

pub const RULE: Rule = Rule {
    name: "purpose-duplicate",
    topic: Topic::Upkeep,
    level: Level::Info,
    authority: Authority::Logic,
    law: "",
    page: include_str!("purpose_duplicate.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let purposes: Vec<(&String, &Purpose)> = context.notice.purposes.iter().collect();
    for (index, (id, purpose)) in purposes.iter().enumerate() {
        let Some((first, _)) = purposes.iter().take(index).find(|(_, one)| is_same(one, purpose))
        else {
            continue;
        };
        let name = purpose.name.as_ref().zip(context.draft.languages.first());
        let name = name.and_then(|(name, first)| name.in_language(first));
        let message = Message::new("purpose-duplicate")
            .with("first", *first)
            .with("second", *id)
            .with("name", name.unwrap_or_default());
        diagnostics.push(RULE.finding(format!("purposes.{id}.name"), message));
    }
}

/// Whether two purposes differ only in their groups. One that was split by group because
/// its data, basis or period differ is none of this rule's business.
fn is_same(one: &Purpose, other: &Purpose) -> bool {
    one.name.is_some()
        && one.name == other.name
        && one.controllers == other.controllers
        && one.data == other.data
        && one.basis == other.basis
        && one.retention == other.retention
}
