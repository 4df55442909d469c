//! `minimum-age-consent`: people may use a service before the age at which they can consent alone, and no guardian consents.

use super::{Authority, Context, Rule, Topic, child_consent_age};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::ChildrenAudience;

pub const RULE: Rule = Rule {
    name: "minimum-age-consent",
    topic: Topic::Children,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 8(1) GDPR",
    page: include_str!("minimum_age_consent.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(audience) = &context.notice.audience else { return };
    let Some(years) = audience.minimum_age.as_ref().and_then(|age| age.years) else { return };
    // Where an age of consent is given, `child-consent-age` looks at it.
    let is_answered = match &audience.children {
        Some(ChildrenAudience::How(how)) => how.from_age.is_some() || how.guardian.is_some(),
        _ => false,
    };
    if is_answered || !child_consent_age::asks_for_consent(context) {
        return;
    }
    let Some((limit, country)) =
        child_consent_age::limit(context).filter(|(limit, _)| years < *limit)
    else {
        return;
    };
    let message = Message::new("minimum-age-consent")
        .with("years", Value::text(years.to_string()))
        .with("limit", Value::text(limit.to_string()))
        .with("country", Value::Country(country.to_owned()));
    diagnostics.push(RULE.finding("audience.minimum_age.years", message));
}
