//! `ai-purpose-missing`: an AI system names no purpose.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "ai-purpose-missing",
    topic: Topic::Purposes,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 5(1)(b), 13(1)(c) and 14(1)(c) GDPR",
    page: include_str!("ai_purpose_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, ai) in &context.notice.ai {
        if derive::purposes_named(context.notice, ai.purposes.as_ref()).is_empty() {
            let message = Message::new("ai-purpose-missing")
                .with("system", help::entry(context, EntryTable::Ai, id));
            diagnostics.push(RULE.finding(format!("ai.{id}"), message));
        }
    }
}
