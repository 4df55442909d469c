//! `withdrawal-without-consent`: a right to withdraw consent is promised, and nothing rests on consent.

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::{RightKind, Stated};

pub const RULE: Rule = Rule {
    name: "withdrawal-without-consent",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Arts. 13(2)(c) and 14(2)(d) GDPR",
    page: include_str!("withdrawal_without_consent.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    let right = RightKind::WithdrawConsent;
    let promised = notice.rights.of(right).and_then(Stated::given).is_some();
    let mut purposes = notice.purposes.values();
    if promised && !purposes.any(|purpose| derive::right_applies(notice, purpose, right)) {
        let message = Message::new("withdrawal-without-consent");
        diagnostics.push(RULE.finding("rights.withdraw-consent", message));
    }
}
