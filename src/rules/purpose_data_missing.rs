//! `purpose-data-missing`: a purpose that does not say which data, or whose, it uses.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "purpose-data-missing",
    topic: Topic::Purposes,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 14(1)(d) GDPR; DPC v WhatsApp, IN-18-12-2",
    page: include_str!("purpose_data_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    for (id, purpose) in &notice.purposes {
        if purpose.data.is_empty() {
            let message = Message::new("purpose-data-missing")
                .with("purpose", help::entry(context, EntryTable::Purposes, id));
            let mut diagnostic = RULE.finding(format!("purposes.{id}.data"), message);
            // Art. 14 asks for the categories in so many words; for Art. 13 authorities do.
            let indirect = notice.sources_of(purpose).into_iter();
            if !indirect.into_iter().any(|source| derive::is_indirect(notice, source)) {
                diagnostic.level = Level::Warning;
            }
            diagnostics.push(diagnostic);
        }
        if purpose.subjects.is_empty() {
            let message = Message::new("purpose-data-missing-subjects")
                .with("purpose", help::entry(context, EntryTable::Purposes, id));
            let mut diagnostic = RULE.finding(format!("purposes.{id}.subjects"), message);
            diagnostic.level = Level::Warning;
            diagnostics.push(diagnostic);
        }
    }
}
