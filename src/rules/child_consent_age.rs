//! `child-consent-age`: a child is to consent before the age of its country, or no one consents for younger children.

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::{ChildrenAudience, Purpose, RightKind};

pub const RULE: Rule = Rule {
    name: "child-consent-age",
    topic: Topic::Children,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 8(1) GDPR",
    page: include_str!("child_consent_age.md"),
    ..Rule::OF_NOTICE
};

/// The age where national law says nothing (Art. 8(1) GDPR).
const AGE: u32 = 16;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let children = context.notice.audience.as_ref().and_then(|audience| audience.children.as_ref());
    let Some(ChildrenAudience::How(children)) = children else { return };
    // That an age is given says that children consent to a service online: Art. 8 is about these.
    let Some(age) = children.from_age else { return };
    if !asks_for_consent(context) {
        return;
    }
    let Some((limit, country)) = limit(context) else { return };
    if age < limit {
        let message = Message::new("child-consent-age")
            .with("age", Value::text(age.to_string()))
            .with("country", Value::Country(country.to_owned()))
            .with("limit", Value::text(limit.to_string()));
        diagnostics.push(RULE.finding("audience.children.from_age", message));
    }
    if children.guardian.is_none() {
        let message = Message::new("child-consent-age-guardian")
            .with("limit", Value::text(age.max(limit).to_string()));
        diagnostics.push(RULE.finding("audience.children", message));
    }
}

/// Whether anything rests on consent.
pub(super) fn asks_for_consent(context: &Context<'_>) -> bool {
    let consents = |purpose: &Purpose| {
        derive::right_applies(context.notice, purpose, RightKind::WithdrawConsent)
    };
    context.notice.purposes.values().any(consents)
}

/// The highest age from which a child consents alone, of the countries whose law applies, and the
/// country.
pub(super) fn limit<'a>(context: &Context<'a>) -> Option<(u32, &'a str)> {
    let countries = derive::law_countries(context.notice, context.tables).into_iter();
    let limits =
        countries.map(|country| (context.tables.child_age(country).unwrap_or(AGE), country));
    limits.max()
}
