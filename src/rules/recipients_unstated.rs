//! `recipients-unstated`: a purpose says that no one receives its data, and a fact or a word speaks
//! against it.

use super::look::{at_mention, place_of, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::{Recipient, RecipientRole, Text};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "recipients-unstated",
    topic: Topic::Recipients,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 13(1)(e) and 14(1)(e) GDPR",
    page: include_str!("recipients_unstated.md"),
    ..Rule::OF_NOTICE
};

/// A shorter name is part of too many words.
const NAME: usize = 4;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        if purpose.recipients.as_ref().is_none_or(|recipients| !recipients.is_empty()) {
            continue;
        }
        let other = context.notice.recipients_of(id);
        if let Some(recipient) = other.first() {
            let message = Message::new("recipients-unstated-recipient")
                .with("purpose", help::entry(context, EntryTable::Purposes, id))
                .with("recipient", help::entry(context, EntryTable::Recipients, recipient));
            diagnostics.push(RULE.finding(format!("{at}.recipients"), message));
            continue;
        }
        let named = |meaning| context.mentions.named(&at, meaning);
        let disclosed = named(Meaning::Disclosure).or_else(|| named(Meaning::Sold));
        let said = disclosed.map(|one| (one.at.clone(), one.words.clone()));
        let Some((at, words)) = said.or_else(|| by_name(context, &format!("{at}."))) else {
            continue;
        };
        let message = Message::new("recipients-unstated")
            .with("words", &words)
            .with("purpose", help::entry(context, EntryTable::Purposes, id));
        let mut finding = RULE.finding(at.clone(), message);
        finding.origin = Some(place_of(context, &at, &words));
        diagnostics.push(finding);
    }
    diagnostics.extend(sold(context));
}

/// Sections that say that data is sold, where no recipient is its own master.
fn sold(context: &Context<'_>) -> Option<Diagnostic> {
    let is_buyer = |recipient: &Recipient| {
        !matches!(recipient.role, Some(RecipientRole::Processor | RecipientRole::Authority))
    };
    if context.notice.recipients.values().any(is_buyer) {
        return None;
    }
    let mut sections = context.notice.section.keys();
    let mention =
        sections.find_map(|id| context.mentions.named(&format!("section.{id}"), Meaning::Sold))?;
    let message = Message::new("recipients-unstated-sold").with("words", &mention.words);
    Some(at_mention(context, &RULE, mention, message))
}

/// A text of a purpose that names a recipient of the notice, with the name.
fn by_name(context: &Context<'_>, base: &str) -> Option<(String, String)> {
    let own = context.words.iter().filter(|own| own.text_at.starts_with(base));
    let mut named = own.filter_map(|own| {
        own.sentences.iter().find_map(|sentence| {
            let sentence = own.sentence(sentence);
            let name = named(context, sentence)?;
            let denied = own.locale.about.place.denies(sentence);
            (!denied).then(|| (own.at.clone(), name.to_owned()))
        })
    });
    named.next()
}

/// The proper name of a recipient that a sentence has.
fn named<'a>(context: &Context<'a>, sentence: &str) -> Option<&'a str> {
    let names = context.notice.recipients.values().filter_map(|one| match one.name.as_deref()? {
        Text::Plain(name) => Some(name.as_str()),
        Text::Localised(_) => None,
    });
    names.filter(|name| name.len() >= NAME).find(|name| sentence.contains(name))
}
