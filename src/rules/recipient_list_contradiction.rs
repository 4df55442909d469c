//! `recipient-list-contradiction`: a recipient widens a list that the page calls whole.

use super::look::{phrase, recipients};
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "recipient-list-contradiction",
    topic: Topic::Recipients,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Arts. 13(1)(e) and 14(1)(e) GDPR",
    page: include_str!("recipient_list_contradiction.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, _, recipient) in recipients(context) {
        let Some(name) = recipient.name.as_deref() else { continue };
        if let Some(words) = phrase(context, RULE.name, name) {
            let message = Message::new("recipient-list-contradiction").with("words", words);
            diagnostics.push(RULE.finding(format!("{at}.name"), message));
        }
    }
}
