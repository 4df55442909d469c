//! `provision-missing`: whether people must give their data is missing.

use super::look::{entry_path, purposes};
use super::{Authority, Context, Rule, Topic, choice, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};
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
        let name = help::named(context, EntryTable::Purposes, id);
        let how = how(context, purpose);
        if purpose.provision.is_empty() {
            let message = format!("{name} does not say whether people must give the data");
            diagnostics.push(RULE.finding(at, message).help(how.as_str()));
            continue;
        }
        for (index, provision) in purpose.provision.iter().enumerate() {
            if provision.by.is_none() {
                let at = entry_path(&at, "provision", index, purpose.provision.len());
                let message =
                    format!("this does not say whether people must give the data of {name}");
                diagnostics.push(RULE.finding(at, message).help(how.as_str()));
            }
        }
        for gap in derive::gaps(purpose, &purpose.provision, |provision| &provision.covers) {
            if is_from_subject(context, purpose, gap.datum) {
                let message =
                    format!("`{id}` does not say whether people must give `{}`", gap.datum);
                let mut finding = RULE
                    .finding(format!("{at}.data.{}", gap.index), message)
                    .help(format!(
                        "add {{ by = \"voluntary\", data = [\"{}\"] }} to `provision`, or leave `data` out of the entry that covers the rest",
                        gap.datum
                    ));
                finding.level = Level::Warning;
                diagnostics.push(finding);
            }
        }
    }
}

/// The choices that its legal basis leaves, and the consequence where there is one.
fn how(context: &Context<'_>, purpose: &Purpose) -> String {
    let choices = choice::provisions(purpose);
    let consequence = match choices[..] == ["voluntary"] {
        true => String::new(),
        false => {
            format!("; unless it is voluntary, with {}", help::text_key(context, "consequence"))
        }
    };
    format!(
        "provision = {{ by = … }}: {}{consequence}\n{}",
        help::choices(&choices),
        help::example(RULE.name)
    )
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
