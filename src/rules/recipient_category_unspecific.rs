//! `recipient-category-unspecific`: a category of recipients does not tell who they are.

use super::look::recipients;
use super::recipient::{Gaps, Who};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};
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
        let (said, message) = match &gaps.who {
            Some(Who::Loose(words)) => {
                ("", format!("`{words}` does not tell who receives the data"))
            }
            Some(Who::Anywhere(words)) => {
                ("country", format!("`{words}` can be anybody, and nothing says where they are"))
            }
            Some(Who::Undescribed) => {
                let name = help::named(context, EntryTable::Recipients, id);
                ("", format!("the category {name} is not described"))
            }
            None => continue,
        };
        // One finding says all that is missing of a recipient.
        let message = message + &gaps.others(said);
        diagnostics.push(RULE.finding(format!("{at}.name"), message).help(gaps.help(context)));
    }
}
