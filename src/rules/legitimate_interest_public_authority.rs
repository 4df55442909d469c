//! `legitimate-interest-public-authority`: a public authority that rests its tasks on a legitimate interest.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::{BasisKind, LawKind, LegalBasis};

pub const RULE: Rule = Rule {
    name: "legitimate-interest-public-authority",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 6(1), second subparagraph, GDPR",
    page: include_str!("legitimate_interest_public_authority.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    for (id, purpose) in &notice.purposes {
        if !derive::is_of_authority(notice, purpose) {
            continue;
        }
        for (index, basis) in purpose.basis.iter().enumerate() {
            if basis.kind != Some(BasisKind::LegitimateInterests) {
                continue;
            }
            let names_task = |basis: &LegalBasis| {
                basis.law.iter().any(|law| {
                    derive::law_kinds(notice, context.tables, law.id()).contains(&LawKind::Task)
                })
            };
            let mut diagnostic = RULE.finding(
                format!("purposes.{id}.basis.{index}"),
                Message::new("legitimate-interest-public-authority")
                    .with("purpose", help::purpose(context, id)),
            );
            // The ban holds for an authority's tasks alone, and only a law that lays one down
            // shows that this is one.
            let is_task = names_task(basis) || derive::has_basis(purpose, BasisKind::PublicTask);
            diagnostic.level = if is_task { Level::Error } else { Level::Warning };
            diagnostics.push(diagnostic);
        }
    }
}
