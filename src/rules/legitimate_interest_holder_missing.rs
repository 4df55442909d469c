//! `legitimate-interest-holder-missing`: an interest, and not whose it is.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::BasisKind;

pub const RULE: Rule = Rule {
    name: "legitimate-interest-holder-missing",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 13(1)(d) and 14(2)(b) GDPR",
    page: include_str!("legitimate_interest_holder_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        for (index, basis) in purpose.basis.iter().enumerate() {
            // Where the interest itself is missing, that finding names the holder too.
            let is_stated = basis.interest.is_none() || basis.holder.is_some();
            if basis.kind == Some(BasisKind::LegitimateInterests) && !is_stated {
                diagnostics.push(
                    RULE.finding(
                        format!("purposes.{id}.basis.{index}.holder"),
                        Message::new("legitimate-interest-holder-missing")
                            .with("purpose", help::purpose(context, id)),
                    ),
                );
            }
        }
    }
}
