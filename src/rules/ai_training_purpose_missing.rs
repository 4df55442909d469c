//! `ai-training-purpose-missing`: data trains a model, and for no purpose; or it is said both that it does and that it does not.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};
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
        let name = help::named(context, EntryTable::Ai, id);
        let at = |key: &str| format!("ai.{id}.{key}");
        match (ai.trained_on_data, ai.training.is_empty()) {
            (Some(true), true) => diagnostics.push(
                RULE.finding(
                    at("trained_on_data"),
                    format!("data trains the model of {name}, and no purpose with a legal basis says so"),
                )
                .help("training = [\"…\"]: a purpose of its own for the training, with legal basis and retention"),
            ),
            (Some(false), false) => diagnostics.push(
                RULE.finding(
                    at("training"),
                    format!("no data trains the model of {name}, and purposes of such training are named"),
                )
                .help("trained_on_data = true, or remove `training`"),
            ),
            _ => {}
        }
    }
}
