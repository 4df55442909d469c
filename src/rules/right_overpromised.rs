//! `right-overpromised`: a right is promised that applies to nothing.

use super::look::{is_promised, purposes};
use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::RightKind;

pub const RULE: Rule = Rule {
    name: "right-overpromised",
    topic: Topic::Rights,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Arts. 20, 21 and 22 GDPR",
    page: include_str!("right_overpromised.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // Withdrawing a consent that no one gave is `withdrawal-without-consent`.
    let rights = [
        (RightKind::Portability, Message::new("right-overpromised-portability")),
        (RightKind::Object, Message::new("right-overpromised-object")),
        (RightKind::HumanDecision, Message::new("right-overpromised-decision")),
    ];
    for (right, message) in rights {
        let applies = purposes(context)
            .any(|(_, _, purpose)| derive::right_applies(context.notice, purpose, right));
        if is_promised(context, right) && !applies {
            diagnostics.push(RULE.finding(format!("rights.{}", right.id()), message));
        }
    }
}
