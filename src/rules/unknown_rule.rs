//! `unknown-rule`: an `[[allow]]` or a setting names a rule that does not exist.

use super::{Authority, Context, Rule, Topic, notice_rule, of_notices};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::suggest::nearest;

pub const RULE: Rule = Rule {
    name: "unknown-rule",
    topic: Topic::Upkeep,
    level: Level::Error,
    authority: Authority::Logic,
    law: "",
    page: include_str!("unknown_rule.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (index, allow) in context.notice.allow.iter().enumerate() {
        let at = format!("allow.{index}.rule");
        match allow.rule.as_deref() {
            Some(name) => diagnostics.extend(unknown(name).map(|one| one.at(at))),
            None => diagnostics.push(RULE.finding(at, Message::new("unknown-rule-none"))),
        }
    }
}

/// The finding about a name that no rule of notices has.
pub fn unknown(name: &str) -> Option<Diagnostic> {
    if notice_rule(name).is_some() {
        return None;
    }
    let message = match nearest(name, of_notices().map(|rule| rule.name)) {
        Some(near) => Message::new("unknown-rule-near").with("rule", name).with("near", near),
        None => Message::new("unknown-rule").with("rule", name),
    };
    Some(RULE.finding("", message))
}
