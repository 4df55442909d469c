//! `public-task-law-missing`: a public task, and no law that lays it down.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::BasisKind;

pub const RULE: Rule = Rule {
    name: "public-task-law-missing",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 6(1)(e) and 6(3) GDPR",
    page: include_str!("public_task_law_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        for (index, basis) in purpose.basis.iter().enumerate() {
            if basis.kind == Some(BasisKind::PublicTask) && basis.law.is_empty() {
                let message = Message::new("public-task-law-missing")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id));
                let at = format!("purposes.{id}.basis.{index}.law");
                diagnostics.push(RULE.finding(at, message));
            }
        }
    }
}
