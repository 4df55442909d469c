//! `rights-channel-missing`: how to exercise a right is missing.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::{RightsContact, Stated};

pub const RULE: Rule = Rule {
    name: "rights-channel-missing",
    topic: Topic::Rights,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 12(2) GDPR",
    page: include_str!("rights_channel_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    let officer = notice.dpo.as_ref().and_then(Stated::given);
    let (who, reachable) = match notice.rights.contact {
        Some(RightsContact::Dpo) => ("dpo", officer.is_some_and(|one| !one.contact.is_empty())),
        Some(RightsContact::Representative) => (
            "representative",
            notice.main_representative().is_some_and(|one| !one.contact.is_empty()),
        ),
        // A controller that cannot be reached at all is `controller-contact-missing`.
        _ => return,
    };
    if !reachable {
        let message = Message::new("rights-channel-missing").with("who", Value::Word(who));
        diagnostics.push(RULE.finding("rights.contact", message));
    }
}
