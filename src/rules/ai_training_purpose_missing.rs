//! `ai-training-purpose-missing`: data trains a model, and for no purpose; or it is said both that it does and that it does not.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "ai-training-purpose-missing",
    topic: Topic::Purposes,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 5(1)(b), 6(1) and 13(1)(c) GDPR; EDPB Opinion 28/2024",
    page: include_str!("ai_training_purpose_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, ai) in &context.notice.ai {
        let system = || help::entry(context, EntryTable::Ai, id);
        let (key, message) = match (ai.trained_on_data, ai.training.is_empty()) {
            (Some(true), true) => (
                "trained_on_data",
                Message::new("ai-training-purpose-missing").with("system", system()),
            ),
            (Some(false), false) => (
                "training",
                Message::new("ai-training-purpose-missing-denied").with("system", system()),
            ),
            _ => continue,
        };
        diagnostics.push(RULE.finding(format!("ai.{id}.{key}"), message));
    }
}
