//! `website-beacon`: requests that only report.

use std::collections::BTreeMap;

use super::{Authority, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::website::{Website, sight};

pub const RULE: Rule = Rule {
    name: "website-beacon",
    topic: Topic::Website,
    level: Level::Info,
    authority: Authority::Text,
    law: "Art. 5(3) of Directive 2002/58/EC; Art. 13(1)(c) GDPR",
    page: include_str!("website_beacon.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut hosts: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for (evidence, seen) in site.each(|one| &one.beacons) {
        hosts.entry(&seen.host).or_default().push(sight(evidence, &seen.place));
    }
    for (host, sights) in hosts {
        let message = Message::new("website-beacon").with("host", host).with("count", sights.len());
        diagnostics.push(RULE.finding(format!("hosts.{host}"), message).seen(sights));
    }
}
