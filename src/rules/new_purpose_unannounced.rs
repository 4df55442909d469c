//! `new-purpose-unannounced`: data is used for a new purpose, and no one was informed.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{BasisKind, LegalBasis};

pub const RULE: Rule = Rule {
    name: "new-purpose-unannounced",
    topic: Topic::Purposes,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 13(3) and 14(4) GDPR",
    page: include_str!("new_purpose_unannounced.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(last) = context.last else { return };
    for (id, data) in derive::new_uses(&last.facts, context.notice) {
        let Some(purpose) = context.notice.purposes.get(id) else { continue };
        // Whoever is asked for consent is informed.
        let asked = |basis: &LegalBasis| basis.kind == Some(BasisKind::Consent);
        if purpose.informed.is_some()
            || (!purpose.basis.is_empty() && purpose.basis.iter().all(asked))
        {
            continue;
        }
        let message = Message::new("new-purpose-unannounced")
            .with("purpose", help::entry(context, EntryTable::Purposes, id))
            .with("data", help::entries(context, EntryTable::Data, data))
            .with("informed", Value::text(help::text_key(context, "informed")));
        diagnostics.push(RULE.finding(format!("purposes.{id}"), message));
    }
}
