//! `profiling-unstated`: words or facts say that people are ranked, scored or predicted, and no
//! profiling is stated.

use super::look::{place_of, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::language::Mention;
use crate::model::{Notice, Purpose, SourceKind};
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
    let mut stated = false;
    for (at, id, purpose) in purposes(context) {
        // A decision by a machine states its logic itself.
        if purpose.profiling.is_some() || purpose.automated_decisions.is_some() {
            stated = true;
            continue;
        }
        let profile = context.mentions.purpose((id, purpose), Meaning::Profile);
        let mention = profile.or_else(|| inferred(context, purpose));
        let Some(mention) = mention else { continue };
        let message = Message::new("profiling-unstated")
            .with("words", &mention.words)
            .with("purpose", help::entry(context, EntryTable::Purposes, id))
            .with("claim", claim(context));
        diagnostics.push(finding(context, mention, message, &at));
        stated = true;
    }
    // A section that explains profiling belongs to the purpose that states it.
    let mention = context.mentions.named("section", Meaning::Profile);
    if let Some(mention) = mention.filter(|_| !stated) {
        let message = Message::new("profiling-unstated-section")
            .with("words", &mention.words)
            .with("claim", claim(context));
        diagnostics.push(finding(context, mention, message, "purposes.ID"));
    }
}

/// What the notice says of profiling: `denied` or `unstated`.
fn claim(context: &Context<'_>) -> Value {
    Value::Word(if context.notice.profiling.is_some() { "denied" } else { "unstated" })
}

fn finding(context: &Context<'_>, mention: &Mention, message: Message, at: &str) -> Diagnostic {
    let mut finding = RULE
        .finding(mention.at.clone(), message)
        .help(Message::verbatim(format!("[{at}.profiling]")))
        .help(help::text_line(context, "logic"))
        .help(help::text_line(context, "consequences"));
    if mention.is_own {
        finding.origin = Some(place_of(context, &mention.at, &mention.words));
    }
    finding
}

/// What is worked out about a person from other data, and not obtained from someone: credit, or a
/// view of what the person is like or will do.
fn inferred<'a>(context: &'a Context<'_>, purpose: &'a Purpose) -> Option<&'a Mention> {
    let notice = context.notice;
    purpose.data.iter().find_map(|datum| {
        let at = format!("data.{datum}");
        // What the datum says of itself is more exact than what the purpose says of all.
        let own = notice.data.get(datum).and_then(|one| one.source.as_deref());
        let own = own.filter(|own| !own.is_empty());
        let of_purpose = || derive::sources_of_datum(notice, purpose, datum);
        let sources: Vec<&str> =
            own.map_or_else(of_purpose, |own| own.iter().map(String::as_str).collect());
        let credit = context.mentions.named(&at, Meaning::Credit);
        let credit = credit.filter(|_| sources.iter().any(|id| is_inferred(notice, id)));
        credit.or_else(|| {
            // An analysis or a model makes a view of whatever it gives.
            let by_source = || {
                let named = |id: &&str| {
                    context.mentions.find(&format!("sources.{id}.name"), Meaning::Profile)
                };
                sources.iter().find_map(named)
            };
            let view = context.mentions.find(&at, Meaning::Profile).or_else(by_source);
            view.filter(|_| is_worked_out(notice, datum, &sources))
        })
    })
}

fn is_inferred(notice: &Notice, source: &str) -> bool {
    derive::source_kind(notice, source) == Some(SourceKind::Inferred)
}

/// Whether a datum is worked out from others, by all of its sources or by one that gives it and little
/// else. What the controller makes itself can be a number or a note.
fn is_worked_out(notice: &Notice, datum: &String, sources: &[&str]) -> bool {
    let is_other = |id: &str| id != "controller" && is_inferred(notice, id);
    let gives = |id: &str| notice.sources.get(id).is_some_and(|one| one.data.contains(datum));
    let all = !sources.is_empty() && sources.iter().all(|id| is_other(id));
    all || sources.iter().any(|id| is_other(id) && gives(id))
}
