//! `observed-is-art13`: data observed of people are treated as coming from elsewhere.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::{Purpose, SourceKind};

pub const RULE: Rule = Rule {
    name: "observed-is-art13",
    topic: Topic::Sources,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "CJEU C-422/24 (2025), Art. 13 GDPR",
    page: include_str!("observed_is_art13.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let sources = context.notice.sources_of(purpose);
        let observed = sources
            .iter()
            .any(|one| derive::source_kind(context.notice, one) == Some(SourceKind::Observed));
        let indirect = sources.iter().any(|one| derive::is_indirect(context.notice, one));
        if purpose.exempt.is_some() && observed && !indirect {
            let message = Message::new("observed-is-art13")
                .with("purpose", help::entry(context, EntryTable::Purposes, id));
            diagnostics.push(RULE.finding(format!("{at}.exempt"), message));
        }
        let made_up: Vec<&str> = purpose
            .data
            .iter()
            .map(String::as_str)
            .filter(|datum| is_called_made(context, purpose, datum))
            .collect();
        if !made_up.is_empty() {
            let message = Message::new("observed-is-art13-source")
                .with("data", help::entries(context, EntryTable::Data, made_up))
                .with("purpose", help::entry(context, EntryTable::Purposes, id));
            diagnostics.push(RULE.finding(format!("{at}.source"), message));
        }
    }
}

/// Whether a datum that is recorded by its nature is said to be worked out or made by the
/// controller, and nothing else. From someone else it may well come: they recorded it.
fn is_called_made(context: &Context<'_>, purpose: &Purpose, datum: &str) -> bool {
    let standard = context.tables.data.get(datum).and_then(|data| data.source.as_ref());
    let recorded = standard.is_some_and(|source| source.iter().any(|one| one == "observed"));
    let sources = derive::sources_of_datum(context.notice, purpose, datum);
    recorded
        && !sources.is_empty()
        && sources
            .iter()
            .all(|one| derive::source_kind(context.notice, one) == Some(SourceKind::Inferred))
}
