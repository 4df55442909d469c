//! `unknown-rule`: an `[[allow]]` or a setting names a rule that does not exist.

use super::{Authority, Context, Rule, Topic, notice_rule, of_notices};
use crate::diagnostic::{Diagnostic, Level};
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
            None => diagnostics.push(
                RULE.finding(at, "this `[[allow]]` names no rule")
                    .help("rule = \"retention-long\""),
            ),
        }
    }
}

/// The finding about a name that no rule of notices has.
pub fn unknown(name: &str) -> Option<Diagnostic> {
    if notice_rule(name).is_some() {
        return None;
    }
    let help = match nearest(name, of_notices().map(|rule| rule.name)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`klartext explain` lists the rules; what a file cannot hold, such as an unknown key, cannot be allowed".into(),
    };
    Some(RULE.finding("", format!("there is no rule `{name}`")).help(help))
}
