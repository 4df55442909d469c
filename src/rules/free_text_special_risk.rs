//! `free-text-special-risk`: a CV can reveal special categories of data, and how that is handled is missing.

use super::look::{matches, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "free-text-special-risk",
    topic: Topic::Special,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "Art. 9 GDPR",
    page: include_str!("free_text_special_risk.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut purposes = purposes(context).filter(|(_, _, purpose)| purpose.special.is_empty());
    // One finding for the notice: it is the same advice for each.
    let found = purposes
        .find_map(|(at, _, one)| Some((at, context.mentions.datum(one, Meaning::FreeText)?.0)));
    let Some((at, datum)) = found else { return };
    if matches(context, "special-told", |_| true).is_empty() {
        diagnostics.push(
            RULE.finding(
                at,
                Message::new("free-text-special-risk")
                    .with("datum", help::datum(context, datum))
                    .with("note", Value::text(help::text_key(context, "note"))),
            ),
        );
    }
}
