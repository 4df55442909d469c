//! `limitation-law-as-obligation`: a limitation period is called a duty to keep data.

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
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

                let message = Message::new("limitation-law-as-obligation")
                    .with("law", law.id())
                    .with("retention", Value::text(format!("law = \"{}\"", law.id())));
                let at = format!("purposes.{id}.basis.{index}.law.{place}");
                diagnostics.push(RULE.finding(at, message));
            }
        }
    }
}
