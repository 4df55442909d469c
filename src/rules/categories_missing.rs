//! `categories-missing`: data from elsewhere have no name.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "categories-missing",
    topic: Topic::Sources,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 14(1)(d) GDPR",
    page: include_str!("categories_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let named = |id: &String| {
        context.tables.data.contains_key(id)
            || context.notice.data.get(id).is_some_and(|data| data.name.is_some())
    };
    for (id, _) in context.notice.data.iter().filter(|(id, _)| !named(id)) {
        let indirect = purposes(context).any(|(_, _, purpose)| {
            purpose.data.contains(id)
                && derive::sources_of_datum(context.notice, purpose, id)
                    .iter()
                    .any(|source| derive::is_indirect(context.notice, source))
        });
        let mut finding = RULE
            .finding(format!("data.{id}"), Message::new("categories-missing").with("data", id))
            .help(help::text_line(context, "name"));
        if indirect {
            finding.fix.extend(context.todo(&format!("data.{id}"), "name"));
        } else {
            finding.level = Level::Warning;
        }
        diagnostics.push(finding);
    }
}
