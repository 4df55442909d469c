//! `retention-forever`: data is kept for ever, and no law or reason allows it.

use super::look::{entry_path, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{BasisKind, Bound, LawKind, LawRef};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "retention-forever",
    topic: Topic::Retention,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 5(1)(e) GDPR",
    page: include_str!("retention_forever.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        // Minutes, published works, share registers, archives and research are kept for good.
        let is_for_good = context.mentions.purpose((id, purpose), Meaning::ForPosterity).is_some();
        for (index, retention) in purpose.retention.iter().enumerate() {
            let is_open = retention.bound == Some(Bound::AtLeast)
                && retention.at_most.is_none()
                && retention.until.is_none()
                && retention.law.is_empty()
                // A law that orders something mostly says "at least" itself.
                && !derive::has_basis(purpose, BasisKind::LegalObligation);
            if retention.forever != Some(true) && !is_open
                || retention.reason.is_some()
                || is_for_good
                || retention.law.iter().any(|law| orders(context, law))
            {
                continue;
            }
            let at = entry_path(&at, "retention", index, purpose.retention.len());
            let message = match retention.law.first() {
                Some(law) => Message::new("retention-forever-law")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id))
                    .with("law", help::entry(context, EntryTable::Laws, law.id())),
                None if is_open => Message::new("retention-forever-least")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id)),
                None => Message::new("retention-forever")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id)),
            };
            let help = Message::new("retention-forever-help")
                .with("reason", Value::text(help::text_key(context, "reason")));
            diagnostics.push(RULE.finding(at, message).help(help));
        }
    }
}

/// Whether a law can order storage for ever: it lays down a duty or a task and has no period.
fn orders(context: &Context<'_>, law: &LawRef) -> bool {
    let kinds = derive::law_kinds(context.notice, context.tables, law.id());
    let is_own = context.notice.laws.contains_key(law.id());
    let period = context.tables.laws.get(law.id()).and_then(|law| law.period.as_ref());
    let has_period = !is_own && period.is_some_and(|period| period.forever != Some(true));
    match kinds {
        [] => is_own,
        kinds => {
            kinds.iter().any(|kind| matches!(kind, LawKind::Duty | LawKind::Task)) && !has_period
        }
    }
}
