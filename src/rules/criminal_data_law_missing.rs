//! `criminal-data-law-missing`: data on offences, and no law that allows it.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::{LegalBasis, Purpose, SpecialCondition, SpecialProcessing};

pub const RULE: Rule = Rule {
    name: "criminal-data-law-missing",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 10 GDPR",
    page: include_str!("criminal_data_law_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    for (id, purpose) in &notice.purposes {
        // Art. 10 lets official authorities process such data; their task has its own rule.
        if derive::is_of_authority(notice, purpose) {
            continue;
        }
        for (index, datum) in purpose.data.iter().enumerate() {
            let criminal = notice.data.get(datum).and_then(|data| data.criminal) == Some(true);
            let bases = derive::bases_of_datum(purpose, datum);
            // No basis at all is `legal-basis-missing`.
            if criminal && !bases.is_empty() && !has_support(purpose, datum) {
                let message = Message::new("criminal-data-law-missing")
                    .with("datum", help::datum(context, datum))
                    .with("purpose", help::purpose(context, id))
                    .with(
                        "claims",
                        Value::text("law = { id = \"dataskyddslagen\", at = \"3 kap. 8 §\" }"),
                    );
                diagnostics.push(RULE.finding(format!("purposes.{id}.data.{index}"), message));
            }
        }
    }
}

/// Whether a law allows a purpose such data: one of a basis that covers it, or legal claims.
pub(super) fn has_support(purpose: &Purpose, datum: &str) -> bool {
    let has_law = |(_, basis): &(usize, &LegalBasis)| !basis.law.is_empty();
    let claims = |special: &SpecialProcessing| {
        let covers = special.covers.data.iter().any(|id| id == datum);
        covers && special.condition == Some(SpecialCondition::LegalClaims)
    };
    derive::bases_of_datum(purpose, datum).iter().any(has_law) || purpose.special.iter().any(claims)
}
