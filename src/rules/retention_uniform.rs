//! `retention-uniform`: many purposes have the same period, a legal obligation among them.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::BasisKind;

pub const RULE: Rule = Rule {
    name: "retention-uniform",
    topic: Topic::Retention,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "WP260 rev.01, Art. 5(1)(e) GDPR",
    page: include_str!("retention_uniform.md"),
    ..Rule::OF_NOTICE
};

/// As many purposes with one period may well have been thought through.
const FEW: usize = 3;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let purposes: Vec<_> = purposes(context).collect();
    let obliged = purposes
        .iter()
        .find(|(_, _, purpose)| derive::has_basis(purpose, BasisKind::LegalObligation));
    let Some((at, id, purpose)) = obliged else { return };
    let is_same = purposes.iter().all(|(_, _, one)| one.retention == purpose.retention);
    if purposes.len() > FEW && is_same && !purpose.retention.is_empty() {
        let message = Message::new("retention-uniform")
            .with("count", Value::text(purposes.len().to_string()))
            .with("purpose", help::entry(context, EntryTable::Purposes, id));
        diagnostics.push(RULE.finding(format!("{at}.retention"), message));
    }
}
