//! `ai-unstated`: words speak of AI, and the notice describes no AI system.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::language::Mention;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "ai-unstated",
    topic: Topic::Purposes,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "Arts. 5(1)(a) and 13(1)(c) GDPR; Art. 50 of the AI Act",
    page: include_str!("ai_unstated.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if !context.notice.ai.is_empty() {
        return;
    }
    let Some(mention) = first_mention(context) else { return };
    let message = Message::new("ai-unstated").with("words", &mention.words);
    diagnostics.push(RULE.finding(&mention.at, message));
}

/// The first words about AI in the name of data, of a purpose or of what a recipient does.
fn first_mention<'a>(context: &Context<'a>) -> Option<&'a Mention> {
    let notice = context.notice;
    let data = notice.data.keys().map(|id| format!("data.{id}"));
    let purposes = notice.purposes.keys().map(|id| format!("purposes.{id}.name"));
    let recipients = notice.recipients.keys().map(|id| format!("recipients.{id}.activity"));
    let mut places = purposes.chain(data).chain(recipients);
    places.find_map(|at| context.mentions.named(&at, Meaning::Ai))
}
