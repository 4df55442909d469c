//! `recipient-category-unspecific`: a category of recipients does not tell who they are.

use super::look::{is_category, phrase, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::RecipientRole;

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
        let named_by_role =
            matches!(recipient.role, Some(RecipientRole::Authority | RecipientRole::Anyone));
        if !is_category(recipient) || named_by_role {
            continue;
        }
        let Some(name) = recipient.name.as_deref() else { continue };
        let vague = phrase(context, RULE.name, name);
        let is_described = recipient.activity.is_some();
        let message = match vague {
            Some(words) if !is_described => {
                format!("`{words}` does not tell who receives the data")
            }
            Some(words) if recipient.country.is_empty() => {
                format!("`{words}` can be anybody, and nothing says where they are")
            }
            // Whom the reader has chosen, the reader knows.
            None if !is_described && phrase(context, "reader", name).is_none() => {
                format!("the category `{id}` is not described")
            }
            _ => continue,
        };
        diagnostics.push(RULE.finding(format!("{at}.name"), message).help(format!(
            "{}\ncountry = \"…\"\nor give the names: members = [\"…\"]",
            help::text_key(context, "activity"),
        )));
    }
}
