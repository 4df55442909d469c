//! `consent-not-explicit`: sensitive data on consent that is not said to be explicit.

use super::{Authority, Context, Rule, Topic, special_category_condition_missing};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};
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
                let message = format!(
                    "`{datum}` is a special category, for which consent must be explicit; `{id}` does not say that it is"
                );
                diagnostics.push(
                    RULE.finding(format!("purposes.{id}.data.{index}"), message)
                        .help("special = { condition = \"explicit-consent\" }"),
                );
            }
        }
    }
}

/// Whether consent is the legal basis for a datum.
pub(super) fn rests_on_consent(purpose: &Purpose, datum: &str) -> bool {
    let mut bases = derive::bases_of_datum(purpose, datum).into_iter();
    bases.any(|(_, basis)| basis.kind == Some(BasisKind::Consent))
}
