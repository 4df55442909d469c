//! `legal-basis-ambiguous`: several legal bases for the same data, and not when each applies.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};

pub const RULE: Rule = Rule {
    name: "legal-basis-ambiguous",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Arts. 13(1)(c) and 14(1)(c) GDPR; DPC v WhatsApp (2021) and LinkedIn (2024)",
    page: include_str!("legal_basis_ambiguous.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        let overlaps = derive::overlaps(purpose, &purpose.basis, |basis| &basis.covers);
        let Some((_, entries)) = overlaps.first() else { continue };
        let data: Vec<&str> = overlaps.iter().map(|(datum, _)| *datum).collect();
        let message = if data.len() == purpose.data.len() || data == [""] {
            Message::new("legal-basis-ambiguous").with("purpose", help::purpose(context, id))
        } else {
            Message::new("legal-basis-ambiguous-data")
                .with("purpose", help::purpose(context, id))
                .with("data", help::data(context, data))
        };
        let Some(second) = entries.get(1) else { continue };
        diagnostics.push(
            RULE.finding(format!("purposes.{id}.basis.{second}"), message).help(
                Message::new("legal-basis-ambiguous-help")
                    .with("when", Value::text(help::text_key(context, "when"))),
            ),
        );
    }
}
