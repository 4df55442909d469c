//! `website-denial-contradicted`: the notice denies what the website was seen to do.

use super::website::{in_notice, place};
use super::{Authority, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Sight, Value};
use crate::language::own_words;
use crate::locale::Locale;
use crate::model::Stated;
use crate::origin::Origin;
use crate::prose::Meaning;
use crate::resolve::Draft;
use crate::website::{Website, sight};

pub const RULE: Rule = Rule {
    name: "website-denial-contradicted",
    topic: Topic::Website,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 5(1)(a) GDPR; Art. 5(3) of Directive 2002/58/EC",
    page: include_str!("website_denial_contradicted.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    no_cookies(site, diagnostics);
    no_transfers(site, diagnostics);
    no_tracking(site, diagnostics);
}

fn no_cookies(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let items = site.items();
    if items.is_empty() || !site.says_no_cookies() {
        return;
    }
    let sights: Vec<Sight> = items.iter().flat_map(|group| group.sights(None)).collect();
    let denies = |draft: &&Draft| matches!(draft.notice.cookies, Some(Stated::Nothing(_)));
    let Some(draft) = site.notices.iter().map(|one| one.draft).find(denies) else { return };
    let names = items.iter().map(|group| group.name);
    let message =
        Message::new("website-denial-contradicted-cookies").with("names", Value::all(names));
    diagnostics.push(in_notice(RULE.finding("cookies", message).seen(sights), draft));
}

fn no_transfers(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let third = |country: &&str| !site.tables.in_eea(country);
    let mut companies: Vec<(&str, &str)> = Vec::new();
    let mut sights = Vec::new();
    for host in site.hosts() {
        let Some((_, service)) = host.service else { continue };
        let Some(country) = service.known_country().filter(third) else { continue };
        let company = (service.company.as_str(), country);
        if !companies.contains(&company) {
            companies.push(company);
        }
        sights.extend(host.seen.iter().map(|one| sight(one.evidence, one.place)));
    }
    for notice in site.notices.iter().filter(|one| one.draft.notice.transfers.is_some()) {
        if companies.is_empty() {
            return;
        }
        let named = companies.iter().map(|(company, country)| {
            Message::new("website-denial-contradicted-company")
                .with("company", Value::text(*company))
                .with("country", Value::Country((*country).to_owned()))
        });
        let message = Message::new("website-denial-contradicted-transfers")
            .with("companies", Value::all(named));
        let finding = RULE.finding("transfers", message).level(Level::Warning).seen(sights.clone());
        diagnostics.push(in_notice(finding, notice.draft));
    }
}

fn no_tracking(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let follows = site
        .hosts()
        .into_iter()
        .filter(|host| host.service.is_some_and(|(_, service)| service.does.follows_visitors()));
    let mut hosts = Vec::new();
    let mut sights = Vec::new();
    for host in follows {
        hosts.push(host.host);
        sights.extend(host.seen.iter().map(|one| sight(one.evidence, one.place)));
    }
    if hosts.is_empty() {
        return;
    }
    for notice in &site.notices {
        let Some((at, words, origin)) = denial(site, notice.draft) else { continue };
        let message = Message::new("website-denial-contradicted-tracking")
            .with("words", words)
            .with("hosts", Value::all(hosts.clone()));
        let finding = RULE.finding(at, message).level(Level::Warning).seen(sights.clone());
        diagnostics.push(Diagnostic { origin: Some(origin), ..finding });
    }
}

/// The first sentence that denies that visitors are followed or counted.
fn denial(site: &Website<'_>, draft: &Draft) -> Option<(String, String, Origin)> {
    let follows = |locale: &Locale, sentence: &str| {
        let named = locale.about.meaning.find(sentence).into_iter();
        let mut certain = named.filter(|one| one.is_certain).map(|one| one.meaning);
        certain.any(|one| matches!(one, Meaning::Tracking | Meaning::Statistics | Meaning::Replay))
    };
    for own in own_words(draft, site.locales) {
        for sentence in &own.sentences {
            let words = own.sentence(sentence);
            if own.locale.about.place.denies(words) && follows(own.locale, words) {
                let origin = own.place(words);
                let origin = if origin.span.is_empty() { place(draft, &own.at) } else { origin };
                return Some((own.at.clone(), words.trim().to_owned(), origin));
            }
        }
    }
    None
}
