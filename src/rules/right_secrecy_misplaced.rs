//! `right-secrecy-misplaced`: secrecy is said to limit another right than that of access.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
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
        if own.is_none_or(|own| own.secrecy.is_empty()) {
            continue;
        }
        let id = right.id();
        diagnostics.push(
            RULE.finding(
                format!("rights.{id}.secrecy"),
                format!("secrecy limits what people may see, and not the right `{id}`"),
            )
            .help("secrecy = [\"…\"] in [rights.access]; what else limits this right goes in `limits`, in a sentence"),
        );
    }
}
