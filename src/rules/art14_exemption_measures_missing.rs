//! `art14-exemption-measures-missing`: informing people would take too much effort, and what is done instead.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::ExemptionGround;

pub const RULE: Rule = Rule {
    name: "art14-exemption-measures-missing",
    topic: Topic::Sources,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 14(5)(b) GDPR",
    page: include_str!("art14_exemption_measures_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let Some(exempt) = &purpose.exempt else { continue };
        if exempt.ground == Some(ExemptionGround::Effort) && exempt.measures.is_none() {
            diagnostics.push(
                RULE.finding(
                    format!("{at}.exempt"),
                    Message::new("art14-exemption-measures-missing")
                        .with("purpose", help::purpose(context, id)),
                )
                .help(help::text_line(context, "measures")),
            );
        }
    }
}
