//! `ai-model-unlinked`: whoever provides the model of an AI system receives no data for its purposes.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::{EntryTable, IdsOf};

pub const RULE: Rule = Rule {
    name: "ai-model-unlinked",
    topic: Topic::Recipients,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 13(1)(e) and 14(1)(e) GDPR",
    page: include_str!("ai_model_unlinked.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    for (id, ai) in &notice.ai {
        let purposes = derive::purposes_named(notice, ai.purposes.as_ref());
        let gets_none = |model: &&String| {
            let receives =
                |purpose: &&str| derive::receivers_of(notice, purpose).contains(&model.as_str());
            notice.recipients.contains_key(*model) && !purposes.iter().any(receives)
        };
        let foreign = ai.model.iter().filter(|model| !IdsOf::Models.is_own_word(model));
        for model in foreign.filter(gets_none).filter(|_| !purposes.is_empty()) {
            let message = Message::new("ai-model-unlinked")
                .with("system", help::entry(context, EntryTable::Ai, id))
                .with("provider", help::entry(context, EntryTable::Recipients, model))
                .with("recipient", Value::text(model))
                .with(
                    "purposes",
                    help::entries(context, EntryTable::Purposes, purposes.iter().copied()),
                );
            diagnostics.push(RULE.finding(format!("ai.{id}.model"), message));
        }
    }
}
