//! `ai-undescribed`: something that people need to know of an AI system is missing.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::AiSystem;

pub const RULE: Rule = Rule {
    name: "ai-undescribed",
    topic: Topic::Purposes,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "Arts. 13(1)(c) and 13(1)(e) GDPR; EDPB Opinion 28/2024; Art. 50 of the AI Act",
    page: include_str!("ai_undescribed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, ai) in &context.notice.ai {
        let missing = missing(ai);
        if missing.is_empty() {
            continue;
        }
        let what = missing.iter().map(|one| Value::Message(Box::new(one.0.clone())));
        let message = Message::new("ai-undescribed")
            .with("system", help::entry(context, EntryTable::Ai, id))
            .with("missing", Value::All(what.collect()));
        let finding = RULE.finding(format!("ai.{id}"), message);
        let finding = missing.into_iter().fold(finding, |finding, (_, key)| finding.help(key));
        diagnostics.push(finding.help(help::example_of(&RULE)));
    }
}

/// What is missing, each with the key that says it.
fn missing(ai: &AiSystem) -> Vec<(Message, Message)> {
    let is_trained = ai.trained_on_data == Some(true);
    let asked = [
        (
            ai.does.is_none(),
            Message::new("ai-undescribed-does"),
            Message::new("ai-undescribed-write-does"),
        ),
        (
            ai.model.is_empty(),
            Message::new("ai-undescribed-model"),
            Message::new("ai-undescribed-write-model"),
        ),
        (
            ai.trained_on_data.is_none(),
            Message::new("ai-undescribed-trained"),
            Message::new("ai-undescribed-write-trained"),
        ),
        (
            is_trained && ai.opt_out.is_none(),
            Message::new("ai-undescribed-opt-out"),
            Message::new("ai-undescribed-write-opt-out"),
        ),
        (
            ai.disclosed.is_none(),
            Message::new("ai-undescribed-disclosed"),
            Message::new("ai-undescribed-write-disclosed"),
        ),
    ];
    let missing = asked.into_iter().filter(|(is_missing, ..)| *is_missing);
    missing.map(|(_, what, key)| (what, key)).collect()
}
