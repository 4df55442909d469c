//! `profiling-unstated`: words or facts say that people are ranked, scored or predicted, and no
//! profiling is stated.

use super::look::{place_of, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{Purpose, SourceKind};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "profiling-unstated",
    topic: Topic::Decisions,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Arts. 4(4), 13(2)(f) and 14(2)(g) and recital 60 GDPR",
    page: include_str!("profiling_unstated.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        // A decision by a machine states its logic itself.
        if purpose.profiling.is_some() || purpose.automated_decisions.is_some() {
            continue;
        }
        let profile = context.mentions.purpose((id, purpose), Meaning::Profile);
        let mention = profile.or_else(|| inferred(context, purpose));
        let Some(mention) = mention else { continue };
        let claim = match context.notice.profiling {
            Some(_) => "denied",
            None => "unstated",
        };
        let message = Message::new("profiling-unstated")
            .with("words", &mention.words)
            .with("purpose", help::entry(context, EntryTable::Purposes, id))
            .with("claim", Value::Word(claim));
        let mut finding = RULE
            .finding(mention.at.clone(), message)
            .help(Message::verbatim(format!("[{at}.profiling]")))
            .help(help::text_line(context, "logic"))
            .help(help::text_line(context, "consequences"));
        if mention.is_own {
            finding.origin = Some(place_of(context, &mention.at, &mention.words));
        }
        diagnostics.push(finding);
    }
}

/// A person's credit that is worked out from other data, and not obtained from someone.
fn inferred<'a>(
    context: &'a Context<'_>,
    purpose: &'a Purpose,
) -> Option<&'a crate::language::Mention> {
    let (datum, mention) = context.mentions.datum(purpose, Meaning::Credit)?;
    let sources = derive::sources_of_datum(context.notice, purpose, datum);
    let is_inferred =
        |id: &&str| derive::source_kind(context.notice, id) == Some(SourceKind::Inferred);
    sources.iter().any(is_inferred).then_some(mention)
}
