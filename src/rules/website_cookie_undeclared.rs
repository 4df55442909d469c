//! `website-cookie-undeclared`: a cookie or stored item that no notice names.

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
    for group in site.items().into_iter().filter(|one| one.declared.is_none()) {
        let message = Message::new("website-cookie-undeclared")
            .with("name", group.name)
            .with("storage", Value::Word(word(group.storage)))
            .with("host", group.host)
            .with("whose", Value::Word(if group.is_own { "own" } else { "other" }));
        let skeleton = cookie_skeleton(&group, site.longest(&group), site.tables, draft);
        let mut finding = RULE
            .finding(format!("cookies.{}", group.name), message)
            .help(Message::verbatim(skeleton.text()))
            .seen(group.sights(None));
        if let Some(known) = known(site, &group) {
            finding = finding.help(known);
        }
        if group.is_seen(ConsentState::Before) {
            finding = finding.help(Message::new("website-cookie-undeclared-before-help"));
        }
        diagnostics.push(finding.fix(skeleton.edit(draft)));
    }
}

/// What is known of a cookie by its name or host, as a line of help.
fn known(site: &Website<'_>, group: &ItemGroup<'_>) -> Option<Message> {
    let by_name = || site.tables.hosts.service_of_cookie(group.name).map(|(_, one)| one);
    let by_host = || site.tables.hosts.service_of(group.host).map(|(_, one)| one);
    let service = if group.is_own { by_name() } else { by_host() }?;
    let message = Message::new("website-cookie-undeclared-known-help")
        .with("service", Value::text(&service.name))
        .with("company", Value::text(&service.company))
        .with("does", Value::Word(service.does.word()));
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
