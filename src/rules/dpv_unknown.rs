//! `dpv-unknown`: a term that the Data Privacy Vocabulary does not have.

use std::collections::BTreeSet;

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::suggest::nearest;

pub const RULE: Rule = Rule {
    name: "dpv-unknown",
    topic: Topic::Upkeep,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "",
    page: include_str!("dpv_unknown.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let dpv = &context.tables.dpv;
    for (id, purpose) in &context.notice.purposes {
        if let Some(term) = purpose.dpv.as_deref().filter(|term| !dpv.purposes.contains(*term)) {
            let message = Message::new("dpv-unknown").with("term", term);
            let help = instead(term, &dpv.purposes, "dpv:CustomerRelationshipManagement");
            diagnostics.push(RULE.finding(format!("purposes.{id}.dpv"), message).help(help));
        }
    }
    for (id, data) in &context.notice.data {
        if let Some(term) = data.dpv.as_deref().filter(|term| !dpv.data.contains(*term)) {
            let message = Message::new("dpv-unknown-data").with("term", term);
            let help = instead(term, &dpv.data, "pd:Opinion");
            diagnostics.push(RULE.finding(format!("data.{id}.dpv"), message).help(help));
        }
    }
}

fn instead(term: &str, known: &BTreeSet<String>, example: &str) -> Message {
    match nearest(term, known.iter().map(String::as_str)) {
        Some(near) => help::did_you_mean(near),
        None => Message::new("dpv-unknown-help")
            .with("example", Value::text(format!("dpv = \"{example}\""))),
    }
}
