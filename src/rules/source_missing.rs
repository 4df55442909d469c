//! `source-missing`: a source of data has no name.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::SourceKind;

pub const RULE: Rule = Rule {
    name: "source-missing",
    topic: Topic::Sources,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 14(2)(f) GDPR",
    page: include_str!("source_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, source) in &context.notice.sources {
        let outside = matches!(source.kind, Some(SourceKind::ThirdParty | SourceKind::Public));
        if outside && source.name.is_none() {
            let message = Message::new("source-missing").with("source", id);
            diagnostics.push(
                RULE.finding(format!("sources.{id}"), message)
                    .help(help::text_line(context, "name")),
            );
        }
    }
}
