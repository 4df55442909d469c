//! `host-malformed`: a host of a recipient that is not the name of one.

use super::look::recipients;
use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::fix::{PLACEHOLDER, toml::reword};
use crate::model::contact::{self, ContactIssue};

pub const RULE: Rule = Rule {
    name: "host-malformed",
    topic: Topic::Recipients,
    level: Level::Error,
    authority: Authority::Logic,
    law: "Arts. 13(1)(e) and 30(1)(d) GDPR",
    page: include_str!("host_malformed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let recipients = recipients(context).map(|(at, _, one)| (at, &one.hosts));
    let cookies = derive::cookies(context.notice).into_iter().flatten();
    let cookies = cookies.map(|(id, one)| (format!("cookies.{id}"), &one.hosts));
    let joint = context.notice.joint_controllers.iter();
    let joint = joint.map(|(id, one)| (format!("joint_controllers.{id}"), &one.hosts));
    for (at, hosts) in recipients.chain(cookies).chain(joint) {
        let hosts = hosts.iter().enumerate();
        for (index, written) in hosts.filter(|(_, host)| !host.contains(PLACEHOLDER)) {
            let name = match contact::host(written) {
                None => continue,
                Some(ContactIssue::Broken(name)) => name,
                Some(ContactIssue::Form(name)) => Some(name),
            };
            let at = format!("{at}.hosts.{index}");
            let place = context.draft.tree.locate(&at);
            let edit = name.as_deref().and_then(|name| reword(&place, written, name));
            let example = name.as_deref().unwrap_or("cdn.example.net");
            diagnostics.push(
                RULE.finding(
                    at,
                    Message::new("host-malformed")
                        .with("written", written)
                        .with("hosts", Value::text(format!("hosts = [\"{example}\"]"))),
                )
                .fix(edit),
            );
        }
    }
}
