//! `legitimate-interest-missing`: legitimate interests as basis, and no interest.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};
use crate::facts::EntryTable;
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
                let name = help::named(context, EntryTable::Purposes, id);
                let message =
                    format!("{name} rests on legitimate interests, and the interest is not stated");
                let interest = help::text_key(context, "interest");
                let holder = match basis.holder {
                    None => ", and whose it is: holder = \"controller\", \"third-party\" or words",
                    Some(_) => "",
                };
                diagnostics.push(
                    RULE.finding(format!("purposes.{id}.basis.{index}.interest"), message)
                        .help(format!(
                            "{interest} in the basis{holder}\n{}",
                            help::example(RULE.name)
                        ))
                        .fix(context.todo(&format!("purposes.{id}.basis.{index}"), "interest")),
                );
            }
        }
    }
}
