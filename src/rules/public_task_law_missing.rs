//! `public-task-law-missing`: a public task, and no law that lays it down.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::BasisKind;

pub const RULE: Rule = Rule {
    name: "public-task-law-missing",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 6(1)(e) and 6(3) GDPR",
    page: include_str!("public_task_law_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        for (index, basis) in purpose.basis.iter().enumerate() {
            if basis.kind == Some(BasisKind::PublicTask) && basis.law.is_empty() {
                diagnostics.push(
                    RULE.finding(
                        format!("purposes.{id}.basis.{index}.law"),
                        format!("`{id}` rests on a public task, and the law that lays it down is not named"),
                    )
                    .help("law = \"skollagen\", or an own one described in [laws.ID]"),
                );
            }
        }
    }
}
