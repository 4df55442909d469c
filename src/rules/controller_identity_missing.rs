//! `controller-identity-missing`: the notice does not say which legal person is responsible.

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::fix::{PLACEHOLDER, toml::add_values};
use crate::model::Controller;

pub const RULE: Rule = Rule {
    name: "controller-identity-missing",
    topic: Topic::Who,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(1)(a) and 14(1)(a) GDPR",
    page: include_str!("controller_identity_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let tree = &context.draft.tree;
    let controllers = derive::controllers(context.notice);
    if controllers.is_empty() {
        diagnostics.push(
            RULE.finding("controller", Message::new("controller-identity-missing"))
                .fix(add_values(tree, "controller", &["name", "email"])),
        );
    }
    for (at, controller) in controllers {
        let edit = add_values(tree, &at, &["name"]);
        let at = format!("{at}.name");
        let name = controller.name.as_deref().unwrap_or_default().trim();
        if name.is_empty() {
            diagnostics
                .push(RULE.finding(at, Message::new("controller-identity-missing-name")).fix(edit));
        } else if is_brand_alone(name, controller) {
            let message = Message::new("controller-identity-missing-form").with("name", name);
            let mut diagnostic = RULE.finding(at, message);
            diagnostic.level = Level::Warning;
            diagnostics.push(diagnostic);
        }
    }
}

/// Whether one word is all there is: a person's name has two, a company's has its form.
fn is_brand_alone(name: &str, controller: &Controller) -> bool {
    controller.registration_number.is_none()
        && controller.vat.is_none()
        && controller.public_authority != Some(true)
        && !name.contains(char::is_whitespace)
        && name != PLACEHOLDER
}
