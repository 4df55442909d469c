//! `website-notice-loud`: the page of the notice itself speaks to others or stores something.

use std::collections::BTreeSet;

use super::website_notice_unlinked::is_notice_page;
use super::{Authority, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Sight, Value};
use crate::evidence::Evidence;
use crate::website::{Website, sight};

pub const RULE: Rule = Rule {
    name: "website-notice-loud",
    topic: Topic::Website,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Art. 5(3) of Directive 2002/58/EC",
    page: include_str!("website_notice_loud.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let (mut names, mut sights) = (BTreeSet::new(), BTreeSet::<Sight>::new());
    for evidence in site.evidence {
        let is_on = |page: Option<usize>| is_on_notice(site, evidence, page);
        for host in evidence.hosts.iter().filter(|one| !site.is_own(&one.host)) {
            if is_on(host.page) {
                names.insert(host.host.as_str());
                sights.insert(sight(evidence, &host.place));
            }
        }
        for item in evidence.items.iter().filter(|one| is_on(one.page)) {
            names.insert(item.name.as_str());
            sights.insert(sight(evidence, &item.place));
        }
    }
    if !names.is_empty() {
        let message = Message::new("website-notice-loud").with("names", Value::all(names));
        diagnostics.push(RULE.finding("website.notice", message).seen(sights));
    }
}

/// Whether something was seen on a page of the notices: where a file does not say on which page, all of
/// its pages must be theirs.
fn is_on_notice(site: &Website<'_>, evidence: &Evidence, page: Option<usize>) -> bool {
    match page {
        Some(page) => evidence.pages.get(page).is_some_and(|(page, _)| is_notice_page(site, page)),
        None => {
            !evidence.pages.is_empty()
                && evidence.pages.iter().all(|(page, _)| is_notice_page(site, page))
        }
    }
}
