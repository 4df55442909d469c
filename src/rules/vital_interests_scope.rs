//! `vital-interests-scope`: vital interests where no life is in danger.

use super::look::{bases_of, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::BasisKind;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "vital-interests-scope",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 6(1)(d) and recital 46 GDPR",
    page: include_str!("vital_interests_scope.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let speaks = |at: &str| context.mentions.find(at, Meaning::Emergency).is_some();
        let mut recipients = context.notice.recipients_of(id).into_iter();
        if speaks(&at)
            || context.mentions.datum(purpose, Meaning::Emergency).is_some()
            || recipients.any(|one| speaks(&format!("recipients.{one}")))
        {
            continue;
        }
        for (index, _) in bases_of(purpose, BasisKind::VitalInterests) {
            let body = match derive::is_of_authority(context.notice, purpose) {
                true => "authority",
                false => "other",
            };
            let message = Message::new("vital-interests-scope")
                .with("purpose", help::entry(context, EntryTable::Purposes, id))
                .with("body", Value::Word(body));
            diagnostics.push(RULE.finding(format!("{at}.basis.{index}"), message));
        }
    }
}
