//! `controller-ambiguous`: several controllers, and a purpose that does not say whose it is.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::AllOr;

pub const RULE: Rule = Rule {
    name: "controller-ambiguous",
    topic: Topic::Who,
    level: Level::Error,
    authority: Authority::Decision,
    law: "Arts. 13(1)(a) and 14(1)(a) GDPR; AEPD v EDP, PS/00037/2020",
    page: include_str!("controller_ambiguous.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let controllers = &context.notice.controllers;
    if controllers.len() < 2 {
        return;
    }
    for (id, purpose) in &context.notice.purposes {
        let says = match &purpose.controllers {
            None => false,
            Some(AllOr::Some(ids)) => !ids.is_empty(),
            Some(AllOr::All(_)) => true,
        };
        if !says {
            let message = Message::new("controller-ambiguous")
                .with("controllers", Value::all(controllers.keys()))
                .with("purpose", help::purpose(context, id))
                .with("first", Value::text(controllers.keys().next().map_or("", String::as_str)));
            diagnostics.push(RULE.finding(format!("purposes.{id}.controllers"), message));
        }
    }
}
