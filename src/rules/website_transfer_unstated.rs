//! `website-transfer-unstated`: a recipient whose host is of a company outside the EEA has no transfer.

use super::website::in_notice;
use super::{Authority, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Entry, Level, Message, Value};
use crate::website::{Website, sight};

pub const RULE: Rule = Rule {
    name: "website-transfer-unstated",
    topic: Topic::Website,
    level: Level::Info,
    authority: Authority::Text,
    law: "Art. 13(1)(f) GDPR",
    page: include_str!("website_transfer_unstated.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let third = |country: &&str| !site.tables.in_eea(country);
    let mut asked: Vec<(String, &str)> = Vec::new();
    for group in site.hosts() {
        let (Some((draft, at)), Some((_, service))) = (&group.declared, group.service) else {
            continue;
        };
        let Some(country) = service.known_country().filter(third) else { continue };
        let Some(id) = at.strip_prefix("recipients.") else { continue };
        let Some(recipient) = draft.notice.recipients.get(id) else { continue };
        let is_stated = derive::third_places(recipient, site.tables).contains(&country)
            || !derive::transfers_to(recipient, country).is_empty()
            // That there are none is another rule's.
            || draft.notice.transfers.is_some();
        if is_stated || asked.contains(&(at.clone(), country)) {
            continue;
        }
        asked.push((at.clone(), country));
        let entry = Value::Entry(Box::new(Entry {
            id: id.to_owned(),
            name: recipient.name.as_deref().cloned(),
            standard: "recipient",
            prevailing: draft.languages.first().cloned().unwrap_or_default(),
        }));
        let message = Message::new("website-transfer-unstated")
            .with("recipient", entry)
            .with("host", group.host)
            .with("company", Value::text(&service.company))
            .with("country", Value::Country(country.to_owned()))
            .with(
                "line",
                Value::text(format!("transfer = {{ country = \"{country}\", safeguard = \"…\" }}")),
            );
        let sights = group.seen.iter().map(|one| sight(one.evidence, one.place));
        diagnostics.push(in_notice(RULE.finding(at.clone(), message).seen(sights), draft));
    }
}
