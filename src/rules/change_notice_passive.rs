//! `change-notice-passive`: readers are to find out about changes themselves.

use super::{Authority, Context, Rule, Topic, look};
use crate::diagnostic::{Diagnostic, Level};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "change-notice-passive",
    topic: Topic::Upkeep,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Arts. 12(1) and 5(1)(a) GDPR; WP260 rev.01",
    page: include_str!("change_notice_passive.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for id in context.notice.section.keys() {
        let at = format!("section.{id}");
        let named = |meaning| context.mentions.named(&at, meaning);
        if named(Meaning::ActiveNotice).is_some() {
            continue;
        }
        let passive = named(Meaning::CheckThisPage).or_else(|| named(Meaning::ChangesAnyTime));
        let Some(mention) = passive else { continue };
        let message =
            format!("`{}`: important changes must reach people, not wait for them", mention.words);
        let mut finding = RULE.finding(mention.at.clone(), message).help(
            "say how people are informed, such as by e-mail, and how long before a change applies",
        );
        finding.origin = Some(look::place_of(context, &mention.at, &mention.words));
        diagnostics.push(finding);
    }
}
