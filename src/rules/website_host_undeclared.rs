//! `website-host-undeclared`: the browser spoke to a host that is of no recipient.

use super::{Authority, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::Text;
use crate::resolve::Draft;
use crate::tables::Service;
use crate::toml_writer::list;
use crate::website::{HostGroup, Website, recipient_skeleton, sight};

pub const RULE: Rule = Rule {
    name: "website-host-undeclared",
    topic: Topic::Website,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 13(1)(e) GDPR; CJEU C-40/17 (2019)",
    page: include_str!("website_host_undeclared.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(main) = site.main_notice() else { return };
    let undeclared: Vec<HostGroup<'_>> =
        site.hosts().into_iter().filter(|one| one.declared.is_none()).collect();
    let id = |group: &HostGroup<'_>| group.service.map(|(id, _)| id.to_owned());
    for (index, group) in undeclared.iter().enumerate() {
        // All hosts of a service are one matter.
        let is_same = |one: &&HostGroup<'_>| id(one).is_some() && id(one) == id(group);
        if undeclared.iter().take(index).any(|one| is_same(&one)) {
            continue;
        }
        let others = undeclared.iter().skip(index + 1).filter(is_same);
        let all: Vec<&HostGroup<'_>> = std::iter::once(group).chain(others).collect();
        let hosts: Vec<&str> = all.iter().map(|one| one.host).collect();
        let at = format!("hosts.{}", group.host);
        let named = group.service.and_then(|(_, service)| named(site, service));
        let line = Value::text(format!("hosts = {}", list(hosts.iter().copied())));
        let message = match (group.service, &named) {
            (_, Some((_, at))) => Message::new("website-host-undeclared-named")
                .with("hosts", Value::all(hosts.clone()))
                .with("table", Value::text(format!("[{at}]")))
                .with("line", line),
            (Some((_, service)), None) => Message::new("website-host-undeclared-known")
                .with("hosts", Value::all(hosts.clone()))
                .with("service", Value::text(&service.name))
                .with("company", Value::text(&service.company))
                .with("does", Value::Word(service.does.word()))
                .with("role", Value::Word(service.role.word())),
            (None, None) => Message::new("website-host-undeclared").with("host", group.host),
        };
        // A question, where it is not known whose host it is.
        let level = if group.service.is_some() { Level::Warning } else { Level::Info };
        let sights = all.iter().flat_map(|group| &group.seen);
        let sights = sights.map(|one| sight(one.evidence, one.place));
        let mut finding = RULE.finding(at, message).level(level).seen(sights);
        finding = match named {
            Some((draft, at)) => {
                Diagnostic { origin: Some(super::website::place(draft, &at)), ..finding }
            }
            None => {
                let skeleton = recipient_skeleton(group, &hosts, main);
                finding.help(Message::verbatim(skeleton.text())).fix(skeleton.edit(main))
            }
        };
        diagnostics.push(finding);
    }
}

/// The recipient or joint controller whose name is that of a service's company, with its key path.
fn named<'a>(site: &Website<'a>, service: &Service) -> Option<(&'a Draft, String)> {
    let first = service.company.split([' ', ',']).next().unwrap_or_default().to_lowercase();
    let is_it = |written: &str| {
        let mut words = written.split(|letter: char| !letter.is_alphanumeric());
        first.chars().count() > 3 && words.any(|word| word.to_lowercase() == first)
    };
    site.notices.iter().find_map(|one| {
        let notice = &one.draft.notice;
        let recipients = notice.recipients.iter().map(|(id, one)| {
            let names = one.name.as_deref().into_iter().flat_map(words_of);
            let mut names = names.chain(one.members.iter().map(String::as_str));
            (format!("recipients.{id}"), names.any(is_it))
        });
        let joint = notice.joint_controllers.iter().map(|(id, one)| {
            let mut names = one.name.as_deref().into_iter().flat_map(words_of);
            (format!("joint_controllers.{id}"), names.any(is_it))
        });
        let at = recipients.chain(joint).find(|(_, is_it)| *is_it)?.0;
        Some((one.draft, at))
    })
}

/// A text in all its languages.
fn words_of(text: &Text) -> Vec<&str> {
    match text {
        Text::Plain(words) => vec![words],
        Text::Localised(words) => words.values().map(String::as_str).collect(),
    }
}
