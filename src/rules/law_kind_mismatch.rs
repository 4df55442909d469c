//! `law-kind-mismatch`: a law is cited for what none of its provisions does.

use super::cited_law::{CitedFor, CitedLaw, cited_laws};
use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::LawKind;

pub const RULE: Rule = Rule {
    name: "law-kind-mismatch",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 5(1)(a) and 6(3) GDPR",
    page: include_str!("law_kind_mismatch.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for cited in cited_laws(context) {
        let kinds = derive::law_kinds(context.notice, context.tables, cited.law.id());
        let Some((level, message)) = mismatch(context, &cited, kinds) else { continue };
        diagnostics.push(RULE.finding(cited.at, message).level(level));
    }
}

/// What none of a law's provisions does, as far as klartext knows; for a law of which it knows little,
/// a question that the place in the law answers.
fn mismatch(
    context: &Context<'_>,
    cited: &CitedLaw<'_>,
    kinds: &[LawKind],
) -> Option<(Level, Message)> {
    use LawKind::{Duty, Information, Limit, Limitation, Other, Task};
    let id = cited.law.id();
    let only = |among: &[LawKind]| !kinds.is_empty() && kinds.iter().all(|one| among.contains(one));
    let obliges = context.tables.laws.get(id).is_some_and(|law| law.obliges);
    let is_placed = cited.law.at().is_some();
    let warn = |what| {
        let message =
            Message::new("law-kind-mismatch").with("law", id).with("what", Value::Word(what));
        Some((Level::Warning, message))
    };
    let ask = |what| {
        let message =
            Message::new("law-kind-mismatch-asked").with("law", id).with("what", Value::Word(what));
        (!is_placed).then_some((Level::Info, message))
    };
    match cited.for_what {
        // A limitation period is `limitation-law-as-obligation`.
        CitedFor::Obligation if only(&[Limitation]) => None,
        CitedFor::Obligation if only(&[Limit]) && !obliges => warn("limit"),
        CitedFor::Obligation if only(&[Information]) && !is_placed => warn("information"),
        CitedFor::Obligation if only(&[Other]) && !obliges => ask("order"),
        CitedFor::Task if only(&[Limitation, Limit]) => warn("no-task"),
        CitedFor::Time if only(&[Information, Task]) => ask("time"),
        CitedFor::Disclosure if only(&[Limitation, Limit]) => warn("no-disclosure"),
        // What is kept for ever is `retention-forever`.
        CitedFor::Obligation | CitedFor::Task | CitedFor::Time | CitedFor::Forever => None,
        CitedFor::Disclosure | CitedFor::Condition => None,
    }
    .filter(|_| !kinds.contains(&Duty))
}
