//! `rights-fee`: a fee is asked for the use of a right.

use std::collections::BTreeSet;

use super::look::place_of;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "rights-fee",
    topic: Topic::Rights,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 12(5) GDPR",
    page: include_str!("rights_fee.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // A section that is about rights, and not only mentions one.
    let sections = context.notice.section.keys().map(|id| format!("section.{id}"));
    let on_rights = sections
        .filter(|at| context.mentions.named(&format!("{at}.title"), Meaning::Rights).is_some());
    let rights = context.mentions.below("rights").filter_map(|one| one.at.split('.').nth(1));
    let rights: BTreeSet<String> = rights.map(|right| format!("rights.{right}")).collect();
    for at in rights.into_iter().chain(on_rights) {
        let Some(mention) = context.mentions.named(&at, Meaning::RightsFee) else { continue };
        let message = Message::new("rights-fee").with("words", &mention.words);
        let mut finding = RULE.finding(mention.at.clone(), message);
        finding.origin = Some(place_of(context, &mention.at, &mention.words));
        diagnostics.push(finding);
    }
}
