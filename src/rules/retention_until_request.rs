//! `retention-until-request`: data is kept until someone asks for erasure.

use super::look::{entry_path, phrase, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::Retention;

pub const RULE: Rule = Rule {
    name: "retention-until-request",
    topic: Topic::Retention,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Arts. 5(1)(e), 13(2)(a) and 14(2)(a) GDPR",
    page: include_str!("retention_until_request.md"),
    ..Rule::OF_NOTICE
};

const REQUEST: &str = "erasure-request";

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        for (index, retention) in purpose.retention.iter().enumerate() {
            let ends = [&retention.until, &retention.or_until];
            let on_request = ends.into_iter().flatten().any(|event| event == REQUEST);
            let in_words = retention
                .criteria
                .as_deref()
                .is_some_and(|criteria| phrase(context, RULE.name, criteria).is_some());
            if (on_request || in_words) && !ends_otherwise(retention) {
                let at = entry_path(&at, "retention", index, purpose.retention.len());
                let message = Message::new("retention-until-request")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id));
                diagnostics.push(RULE.finding(at, message));
            }
        }
    }
}

/// Whether a reader can work out an end that comes without a request: a period with its start, a
/// longest time, another event, a law.
fn ends_otherwise(retention: &Retention) -> bool {
    let other_event =
        [&retention.until, &retention.or_until].into_iter().flatten().any(|event| event != REQUEST);
    (!retention.period.is_empty() && retention.from.is_some())
        || retention.at_most.is_some()
        || other_event
        || !retention.law.is_empty()
}
