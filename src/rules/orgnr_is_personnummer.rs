//! `orgnr-is-personnummer`: a sole trader's personal identity number is on a public page.

use super::orgnr_format::swedish_numbers;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::registration::RegistrationNumber;

pub const RULE: Rule = Rule {
    name: "orgnr-is-personnummer",
    topic: Topic::Numbers,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "IMY on personal identity numbers; Art. 87 GDPR",
    page: include_str!("orgnr_is_personnummer.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, _, written) in swedish_numbers(context.notice) {
        if RegistrationNumber::parse(written).is_some_and(RegistrationNumber::is_personal) {
            // The number is not repeated: findings end up in logs.
            diagnostics.push(RULE.finding(at, Message::new("orgnr-is-personnummer")));
        }
    }
}
