//! `staff-monitoring-excessive`: close watch of staff rests on legitimate interests or on the contract.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::{BasisKind, Purpose, SubjectKind};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "staff-monitoring-excessive",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 5(1)(c), 6(1)(f) and 88 GDPR",
    page: include_str!("staff_monitoring_excessive.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let kind = |group: &String| context.notice.subjects.get(group).and_then(|one| one.kind);
        if !purpose.subjects.iter().any(|group| kind(group) == Some(SubjectKind::Employee)) {
            continue;
        }
        let Some(index) = purpose.basis.iter().position(|basis| {
            matches!(basis.kind, Some(BasisKind::LegitimateInterests | BasisKind::Contract))
        }) else {
            continue;
        };
        let Some(mention) = watched(context, &at, purpose) else { continue };
        let message = Message::new("staff-monitoring-excessive")
            .with("purpose", help::purpose(context, id))
            .with("words", mention);
        diagnostics.push(RULE.finding(format!("{at}.basis.{index}"), message));
    }
}

/// Words of a purpose's name or data that speak of watching in detail.
fn watched<'a>(context: &'a Context<'_>, at: &str, purpose: &'a Purpose) -> Option<&'a str> {
    let own = context.mentions.named(&format!("{at}.name"), Meaning::CloseWatch);
    let datum = || context.mentions.datum(purpose, Meaning::CloseWatch).map(|(_, one)| one);
    own.or_else(datum).map(|mention| mention.words.as_str())
}
