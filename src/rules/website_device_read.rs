//! `website-device-read`: a script reads what a device can be known by.

use std::collections::BTreeMap;

use super::{Authority, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::evidence::DeviceRead;
use crate::website::{Website, sight};

pub const RULE: Rule = Rule {
    name: "website-device-read",
    topic: Topic::Website,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "Art. 5(3) of Directive 2002/58/EC; EDPB Guidelines 2/2023",
    page: include_str!("website_device_read.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut reads: BTreeMap<(DeviceRead, &str), Vec<_>> = BTreeMap::new();
    for (evidence, (what, by)) in site.each(|one| &one.device_reads) {
        reads.entry((*what, &by.host)).or_default().push(sight(evidence, &by.place));
    }
    for ((what, host), sights) in reads {
        let what = match what {
            DeviceRead::Canvas => "canvas",
            DeviceRead::Fonts => "fonts",
        };
        let message =
            Message::new("website-device-read").with("host", host).with("what", Value::Word(what));
        diagnostics.push(RULE.finding(format!("hosts.{host}"), message).seen(sights));
    }
}
