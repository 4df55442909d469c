//! `change-policy-missing`: how people learn of changes is not said.

use super::notice_mixed_content::has_stem;
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::language::OwnWords;

pub const RULE: Rule = Rule {
    name: "change-policy-missing",
    topic: Topic::Upkeep,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "WP260 rev.01",
    page: include_str!("change_policy_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if context.notice.purposes.is_empty()
        || derive::is_for_children(context.notice, &context.draft.id)
    {
        return;
    }
    let speaks = |own: &OwnWords<'_>| {
        let changes = own.locale.about.topics.get("changes");
        own.text_at.starts_with("section.") && changes.is_none_or(|stems| has_stem(own, stems))
    };
    if !context.words.iter().any(speaks) && !context.notice.section.keys().any(|id| id == "changes")
    {
        let mut diagnostic = RULE
            .finding("section.changes", Message::new("change-policy-missing"))
            .help(Message::verbatim("[section.changes]"))
            .help(help::text_line(context, "title"))
            .help(help::text_line(context, "text"))
            .help(Message::new("change-policy-missing-help"));
        diagnostic.origin = Some(context.draft.tree.locate("title"));
        diagnostics.push(diagnostic);
    }
}
