//! `marketing-flag-missing`: a purpose that reads as direct marketing and is not marked as such.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::language::Mention;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "marketing-flag-missing",
    topic: Topic::Purposes,
    level: Level::Info,
    authority: Authority::Logic,
    law: "Art. 21(2)–(3) GDPR",
    page: include_str!("marketing_flag_missing.md"),
    ..Rule::OF_NOTICE
};

/// The terms of the Data Privacy Vocabulary that mean direct marketing.
const TERMS: [&str; 2] = ["dpv:DirectMarketing", "dpv:PersonalisedAdvertising"];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        // `false` says that it is none.
        if purpose.direct_marketing.is_some() {
            continue;
        }
        let by_term = purpose.dpv.as_deref().is_some_and(|term| TERMS.contains(&term));
        let named = context.mentions.named(&format!("purposes.{id}.name"), Meaning::Marketing);
        let (at, message) = match named {
            Some(Mention { at, words, .. }) => (
                at.clone(),
                Message::new("marketing-flag-missing")
                    .with("words", words)
                    .with("purpose", help::entry(context, EntryTable::Purposes, id)),
            ),
            None if by_term => (
                format!("purposes.{id}.dpv"),
                Message::new("marketing-flag-missing-term")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id)),
            ),
            None => continue,
        };
        diagnostics.push(RULE.finding(at, message));
    }
}
