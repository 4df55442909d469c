//! `consent-not-explicit`: sensitive data on consent that is not said to be explicit.

use super::{Authority, Context, Rule, Topic, help, special_category_condition_missing};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::{BasisKind, Purpose};

pub const RULE: Rule = Rule {
    name: "consent-not-explicit",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 9(2)(a) GDPR",
    page: include_str!("consent_not_explicit.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        let lacking = special_category_condition_missing::lacking(context.notice, purpose);
        for (index, datum) in lacking {
            if rests_on_consent(purpose, datum) {
                let message = Message::new("consent-not-explicit")
                    .with("datum", help::datum(context, datum))
                    .with("purpose", help::purpose(context, id));
                let finding = RULE.finding(format!("purposes.{id}.data.{index}"), message);
                let special = "special = { condition = \"explicit-consent\" }";
                diagnostics.push(finding.help(Message::verbatim(special)));
            }
        }
    }
}

/// Whether consent is the legal basis for a datum.
pub(super) fn rests_on_consent(purpose: &Purpose, datum: &str) -> bool {
    let mut bases = derive::bases_of_datum(purpose, datum).into_iter();
    bases.any(|(_, basis)| basis.kind == Some(BasisKind::Consent))
}
