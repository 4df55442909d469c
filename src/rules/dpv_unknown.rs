//! `dpv-unknown`: a term that the Data Privacy Vocabulary does not have.

use std::collections::BTreeSet;

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
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
            let message = format!("the Data Privacy Vocabulary has no purpose `{term}`");
            let help = help(term, &dpv.purposes, "dpv:CustomerRelationshipManagement");
            diagnostics.push(RULE.finding(format!("purposes.{id}.dpv"), message).help(help));
        }
    }
    for (id, data) in &context.notice.data {
        if let Some(term) = data.dpv.as_deref().filter(|term| !dpv.data.contains(*term)) {
            let message = format!("the Data Privacy Vocabulary has no data category `{term}`");
            let help = help(term, &dpv.data, "pd:Opinion");
            diagnostics.push(RULE.finding(format!("data.{id}.dpv"), message).help(help));
        }
    }
}

fn help(term: &str, known: &BTreeSet<String>, example: &str) -> String {
    match nearest(term, known.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "a term of https://w3id.org/dpv as in dpv = \"{example}\"; or remove the line, and the export names the entry by your own words"
        ),
    }
}
