//! `limitation-law-as-obligation`: a limitation period is called a duty to keep data.

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{BasisKind, LawKind};

pub const RULE: Rule = Rule {
    name: "limitation-law-as-obligation",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 6(1)(c) GDPR",
    page: include_str!("limitation_law_as_obligation.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        for (index, basis) in purpose.basis.iter().enumerate() {
            if basis.kind != Some(BasisKind::LegalObligation) {
                continue;
            }
            for (place, law) in basis.law.iter().enumerate() {
                let kinds = derive::law_kinds(context.notice, context.tables, law.id());
                if kinds != [LawKind::Limitation] {
                    continue;
                }
                let message = format!(
                    "`{}` sets a time within which claims can be made; it orders nobody to keep data",
                    law.id()
                );
                diagnostics.push(
                    RULE.finding(format!("purposes.{id}.basis.{index}.law.{place}"), message).help(
                        format!(
                            "type = \"legitimate-interests\" with the interest of defending claims, and retention with law = \"{}\"",
                            law.id()
                        ),
                    ),
                );
            }
        }
    }
}
