//! `controller-contact-single`: there is one way to reach a controller, and no other.

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};

pub const RULE: Rule = Rule {
    name: "controller-contact-single",
    topic: Topic::Who,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "Guidelines on transparency, WP260 rev.01",
    page: include_str!("controller_contact_single.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let single = |controller| derive::channels(derive::contact_of(context.notice, controller)) == 1;
    let controllers = derive::controllers(context.notice).into_iter();
    let lacking: Vec<String> =
        controllers.filter(|(_, controller)| single(controller)).map(|(at, _)| at).collect();
    // One finding a notice: the boards of a municipality are alike.
    let Some(first) = lacking.first() else { return };

    let ids = lacking.iter().filter_map(|at| at.rsplit('.').next());
    let message = match lacking.len() {
        1 => Message::new("controller-contact-single"),
        _ => Message::new("controller-contact-single-each").with("controllers", Value::all(ids)),
    };
    diagnostics.push(RULE.finding(first, message));
}
