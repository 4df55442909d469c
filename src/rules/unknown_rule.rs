//! `unknown-rule`: an `[[allow]]` or a setting names a rule that does not exist.

use super::{Authority, Context, RULES, Rule, rule};
use crate::diagnostic::{Diagnostic, Level};
use crate::suggest::nearest;

pub const RULE: Rule = Rule {
    name: "unknown-rule",
    level: Level::Error,
    case_law: None,
    authority: Authority::Logic,
    law: "",
    page: include_str!("unknown_rule.md"),
    check,
};

fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
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

/// The finding about a name, where it is no rule's.
pub fn unknown(name: &str) -> Option<Diagnostic> {
    if rule(name).is_some() {
        return None;
    }
    let help = match nearest(name, RULES.iter().map(|rule| rule.name)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`klartext explain` lists the rules; what a file cannot hold, such as an unknown key, cannot be allowed".into(),
    };
    Some(RULE.finding("", format!("there is no rule `{name}`")).help(help))
}
