//! `art14-timing`: it is unclear when people are informed of data from elsewhere.

use super::look::{at_mention, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::SourceKind;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "art14-timing",
    topic: Topic::Sources,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 14(3) GDPR",
    page: include_str!("art14_timing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let sources = context.notice.sources_of(purpose);
        // People need not be informed of conclusions about themselves in a letter of their own when
        // the rest of the data is theirs.
        let from_others = sources.into_iter().filter(|source| {
            matches!(
                derive::source_kind(context.notice, source),
                Some(SourceKind::ThirdParty | SourceKind::Public)
            )
        });
        let from_others: Vec<&str> = from_others.collect();
        let late = context.mentions.named(&format!("{at}.informed"), Meaning::InformedLate);
        if let Some(mention) = late.filter(|_| !from_others.is_empty()) {
            let message = Message::new("art14-timing-late").with("words", &mention.words);
            diagnostics.push(at_mention(context, &RULE, mention, message));
        } else if !from_others.is_empty() && purpose.informed.is_none() && purpose.exempt.is_none()
        {
            let message = Message::new("art14-timing")
                .with("purpose", help::purpose(context, id))
                .with("sources", help::entries(context, EntryTable::Sources, from_others))
                .with("informed", Value::text(help::text_key(context, "informed")));
            diagnostics.push(RULE.finding(at, message).level(Level::Info));
        }
    }
}
