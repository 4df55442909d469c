//! `provision-missing`: whether people must give their data is missing.

use super::look::{entry_path, purposes};
use super::{Authority, Context, Rule, Topic, choice, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::Purpose;

pub const RULE: Rule = Rule {
    name: "provision-missing",
    topic: Topic::Decisions,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 13(2)(e) GDPR",
    page: include_str!("provision_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        if !is_given(context, purpose) {
            continue;
        }
        if purpose.provision.is_empty() {
            let message = Message::new("provision-missing")
                .with("purpose", help::entry(context, EntryTable::Purposes, id));
            diagnostics.push(how(context, purpose, RULE.finding(at, message)));
            continue;
        }
        for (index, provision) in purpose.provision.iter().enumerate() {
            if provision.by.is_none() {
                let at = entry_path(&at, "provision", index, purpose.provision.len());
                let message = Message::new("provision-missing-entry")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id));
                diagnostics.push(how(context, purpose, RULE.finding(at, message)));
            }
        }
        for gap in derive::gaps(purpose, &purpose.provision, |provision| &provision.covers) {
            if is_from_subject(context, purpose, gap.datum) {
                let message = Message::new("provision-missing-data")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id))
                    .with("data", help::entry(context, EntryTable::Data, gap.datum))
                    .with("narrowed", Value::Word(narrowed(purpose)))
                    .with("id", Value::text(gap.datum));
                let mut finding = RULE.finding(format!("{at}.data.{}", gap.index), message);
                finding.level = Level::Warning;
                diagnostics.push(finding);
            }
        }
    }
}

/// By what the entries narrow what they cover: a word by which the help chooses.
fn narrowed(purpose: &Purpose) -> &'static str {
    let has_data = purpose.provision.iter().any(|one| !one.covers.data.is_empty());
    if has_data { "data" } else { "subjects" }
}

/// A finding with the choices that the legal basis leaves, and the consequence where there is one.
fn how(context: &Context<'_>, purpose: &Purpose, finding: Diagnostic) -> Diagnostic {
    let choices = choice::provisions(purpose);
    let help = match choices[..] == ["voluntary"] {
        true => {
            Message::new("provision-missing-voluntary-help").with("choices", Value::any(choices))
        }
        false => Message::new("provision-missing-help")
            .with("choices", Value::any(choices))
            .with("consequence", Value::text(help::text_key(context, "consequence"))),
    };
    finding.help(help).help(help::example_of(&RULE))
}

const SUBJECT: &str = "data-subject";

/// Whether a datum surely comes from the person: by its own nature, or with all of the purpose.
fn is_from_subject(context: &Context<'_>, purpose: &Purpose, datum: &str) -> bool {
    let only = |sources: &[String]| sources.iter().all(|one| one == SUBJECT);
    let own = context.notice.data.get(datum).and_then(|data| data.source.as_deref());
    match (&purpose.source, own) {
        (Some(sources), _) if only(sources) => true,
        (Some(_), own) => {
            let sources = derive::sources_of_datum(context.notice, purpose, datum);
            sources.contains(&SUBJECT) && own.is_some_and(only)
        }
        (None, own) => own.is_some_and(only),
    }
}

/// Whether people give any of the data themselves. No one can refuse what is observed of them or
/// given by others, so there is nothing to say.
fn is_given(context: &Context<'_>, purpose: &Purpose) -> bool {
    context.notice.sources_of(purpose).contains(&SUBJECT)
}
