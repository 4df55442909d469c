//! `data-origin-missing`: the source of data is missing.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "data-origin-missing",
    topic: Topic::Sources,
    level: Level::Error,
    authority: Authority::Logic,
    law: "Arts. 13, 14(2)(f) GDPR",
    page: include_str!("data_origin_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let from_nowhere =
            |datum: &&str| derive::sources_of_datum(context.notice, purpose, datum).is_empty();
        let data: Vec<&str> =
            purpose.data.iter().map(String::as_str).filter(from_nowhere).collect();
        if !data.is_empty() {
            let message = Message::new("data-origin-missing")
                .with("data", help::data(context, data))
                .with("purpose", help::purpose(context, id));
            diagnostics.push(RULE.finding(format!("{at}.source"), message));
        }
    }
    for (id, source) in &context.notice.sources {
        if source.kind.is_none() {
            let message = Message::new("data-origin-missing-kind")
                .with("source", help::entry(context, EntryTable::Sources, id));
            diagnostics.push(RULE.finding(format!("sources.{id}"), message));
        }
    }
}
