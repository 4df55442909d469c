//! `source-mismatch`: data is said to come from the person or from public places, and it does not.

use super::{Authority, Context, Rule, Topic, help, look};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::{Purpose, SourceKind, SubjectKind};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "source-mismatch",
    topic: Topic::Sources,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 13(1) and 14(2)(f) GDPR",
    page: include_str!("source_mismatch.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, source) in &context.notice.sources {
        let at = format!("sources.{id}.name");
        if source.kind == Some(SourceKind::Public)
            && let Some(mention) = context.mentions.named(&at, Meaning::ClosedSource)
        {
            let message = Message::new("source-mismatch-closed").with("words", &mention.words);
            diagnostics.push(look::at_mention(context, &RULE, mention, message));
        }
    }
    for (at, id, purpose) in look::purposes(context) {
        diagnostics.extend(named_by_others(context, (&at, id, purpose)));
    }
}

/// People whose data someone else gives, in a purpose that names no source but them.
fn named_by_others(
    context: &Context<'_>,
    (at, id, purpose): (&str, &str, &Purpose),
) -> Option<Diagnostic> {
    let notice = context.notice;
    let sources = notice.sources_of(purpose);
    let from_them = |id: &&str| derive::source_kind(notice, id) == Some(SourceKind::DataSubject);
    if sources.is_empty() || !sources.iter().all(from_them) {
        return None;
    }
    let kind = |group: &String| notice.subjects.get(group).and_then(|group| group.kind);
    // Who is in the purpose with someone else may be named by them, and the other may be the source.
    let group = purpose.subjects.first().filter(|_| purpose.subjects.len() == 1)?;
    let is_named = |at: &str| context.mentions.named(at, Meaning::NamedByOthers).is_some();
    let by_words = is_named(&format!("subjects.{group}.name"))
        || matches!(kind(group), Some(SubjectKind::Bystander | SubjectKind::Relative))
            && is_named(&format!("{at}.name"));
    let level = match kind(group) {
        Some(SubjectKind::Bystander | SubjectKind::Relative | SubjectKind::ContactPerson)
            if by_words =>
        {
            Level::Warning
        }
        Some(SubjectKind::Bystander | SubjectKind::Accused) => Level::Info,
        _ => return None,
    };
    let message = Message::new("source-mismatch")
        .with("group", help::entry(context, EntryTable::Subjects, group))
        .with("purpose", help::purpose(context, id));
    Some(RULE.finding(format!("{at}.source"), message).level(level))
}
