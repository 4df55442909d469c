//! `website-form-insecure`: a form sends what is written in it unencrypted.

use super::{Authority, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::website::{Website, sight};

pub const RULE: Rule = Rule {
    name: "website-form-insecure",
    topic: Topic::Website,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 5(1)(f) and 32 GDPR",
    page: include_str!("website_form_insecure.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut done = Vec::new();
    for (evidence, form) in site.each(|one| &one.forms) {
        if !form.action.is_plain() {
            continue;
        }
        let place = sight(evidence, &form.place);
        let address = form.action.to_string();
        match done.iter().position(|known| *known == address) {
            Some(_) => {}
            None => {
                let message = Message::new("website-form-insecure").with("address", &address);
                let at = format!("forms.{}", form.action.path);
                diagnostics.push(RULE.finding(at, message).seen([place]));
                done.push(address);
            }
        }
    }
}
