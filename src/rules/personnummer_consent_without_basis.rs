//! `personnummer-consent-without-basis`: consent allows a personal identity number, and the purpose does not rest on it.

use super::look::purposes;
use super::personnummer_ground_missing::is_number;
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{BasisKind, PersonalNumberGround};

pub const RULE: Rule = Rule {
    name: "personnummer-consent-without-basis",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 87 GDPR; dataskyddslagen (2018:218), 3 kap. 10 §",
    page: include_str!("personnummer_consent_without_basis.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    for (at, id, purpose) in purposes(context) {
        for (index, datum) in purpose.data.iter().enumerate() {
            let ground = notice.data.get(datum).and_then(|data| data.ground);
            let bases = derive::bases_of_datum(purpose, datum);
            if ground != Some(PersonalNumberGround::Consent)
                || !is_number(context, datum)
                || bases.is_empty()
                || bases.iter().any(|(_, basis)| basis.kind == Some(BasisKind::Consent))
            {
                continue;
            }
            let message = Message::new("personnummer-consent-without-basis")
                .with("data", help::entry(context, EntryTable::Data, datum))
                .with("purpose", help::entry(context, EntryTable::Purposes, id))
                .with("id", Value::text(datum));
            diagnostics.push(RULE.finding(format!("{at}.data.{index}"), message));
        }
    }
}
