//! `dpo-required`: a public authority names no data protection officer.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::{Notice, Stated};

pub const RULE: Rule = Rule {
    name: "dpo-required",
    topic: Topic::Who,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 37(1)(a) GDPR",
    page: include_str!("dpo_required.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if matches!(context.notice.dpo, Some(Stated::Given(_))) {
        return;
    }
    if let Some(name) = authority(context.notice) {
        let message = Message::new("dpo-required").with("authority", name);
        diagnostics.push(RULE.finding("dpo", message));
    }
}

/// What the first public authority among the controllers is called.
pub(super) fn authority(notice: &Notice) -> Option<&str> {
    let controllers = notice.all_controllers().into_iter();
    let mut authorities =
        controllers.filter(|(_, controller)| controller.public_authority == Some(true));
    authorities.next().map(|(id, controller)| controller.name.as_deref().unwrap_or(id))
}
