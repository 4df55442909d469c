//! `automated-special-category`: an automated decision uses special categories of data on another condition than the law allows.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::{Purpose, SpecialCondition};

pub const RULE: Rule = Rule {
    name: "automated-special-category",
    topic: Topic::Decisions,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 22(4) GDPR",
    page: include_str!("automated_special_category.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        if purpose.automated_decisions.is_some()
            && !derive::special_data(context.notice, purpose).is_empty()
            && !is_allowed(purpose)
        {
            diagnostics.push(
                RULE.finding(
                    format!("{at}.automated_decisions"),
                    Message::new("automated-special-category")
                        .with("purpose", help::purpose(context, id)),
                ),
            );
        }
    }
}

/// Whether the purpose's special categories rest on a condition that allows such decisions.
fn is_allowed(purpose: &Purpose) -> bool {
    use SpecialCondition::{ExplicitConsent, SubstantialPublicInterest};
    purpose
        .special
        .iter()
        .any(|one| matches!(one.condition, Some(ExplicitConsent | SubstantialPublicInterest)))
}
