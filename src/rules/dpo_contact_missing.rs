//! `dpo-contact-missing`: a data protection officer without contact details.

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::Stated;

pub const RULE: Rule = Rule {
    name: "dpo-contact-missing",
    topic: Topic::Who,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(1)(b), 14(1)(b) and 37(7) GDPR",
    page: include_str!("dpo_contact_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(Stated::Given(dpo)) = &context.notice.dpo else { return };
    if derive::channels(&dpo.contact) == 0 {
        diagnostics.push(RULE.finding("dpo", Message::new("dpo-contact-missing")));
    }
}
