//! `recipient-name-recommended`: processors are given by category alone.

use super::look::{is_category, phrase, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::{Recipient, RecipientRole};

pub const RULE: Rule = Rule {
    name: "recipient-name-recommended",
    topic: Topic::Recipients,
    level: Level::Info,
    authority: Authority::Decision,
    law: "CJEU C-154/21 (2023), Art. 15(1)(c) GDPR",
    page: include_str!("recipient_name_recommended.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let can_be_named = |recipient: &Recipient| {
        // Whom the reader has chosen the reader knows; loose names have rules of their own.
        let others = ["reader", "recipient-category-unspecific", "recipient-list-contradiction"];
        let other = recipient.name.as_deref().is_some_and(|name| {
            others.into_iter().any(|category| phrase(context, category, name).is_some())
        });
        is_category(recipient)
            && !other
            && recipient.activity.is_some()
            // Who works for the controller is known to it.
            && recipient.role == Some(RecipientRole::Processor)
    };
    let unnamed: Vec<&str> = recipients(context)
        .filter(|(_, _, recipient)| can_be_named(recipient))
        .map(|(_, id, _)| id)
        .collect();
    // One finding for the notice: it is the same advice for each.
    if let Some(first) = unnamed.first() {
        let recipients = help::entries(context, EntryTable::Recipients, unnamed.iter().copied());
        let message = Message::new("recipient-name-recommended").with("recipients", recipients);
        diagnostics.push(RULE.finding(format!("recipients.{first}"), message));
    }
}
