//! `automated-safeguards-missing`: an automated decision without a person to turn to.

use super::look::{is_denied, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::{DecisionGround, RightKind};

pub const RULE: Rule = Rule {
    name: "automated-safeguards-missing",
    topic: Topic::Decisions,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 22(3) GDPR",
    page: include_str!("automated_safeguards_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let Some(decision) = &purpose.automated_decisions else { continue };
        // A law that allows decisions lays down its own safeguards (Art. 22(2)(b)).
        let by_law = decision.ground == Some(DecisionGround::Law);
        let denied = is_denied(context, RightKind::HumanDecision);
        if !by_law && (denied || decision.human_contact.is_none()) {
            diagnostics.push(
                RULE.finding(
                    format!("{at}.automated_decisions"),
                    Message::new("automated-safeguards-missing")
                        .with("purpose", help::purpose(context, id)),
                )
                .help(help::text_line(context, "human_contact")),
            );
        }
    }
}
