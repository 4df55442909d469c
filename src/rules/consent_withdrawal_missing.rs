//! `consent-withdrawal-missing`: consent is used, and the notice says that it gives no right to withdraw it.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::{RightKind, Stated};

pub const RULE: Rule = Rule {
    name: "consent-withdrawal-missing",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 7(3), 13(2)(c) and 14(2)(d) GDPR",
    page: include_str!("consent_withdrawal_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    let right = RightKind::WithdrawConsent;
    let withheld = matches!(notice.rights.of(right), Some(Stated::Nothing(_)));
    let mut purposes = notice.purposes.iter();
    let consent = purposes.find(|(_, purpose)| derive::right_applies(notice, purpose, right));
    if let Some((id, _)) = consent.filter(|_| withheld) {
        let message =
            Message::new("consent-withdrawal-missing").with("purpose", help::purpose(context, id));
        diagnostics.push(RULE.finding("rights.withdraw-consent", message));
    }
}
