//! `legal-obligation-law-missing`: a legal obligation, and no law that lays it down.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::BasisKind;

pub const RULE: Rule = Rule {
    name: "legal-obligation-law-missing",
    topic: Topic::LegalBasis,
    level: Level::Error,
    case_law: Some(Level::Warning),
    authority: Authority::Text,
    law: "Art. 6(1)(c) and 6(3) GDPR",
    page: include_str!("legal_obligation_law_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        for (index, basis) in purpose.basis.iter().enumerate() {
            if basis.kind == Some(BasisKind::LegalObligation) && basis.law.is_empty() {
                diagnostics.push(
                    RULE.finding(
                        format!("purposes.{id}.basis.{index}.law"),
                        Message::new("legal-obligation-law-missing")
                            .with("purpose", help::purpose(context, id)),
                    ),
                );
            }
        }
    }
}
