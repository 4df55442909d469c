//! `controller-contact-missing`: there is no way to reach a controller.

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::fix::toml::add_values;

pub const RULE: Rule = Rule {
    name: "controller-contact-missing",
    topic: Topic::Who,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(1)(a) and 14(1)(a) GDPR",
    page: include_str!("controller_contact_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, controller) in derive::controllers(context.notice) {
        if derive::channels(derive::contact_of(context.notice, controller)) == 0 {
            let edit = add_values(&context.draft.tree, &at, &["email"]);
            diagnostics
                .push(RULE.finding(at, Message::new("controller-contact-missing")).fix(edit));
        }
    }
}
