//! `website-evidence-partial`: what the files of evidence cannot show, and what they do not say.

use super::{Authority, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Sight, Value};
use crate::evidence::{Evidence, Kind, MATTERS, Matter};
use crate::website::Website;

pub const RULE: Rule = Rule {
    name: "website-evidence-partial",
    topic: Topic::Website,
    level: Level::Info,
    authority: Authority::Logic,
    law: "",
    page: include_str!("website_evidence_partial.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for one in site.evidence {
        let place = Sight { file: one.file.clone(), line: 1, column: 1, at: String::new() };
        let at = format!("evidence.{}", one.file);
        if one.state.is_none() {
            let message = Message::new("website-evidence-partial-state").with("file", &one.file);
            diagnostics.push(RULE.finding(at.clone(), message).seen([place.clone()]));
        }
        if one.kind == Kind::SanitisedHar
            && !site.evidence.iter().any(|one| one.shows(Matter::Cookies))
        {
            let message =
                Message::new("website-evidence-partial-sanitised").with("file", &one.file);
            diagnostics.push(RULE.finding(at, message).seen([place]));
        }
    }
    let is_shown = |matter: &Matter| site.evidence.iter().any(|one: &Evidence| one.shows(*matter));
    let missing: Vec<Message> =
        MATTERS.iter().filter(|matter| !is_shown(matter)).map(|one| in_words(*one)).collect();
    if !missing.is_empty() {
        let message = Message::new("website-evidence-partial").with("matters", Value::all(missing));
        let files = site.evidence.iter().map(|one| Sight {
            file: one.file.clone(),
            line: 1,
            column: 1,
            at: String::new(),
        });
        diagnostics.push(RULE.finding("evidence", message).seen(files));
    }
}

fn in_words(matter: Matter) -> Message {
    let matter = match matter {
        Matter::Cookies => "cookies",
        Matter::Stored => "stored",
        Matter::Session => "session",
        Matter::Hosts => "hosts",
        Matter::Links => "links",
        Matter::Forms => "forms",
        Matter::Fields => "fields",
        Matter::Beacons => "beacons",
        Matter::DeviceReads => "device-reads",
    };
    Message::new("website-evidence-partial-matter").with("matter", Value::Word(matter))
}
