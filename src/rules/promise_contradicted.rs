//! `promise-contradicted`: the notice promises something, and its own facts speak against it.

use super::{Authority, Context, Rule, Topic, help, look};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::{Purpose, SourceKind};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "promise-contradicted",
    topic: Topic::Language,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Arts. 5(1)(a) and 12(1) GDPR",
    page: include_str!("promise_contradicted.md"),
    ..Rule::OF_NOTICE
};

/// What is stored for so many hours is still there when someone has left.
const A_MONTH: u64 = 31 * 24;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let sections = context.notice.section.keys().map(|id| (format!("section.{id}"), None));
    let purposes =
        context.notice.purposes.keys().map(|id| (format!("purposes.{id}.note"), Some(id.as_str())));
    for (at, purpose) in sections.chain(purposes) {
        for (meaning, fact) in PROMISES {
            let Some(mention) = context.mentions.named(&at, meaning) else { continue };
            let Some(message) = fact(context, purpose, &mention.words) else { continue };
            diagnostics.push(look::at_mention(context, &RULE, mention, message));
        }
    }
}

/// What speaks against a promise with these words, in a purpose or in the whole notice.
type Fact = fn(&Context<'_>, Option<&str>, &str) -> Option<Message>;

const PROMISES: [(Meaning, Fact); 6] = [
    (Meaning::NeverShared, shared),
    (Meaning::ErasedAtEnd, stored),
    (Meaning::NeverSearched, gathered),
    (Meaning::StaysInCountry, |context, of, words| {
        outside(context, (of, words), |country| home(context, country))
    }),
    (Meaning::StaysInNordics, |context, of, words| {
        outside(context, (of, words), |country| NORDIC.contains(&country))
    }),
    (Meaning::StaysInEea, |context, of, words| {
        outside(context, (of, words), |country| context.tables.in_eea(country))
    }),
];

const NORDIC: [&str; 5] = ["SE", "NO", "DK", "FI", "IS"];

/// A recipient, of the purpose if there is one.
fn shared(context: &Context<'_>, purpose: Option<&str>, words: &str) -> Option<Message> {
    let mut recipients = recipients(context, purpose).into_iter();
    let first = recipients.find(|id| context.notice.recipients.contains_key(*id))?;
    Some(
        Message::new("promise-contradicted-shared")
            .with("words", words)
            .with("recipient", help::entry(context, EntryTable::Recipients, first)),
    )
}

fn recipients<'a>(context: &'a Context<'_>, purpose: Option<&'a str>) -> Vec<&'a str> {
    match purpose {
        Some(purpose) => context.notice.recipients_of(purpose),
        None => context.notice.recipients.keys().map(String::as_str).collect(),
    }
}

/// A purpose that keeps data for longer than a month, or by a law.
fn stored(context: &Context<'_>, of: Option<&str>, words: &str) -> Option<Message> {
    let is_stored = |purpose: &Purpose| {
        purpose.retention.iter().any(|one| {
            one.forever == Some(true)
                || !one.law.is_empty()
                || one.period.approximate_hours() > A_MONTH
        })
    };
    let mut purposes = look::purposes(context).filter(|(_, id, _)| of.is_none_or(|of| of == *id));
    let (_, id, _) = purposes.find(|(_, _, purpose)| is_stored(purpose))?;
    Some(
        Message::new("promise-contradicted-kept")
            .with("words", words)
            .with("purpose", help::purpose(context, id)),
    )
}

/// A source other than the person.
fn gathered(context: &Context<'_>, of: Option<&str>, words: &str) -> Option<Message> {
    let notice = context.notice;
    let mut purposes = look::purposes(context).filter(|(_, id, _)| of.is_none_or(|of| of == *id));
    let (id, source) = purposes.find_map(|(_, id, purpose)| {
        let elsewhere = |source: &&str| {
            let kind = derive::source_kind(notice, source);
            matches!(kind, Some(SourceKind::ThirdParty | SourceKind::Public))
        };
        notice.sources_of(purpose).into_iter().find(elsewhere).map(|source| (id, source))
    })?;
    Some(
        Message::new("promise-contradicted-gathered")
            .with("words", words)
            .with("purpose", help::purpose(context, id))
            .with("source", help::entries(context, EntryTable::Sources, [source])),
    )
}

/// A recipient in a country that is not inside.
fn outside(
    context: &Context<'_>,
    (of, words): (Option<&str>, &str),
    is_inside: impl Fn(&str) -> bool,
) -> Option<Message> {
    let is_away = |country: &&String| {
        context.tables.country_codes.contains(country.as_str()) && !is_inside(country)
    };
    let (id, country) = recipients(context, of).into_iter().find_map(|id| {
        let recipient = context.notice.recipients.get(id)?;
        let transfers = recipient.transfer.iter().flat_map(|one| one.country.iter());
        let mut countries = derive::places(recipient).iter().chain(transfers);
        Some((id, countries.find(is_away)?.as_str()))
    })?;
    Some(
        Message::new("promise-contradicted-outside")
            .with("words", words)
            .with("recipient", help::entry(context, EntryTable::Recipients, id))
            .with("countries", help::countries([country])),
    )
}

/// Whether a country is that of a controller.
fn home(context: &Context<'_>, country: &str) -> bool {
    let mut controllers = context.notice.all_controllers().into_iter();
    controllers.any(|(_, controller)| derive::country_of(controller) == Some(country))
}
