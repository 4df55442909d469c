//! `website-cookie-undeclared`: a cookie or stored item that no notice names.

use std::collections::BTreeSet;

use super::website_host_undeclared::does;
use super::{Authority, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::evidence::{ConsentState, Storage};
use crate::website::{ItemGroup, Website, cookie_skeleton};

pub const RULE: Rule = Rule {
    name: "website-cookie-undeclared",
    topic: Topic::Website,
    level: Level::Error,
    authority: Authority::Decision,
    law: "Art. 5(3) of Directive 2002/58/EC; CJEU C-673/17 (2019)",
    page: include_str!("website_cookie_undeclared.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // That cookies are said to be none is one matter, and another rule's.
    let Some(draft) = site.main_notice().filter(|_| !site.says_no_cookies()) else { return };
    let mut ids = BTreeSet::new();
    for group in site.items().into_iter().filter(|one| one.declared.is_none()) {
        let message = Message::new("website-cookie-undeclared")
            .with("name", group.name)
            .with("storage", Value::Word(word(group.storage)))
            .with("host", group.host)
            .with("whose", Value::Word(if group.is_own { "own" } else { "other" }));
        let skeleton = cookie_skeleton(&group, site.longest(&group), site.tables, draft, &mut ids);
        let at = format!("cookies.{}", group.name);
        let mut finding = RULE.finding(at, message).seen(group.sights(None));
        if let Some(known) = known(site, &group) {
            finding = finding.help(known);
        }
        if group.is_seen(ConsentState::Before) {
            finding = finding.help(Message::new("website-cookie-undeclared-before-help"));
        }
        finding = finding.help(Message::new("website-cookie-undeclared-add-help"));
        finding = finding.help(Message::verbatim(skeleton.text()));
        diagnostics.push(finding.fix(skeleton.edit(draft)));
    }
}

/// What is known of a cookie by its name or host, as a line of help.
fn known(site: &Website<'_>, group: &ItemGroup<'_>) -> Option<Message> {
    let hosts = &site.tables.hosts;
    if group.is_own {
        let (_, service) = hosts.service_of_cookie(group.name)?;
        let message = Message::new("website-cookie-undeclared-known-help")
            .with("service", Value::text(&service.name))
            .with("company", Value::text(&service.company))
            .with("does", does(service));
        return Some(message);
    }
    let (_, service) = hosts.service_of(group.host)?;
    let message = Message::new("website-cookie-undeclared-host-help")
        .with("service", Value::text(&service.name))
        .with("company", Value::text(&service.company))
        .with("does", does(service));
    Some(message)
}

/// The word by which messages choose.
pub(super) fn word(storage: Storage) -> &'static str {
    match storage {
        Storage::Cookie => "cookie",
        Storage::Local => "local",
        Storage::Session => "session",
        Storage::Database => "database",
    }
}
