//! `processor-own-purposes`: a processor uses the data for ends of its own.

use super::look::{at_mention, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::RecipientRole;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "processor-own-purposes",
    topic: Topic::Recipients,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 4(7), 28(3)(a) and 28(10) GDPR",
    page: include_str!("processor_own_purposes.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, recipient) in recipients(context) {
        if recipient.role != Some(RecipientRole::Processor) {
            continue;
        }
        let named = |meaning| context.mentions.named(&format!("{at}.activity"), meaning);
        let Some(mention) = named(Meaning::OwnEnds).or_else(|| named(Meaning::Sold)) else {
            continue;
        };
        let message = Message::new("processor-own-purposes")
            .with("recipient", help::entry(context, EntryTable::Recipients, id))
            .with("words", &mention.words);
        diagnostics.push(at_mention(context, &RULE, mention, message));
    }
    for id in context.notice.on_behalf.keys() {
        let at = format!("on_behalf.{id}.name");
        let named = |meaning| context.mentions.named(&at, meaning);
        let Some(mention) = named(Meaning::OwnEnds).or_else(|| named(Meaning::Sold)) else {
            continue;
        };
        let message = Message::new("processor-own-purposes-ours").with("words", &mention.words);
        diagnostics.push(at_mention(context, &RULE, mention, message));
    }
}
