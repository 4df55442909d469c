//! `ai-undescribed`: something that people need to know of an AI system is missing.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};
use crate::facts::EntryTable;
use crate::model::AiSystem;

pub const RULE: Rule = Rule {
    name: "ai-undescribed",
    topic: Topic::Purposes,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "Art. 13(1)(c) and (e) GDPR; EDPB Opinion 28/2024; Art. 50 of the AI Act, Regulation (EU) 2024/1689",
    page: include_str!("ai_undescribed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, ai) in &context.notice.ai {
        let missing = missing(ai);
        if missing.is_empty() {
            continue;
        }
        let name = help::named(context, EntryTable::Ai, id);
        let what: Vec<&str> = missing.iter().map(|(what, _)| *what).collect();
        let keys: Vec<&str> = missing.iter().map(|(_, key)| *key).collect();
        let message = format!("of {name} is missing: {}", what.join("; "));
        let help = format!("{}\n{}", keys.join("\n"), help::example(RULE.name));
        diagnostics.push(RULE.finding(format!("ai.{id}"), message).help(help));
    }
}

/// What is missing, each with the key that says it.
fn missing(ai: &AiSystem) -> Vec<(&'static str, &'static str)> {
    let asked = [
        (ai.does.is_none(), ("what it does", "does: what it does, as a verb phrase")),
        (
            ai.model.is_empty(),
            ("whose model it is", "model: the recipient that provides it, or \"own\""),
        ),
        (
            ai.trained_on_data.is_none(),
            (
                "whether the data trains the model",
                "trained_on_data = false, or true with `training`",
            ),
        ),
        (
            ai.trained_on_data == Some(true) && ai.opt_out.is_none(),
            ("how people say no to the training", "opt_out: how they say no, in a sentence"),
        ),
        (
            ai.disclosed.is_none(),
            (
                "how people are told that it is AI",
                "disclosed: where it says so, in a sentence; nobody needs to be told of what they never meet",
            ),
        ),
    ];
    asked.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, asked)| asked).collect()
}
