//! `recipient-category-unspecific`: a category of recipients does not tell who they are.

use super::look::recipients;
use super::recipient::{Gaps, Who};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "recipient-category-unspecific",
    topic: Topic::Recipients,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "WP260 rev.01, Arts. 13(1)(e) and 14(1)(e) GDPR",
    page: include_str!("recipient_category_unspecific.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, recipient) in recipients(context) {
        let gaps = Gaps::of(context, id, recipient);
        // One finding says all that is missing of a recipient.
        let message = match &gaps.who {
            Some(Who::Loose(words)) => Message::new("recipient-category-unspecific")
                .with("words", words)
                .with("others", gaps.others("")),
            Some(Who::Anywhere(words)) => Message::new("recipient-category-unspecific-anywhere")
                .with("words", words)
                .with("others", gaps.others("country")),
            Some(Who::Undescribed) => Message::new("recipient-category-unspecific-undescribed")
                .with("recipient", help::entry(context, EntryTable::Recipients, id))
                .with("others", gaps.others("")),
            None => continue,
        };
        let finding = RULE.finding(format!("{at}.name"), message);
        diagnostics.push(gaps.help(context, finding));
    }
}
