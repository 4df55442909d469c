//! `disclosure-law-unnamed`: authorities get data, and neither a law nor a situation is named.

use super::look::{is_category, phrase, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::{Recipient, RecipientRole};

pub const RULE: Rule = Rule {
    name: "disclosure-law-unnamed",
    topic: Topic::Recipients,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "Arts. 6(1)(c), 13(1)(e) and 14(1)(e) GDPR",
    page: include_str!("disclosure_law_unnamed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, recipient) in recipients(context) {
        if recipient.role != Some(RecipientRole::Authority)
            || !is_category(recipient)
            || !recipient.law.is_empty()
            || names_situation(context, recipient)
            || has_law(context, id)
        {
            continue;
        }
        diagnostics.push(RULE.finding(
            at,
            Message::new("disclosure-law-unnamed").with("recipient", help::recipient(context, id)),
        ));
    }
}

/// Whether it is said in which situation it gets data, and not only that some law wants it.
fn names_situation(context: &Context<'_>, recipient: &Recipient) -> bool {
    let when = recipient.when.as_ref();
    when.is_some_and(|when| phrase(context, RULE.name, when).is_none())
}

/// Whether each of its purposes rests on a law that the notice names.
fn has_law(context: &Context<'_>, id: &str) -> bool {
    let purposes = context.notice.purposes_of(id);
    let named = |id: &&str| {
        let purpose = context.notice.purposes.get(*id);
        purpose.is_some_and(|one| one.basis.iter().any(|basis| !basis.law.is_empty()))
    };
    !purposes.is_empty() && purposes.iter().all(named)
}
