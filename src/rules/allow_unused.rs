//! `allow-unused`: an `[[allow]]` that allows nothing.

use super::{Authority, Context, Rule, Topic, notice_rule};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::Allow;
use crate::read::NOTICE_FILE;

pub const RULE: Rule = Rule {
    name: "allow-unused",
    topic: Topic::Upkeep,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "",
    page: include_str!("allow_unused.md"),
    ..Rule::OF_NOTICE
};

/// Finds nothing: what is allowed is known after all other rules have run ([`apply`]).
pub(super) fn check(_: &Context<'_>, _: &mut Vec<Diagnostic>) {}

/// Removes the allowed findings, and reports each `[[allow]]` that allows none.
///
/// One in a shared file is for several notices, and is not reported here.
pub fn apply(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let allows = &context.notice.allow;
    let mut used = vec![false; allows.len()];
    found.retain(|diagnostic| {
        let by = allows.iter().position(|allow| allow.allows(diagnostic.rule.name, &diagnostic.at));
        by.and_then(|index| used.get_mut(index)).map(|used| *used = true).is_none()
    });
    let Some(level) = RULE.level_on(context.settings) else { return };
    for (index, (allow, _)) in allows.iter().zip(used).enumerate().filter(|(_, (_, used))| !used) {
        let at = format!("allow.{index}");
        let origin = context.draft.tree.locate(&at);
        if !origin.file.path.ends_with(NOTICE_FILE) {
            continue;
        }
        if let Some(message) = why_unused(context, allow) {
            let mut diagnostic = RULE.finding(at, message);
            diagnostic.level = level;
            diagnostic.origin = Some(origin);
            found.push(diagnostic);
        }
    }
}

/// What is wrong with an unused `[[allow]]`; nothing where its rule is unknown or switched off.
fn why_unused(context: &Context<'_>, allow: &Allow) -> Option<Message> {
    let name = allow.rule.as_deref()?;
    let rule = notice_rule(name)?;
    rule.level_on(context.settings)?;
    // Its findings come only with evidence.
    (rule.topic != Topic::Website).then_some(())?;
    Some(match allow.at.as_deref() {
        _ if !allow.has_reason() => Message::new("allow-unused-reason").with("rule", name),
        Some(at) if !at.is_empty() => {
            Message::new("allow-unused-at").with("rule", name).with("at", at)
        }
        _ => Message::new("allow-unused").with("rule", name),
    })
}
