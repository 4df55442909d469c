//! `personnummer-ground-missing`: a personal identity number, and not why it is needed.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{DataCategory, PersonalNumberGround};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "personnummer-ground-missing",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 87 GDPR; dataskyddslagen (2018:218), 3 kap. 10 §",
    page: include_str!("personnummer_ground_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    if !derive::authorities(notice, context.tables).contains(&"SE") {
        return;
    }
    for (datum, data) in &notice.data {
        let mut uses = notice.purposes.iter().filter(|(_, purpose)| purpose.data.contains(datum));
        if let Some((id, _)) = uses.next().filter(|_| is_number(context, datum)) {
            diagnostics.extend(of_number(context, (datum, data), id));
        }
    }
}

/// Whether a data category is, or holds, a personal identity number.
pub(super) fn is_number(context: &Context<'_>, datum: &str) -> bool {
    context.mentions.named(&format!("data.{datum}"), Meaning::IdentityNumber).is_some()
}

fn of_number(
    context: &Context<'_>,
    (datum, data): (&str, &DataCategory),
    purpose: &str,
) -> Option<Diagnostic> {
    match data.ground {
        None => {
            // The standard category needs no table, so the finding may be at its use.
            let is_described =
                context.draft.tree.get("data").and_then(|data| data.get(datum)).is_some();
            let at = match is_described {
                true => format!("data.{datum}.ground"),
                false => format!("purposes.{purpose}.data"),
            };
            let message = Message::new("personnummer-ground-missing")
                .with("purpose", help::entry(context, EntryTable::Purposes, purpose))
                .with("id", Value::text(datum))
                .with("reason", Value::text(help::text_key(context, "reason")));
            Some(RULE.finding(at, message).help(help::example_of(&RULE)))
        }
        Some(PersonalNumberGround::OtherReason) if data.reason.is_none() => Some(
            RULE.finding(
                format!("data.{datum}.ground"),
                Message::new("personnummer-ground-missing-reason"),
            )
            .help(help::text_line(context, "reason")),
        ),
        Some(_) => None,
    }
}
