//! `art14-exemption-law-missing`: people are not informed because of a law that is not named.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::ExemptionGround;

pub const RULE: Rule = Rule {
    name: "art14-exemption-law-missing",
    topic: Topic::Sources,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 14(5)(c)–(d) GDPR",
    page: include_str!("art14_exemption_law_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let Some(exempt) = &purpose.exempt else { continue };
        if matches!(exempt.ground, Some(ExemptionGround::Law | ExemptionGround::Secrecy))
            && exempt.law.is_empty()
        {
            diagnostics.push(
                RULE.finding(
                    format!("{at}.exempt"),
                    Message::new("art14-exemption-law-missing")
                        .with("purpose", help::purpose(context, id)),
                ),
            );
        }
    }
}
