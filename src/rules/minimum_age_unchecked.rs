//! `minimum-age-unchecked`: how a minimum age is checked is missing.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};

pub const RULE: Rule = Rule {
    name: "minimum-age-unchecked",
    topic: Topic::Children,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "Arts. 24(1) and 25 GDPR; EDPB Statement 1/2025",
    page: include_str!("minimum_age_unchecked.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let audience = context.notice.audience.as_ref();
    let Some(age) = audience.and_then(|audience| audience.minimum_age.as_ref()) else { return };
    let (Some(years), None) = (age.years, &age.checked) else { return };
    let message = Message::new("minimum-age-unchecked")
        .with("years", Value::text(years.to_string()))
        .with("checked", Value::text(help::text_key(context, "checked")));
    diagnostics.push(RULE.finding("audience.minimum_age", message));
}
