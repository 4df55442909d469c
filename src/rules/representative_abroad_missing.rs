//! `representative-abroad-missing`: a notice names the British or the Swiss authority, and no representative there.

use super::representative_place_mismatch::is_in;
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::{RepresentedIn, word};

pub const RULE: Rule = Rule {
    name: "representative-abroad-missing",
    topic: Topic::Who,
    level: Level::Warning,
    authority: Authority::Text,
    law: "UK GDPR, Art. 27; Art. 14 of the Swiss Federal Act on Data Protection",
    page: include_str!("representative_abroad_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    for place in [RepresentedIn::GB, RepresentedIn::CH] {
        let code = word(place);
        let is_bound = notice.authorities.contains(&code)
            && notice.representative_in(place).is_none()
            && !notice.all_controllers().is_empty()
            && derive::controllers(notice).into_iter().all(|(_, one)| {
                one.public_authority != Some(true)
                    && derive::country_of(one)
                        .is_some_and(|country| !is_in(context, country, place))
            });
        if !is_bound {
            continue;
        }
        // Switzerland asks for one only where the use is large, regular and of high risk.
        let level = if place == RepresentedIn::GB { Level::Warning } else { Level::Info };
        let named =
            format!("representative = [{{ for = \"{code}\", name = \"…\", email = \"…\" }}]");
        let reason = help::text_key(context, "reason");
        let message = Message::new("representative-abroad-missing")
            .with("place", &code)
            .with("named", Value::text(named))
            .with(
                "exempt",
                Value::text(format!("{{ for = \"{code}\", exempt = {{ {reason} }} }}")),
            );
        diagnostics.push(RULE.finding("authorities", message).level(level));
    }
}
