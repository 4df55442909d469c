//! `right-secrecy-misplaced`: secrecy is said to limit another right than that of access.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::{RightKind, Stated};

pub const RULE: Rule = Rule {
    name: "right-secrecy-misplaced",
    topic: Topic::Rights,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 15 and 23 GDPR; Chapter 5, Section 1 of the Swedish Data Protection Act (2018:218)",
    page: include_str!("right_secrecy_misplaced.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for right in RightKind::ALL.into_iter().filter(|right| *right != RightKind::Access) {
        let own = context.notice.rights.of(right).and_then(Stated::given);
        if own.is_some_and(|own| !own.secrecy.is_empty()) {
            let message = Message::new("right-secrecy-misplaced").with("right", right.id());
            diagnostics.push(RULE.finding(format!("rights.{}.secrecy", right.id()), message));
        }
    }
}
