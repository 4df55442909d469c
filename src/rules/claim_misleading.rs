//! `claim-misleading`: data is called property, or the reader is to give up rights.

use super::{Authority, Context, Rule, Topic, look};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "claim-misleading",
    topic: Topic::Rights,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 5(1)(a), 12(1) and 82 GDPR",
    page: include_str!("claim_misleading.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for at in look::entries(context) {
        if let Some(mention) = context.mentions.named(&at, Meaning::DataOwned) {
            let message = Message::new("claim-misleading-owned").with("words", &mention.words);
            diagnostics.push(look::at_mention(context, &RULE, mention, message));
        }
        if let Some(mention) = context.mentions.named(&at, Meaning::RightsWaived) {
            let message = Message::new("claim-misleading-waived").with("words", &mention.words);
            diagnostics.push(look::at_mention(context, &RULE, mention, message));
        }
    }
}
