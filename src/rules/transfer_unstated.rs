//! `transfer-unstated`: words of a recipient name a place outside the EEA that no transfer names.

use super::look::recipients;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::language::OwnWords;
use crate::model::{Recipient, RecipientRole};
use crate::prose::{About, NamedPlace};

pub const RULE: Rule = Rule {
    name: "transfer-unstated",
    topic: Topic::Transfers,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Arts. 13(1)(f), 14(1)(f) and 44 GDPR; DPC v TikTok (2025)",
    page: include_str!("transfer_unstated.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // Where the notice says that there are none, `transfer-contradiction` speaks.
    if context.notice.transfers.is_some() {
        return;
    }
    for (at, id, recipient) in recipients(context) {
        let is_stated = |place: &NamedPlace<'_>| match &place.country {
            Some(country) => states(recipient, country),
            None => !recipient.transfer.is_empty() || is_outside(context, recipient),
        };
        let found = places_in_words(context, &at).into_iter().find_map(|(at, mut places)| {
            places.retain(|place| !is_stated(place));
            (!places.is_empty()).then_some((at, places))
        });
        let Some((at, places)) = found else { continue };
        let country = places.iter().find_map(|place| place.country.as_deref()).unwrap_or("…");
        let message = Message::new("transfer-unstated")
            .with("recipient", help::entry(context, EntryTable::Recipients, id))
            .with("places", Value::all(places.iter().map(|place| place.words)))
            .with("country", Value::text(country));
        diagnostics.push(RULE.finding(at, message).help(help::example_of(&RULE)));
    }
}

/// Whether a recipient is in a country, or a transfer of it names the country.
fn states(recipient: &Recipient, country: &str) -> bool {
    let transfers = recipient.transfer.iter().flat_map(|transfer| transfer.country.iter());
    recipient.country.iter().chain(transfers).any(|one| one == country)
}

fn is_outside(context: &Context<'_>, recipient: &Recipient) -> bool {
    recipient.country.iter().any(|country| !context.tables.in_eea(country))
}

/// The texts of a recipient that name places outside the EEA where work is done, with the places.
pub(super) fn places_in_words<'a>(
    context: &'a Context<'_>,
    at: &str,
) -> Vec<(String, Vec<NamedPlace<'a>>)> {
    let is_published = at.strip_prefix("recipients.").is_some_and(|id| {
        let recipient = context.notice.recipients.get(id);
        recipient.and_then(|one| one.role) == Some(RecipientRole::Anyone)
    });
    let texts = ["activity", "name", "when"].map(|key| format!("{at}.{key}"));
    let of_recipient = |own: &&OwnWords<'_>| texts.iter().any(|at| at == own.text_at);
    let words = context.words.iter().filter(|own| !is_published && of_recipient(own));
    words
        .map(|own| (own.at.clone(), places(context, own, &own.plain)))
        .filter(|(_, places)| !places.is_empty())
        .collect()
}

/// The first sentence of each free section that says that data is handled outside the EEA.
pub(super) fn placed_in_sections<'a>(context: &'a Context<'_>) -> Vec<(String, NamedPlace<'a>)> {
    let sections = context.words.iter().filter(|own| own.text_at.starts_with("section."));
    let first = |own: &'a OwnWords<'_>| {
        let sentences = own.sentences.iter().map(|sentence| own.sentence(sentence));
        let sentences = sentences.filter(|sentence| own.locale.about.place.is_ours(sentence));
        let mut found = sentences.flat_map(|sentence| places(context, own, sentence));
        Some((own.at.clone(), found.next()?))
    };
    let mut found: Vec<(String, NamedPlace<'a>)> = Vec::new();
    for (at, place) in sections.filter_map(first) {
        let entry = |at: &str| at.split('.').take(2).collect::<Vec<_>>().join(".");
        if !found.iter().any(|(other, _)| entry(other) == entry(&at)) {
            found.push((at, place));
        }
    }
    found
}

fn places<'a>(context: &Context<'_>, own: &OwnWords<'_>, sentence: &'a str) -> Vec<NamedPlace<'a>> {
    let countries = || {
        let codes = context.tables.country_codes.iter();
        let named = codes.filter_map(|code| {
            let name = own.locale.message(&format!("country-{code}"), &[]).ok()?;
            Some((code.clone(), crate::document::plain(&name)))
        });
        named.collect()
    };
    let about = match own.text_at.ends_with(".activity") {
        true => About::Activity,
        false => About::Anything,
    };
    let mut places = own.locale.about.place.find((sentence, about), countries);
    places.retain(|place| {
        place.country.as_deref().is_none_or(|country| !context.tables.in_eea(country))
    });
    places
}
