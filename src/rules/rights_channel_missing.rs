//! `rights-channel-missing`: how to exercise a right is missing.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
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
        Some(RightsContact::Dpo) => {
            ("the data protection officer", officer.is_some_and(|one| !one.contact.is_empty()))
        }
        Some(RightsContact::Representative) => (
            "the representative",
            notice.main_representative().is_some_and(|one| !one.contact.is_empty()),
        ),
        // A controller that cannot be reached at all is `controller-contact-missing`.
        _ => return,
    };
    if !reachable {
        diagnostics.push(
            RULE.finding(
                "rights.contact",
                format!("people are to turn to {who}, and nothing says how"),
            )
            .help("give an email, phone, form or address there; or contact = \"controller\""),
        );
    }
}
