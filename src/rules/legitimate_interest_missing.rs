//! `legitimate-interest-missing`: legitimate interests as basis, and no interest.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::BasisKind;

pub const RULE: Rule = Rule {
    name: "legitimate-interest-missing",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(1)(d) and 14(2)(b) GDPR",
    page: include_str!("legitimate_interest_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        for (index, basis) in purpose.basis.iter().enumerate() {
            if basis.kind == Some(BasisKind::LegitimateInterests) && basis.interest.is_none() {
                let message = Message::new("legitimate-interest-missing")
                    .with("purpose", help::purpose(context, id))
                    .with("interest", Value::text(help::text_key(context, "interest")))
                    .with(
                        "holder",
                        Value::Word(if basis.holder.is_none() { "missing" } else { "stated" }),
                    );
                diagnostics.push(
                    RULE.finding(format!("purposes.{id}.basis.{index}.interest"), message)
                        .help(help::example_of(&RULE))
                        .fix(context.todo(&format!("purposes.{id}.basis.{index}"), "interest")),
                );
            }
        }
    }
}
