//! `profiling-undisclosed`: people are profiled, and how and with what consequences is missing.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "profiling-undisclosed",
    topic: Topic::Decisions,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Recital 60 GDPR",
    page: include_str!("profiling_undisclosed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let Some(profiling) = &purpose.profiling else { continue };
        let missing = match (&profiling.logic, &profiling.consequences) {
            (None, None) => "both",
            (None, _) => "logic",
            (_, None) => "consequences",
            _ => continue,
        };
        let message = Message::new("profiling-undisclosed")
            .with("purpose", help::entry(context, EntryTable::Purposes, id))
            .with("missing", Value::Word(missing));
        let lines = [
            (profiling.logic.is_none(), "logic"),
            (profiling.consequences.is_none(), "consequences"),
        ];
        let lines = lines.into_iter().filter(|(is_missing, _)| *is_missing);
        let finding = RULE.finding(format!("{at}.profiling"), message);
        diagnostics.push(
            lines.fold(finding, |finding, (_, key)| finding.help(help::text_line(context, key))),
        );
    }
}
