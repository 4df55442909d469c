//! `contact-malformed`: a way of contact that does not work as it is written.

use super::{Authority, Context, Rule, Topic};
use crate::characters::is_hidden;
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::fix::{PLACEHOLDER, toml::reword};
use crate::model::contact::{self, ContactIssue};
use crate::model::{Contact, Notice, Stated};

pub const RULE: Rule = Rule {
    name: "contact-malformed",
    topic: Topic::Who,
    level: Level::Error,
    authority: Authority::Logic,
    law: "Arts. 12(2), 13(1)(a)–(b) and 14(1)(a)–(b) GDPR",
    page: include_str!("contact_malformed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, contact, country) in contacts(context.notice) {
        let ways = [
            ("email", "info@example.se", &contact.email),
            ("phone", "+46 8 123 456 00", &contact.phone),
            ("form", "https://www.example.se/kontakt/", &contact.form),
        ];
        for (key, example, written) in ways {
            // Other rules report placeholders and invisible characters.
            let is_reported = |text: &&str| text.contains(PLACEHOLDER) || text.contains(is_hidden);
            let Some(written) = written.as_deref().filter(|text| !is_reported(text)) else {
                continue;
            };
            let fault = match key {
                "email" => contact::email(written),
                "phone" => contact::phone(written, country),
                _ => contact::web(written),
            };
            let at = format!("{at}.{key}");
            let (message, fixed) = match fault {
                None => continue,

                Some(ContactIssue::Form(fixed)) => {
                    let message = Message::new("contact-malformed-form").with("written", written);
                    (message, Some(fixed))
                }
                Some(ContactIssue::Broken(fixed)) => {
                    let message = Message::new("contact-malformed")
                        .with("written", written)
                        .with("key", Value::Word(key));
                    (message, fixed)
                }
            };
            let instead = fixed.as_deref().unwrap_or(example);
            let help = Message::verbatim(format!("{key} = \"{instead}\""));
            let place = context.draft.tree.locate(&at);
            let edit = fixed.and_then(|fixed| reword(&place, written, &fixed));
            let mut diagnostic = RULE.finding(at, message).help(help).fix(edit);
            if key == "phone" && !diagnostic.fix.is_empty() {
                diagnostic.level = Level::Info;
            }
            diagnostics.push(diagnostic);
        }
    }
}

/// Whoever can be reached, with key path and country.
fn contacts(notice: &Notice) -> Vec<(String, &Contact, Option<&str>)> {
    let first = notice.all_controllers().into_iter().next();
    let home = first.and_then(|(_, controller)| derive::country_of(controller));
    let mut contacts = Vec::new();
    for (id, controller) in notice.all_controllers() {
        let at =
            if notice.controllers.is_empty() { id.into() } else { format!("controllers.{id}") };
        contacts.push((at, &controller.contact, derive::country_of(controller)));
    }
    if let (Some(fallback), false) = (&notice.controller, notice.controllers.is_empty()) {
        contacts.push(("controller".into(), &fallback.contact, derive::country_of(fallback)));
    }
    if let Some(Stated::Given(dpo)) = &notice.dpo {
        contacts.push(("dpo".into(), &dpo.contact, country_of(&dpo.contact).or(home)));
    }
    for (index, representative) in notice.representative.iter().enumerate() {
        let country = country_of(&representative.contact);
        let at = match notice.representative.len() {
            1 => "representative".to_owned(),
            _ => format!("representative.{index}"),
        };
        contacts.push((at, &representative.contact, country));
    }
    for (id, joint) in &notice.joint_controllers {
        let country = joint.country.as_deref().or_else(|| country_of(&joint.contact));
        contacts.push((format!("joint_controllers.{id}"), &joint.contact, country));
    }
    contacts
}

fn country_of(contact: &Contact) -> Option<&str> {
    contact.address.as_ref()?.country.as_deref()
}
