//! `special-category-condition-missing`: sensitive data, and no condition of Art. 9(2).

use super::{Authority, Context, Rule, Topic, choice, consent_not_explicit, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{Notice, Purpose};

pub const RULE: Rule = Rule {
    name: "special-category-condition-missing",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 9 GDPR",
    page: include_str!("special_category_condition_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        for (index, datum) in lacking(context.notice, purpose) {
            // Of plain consent `consent-not-explicit` says more.
            if consent_not_explicit::rests_on_consent(purpose, datum) {
                continue;
            }
            let conditions = choice::conditions(context, purpose, datum);
            let message = Message::new("special-category-condition-missing")
                .with("data", help::entry(context, EntryTable::Data, datum))
                .with("purpose", help::entry(context, EntryTable::Purposes, id))
                .with("conditions", Value::any(conditions));
            let at = format!("purposes.{id}.data.{index}");
            diagnostics.push(RULE.finding(at, message).help(help::example_of(&RULE)));
        }
    }
}

/// The special categories of a purpose that no condition covers, with their place in its `data`.
pub(super) fn lacking<'a>(notice: &Notice, purpose: &'a Purpose) -> Vec<(usize, &'a str)> {
    let special = derive::special_data(notice, purpose);
    let gaps = gaps(purpose);
    gaps.into_iter().filter(|(_, datum)| special.contains(datum)).collect()
}

/// Whether a condition of a purpose covers one of its data.
pub(super) fn is_covered(purpose: &Purpose, datum: &str) -> bool {
    !gaps(purpose).iter().any(|(_, gap)| *gap == datum)
}

/// The data of a purpose that no condition covers, with their place in its `data`.
fn gaps(purpose: &Purpose) -> Vec<(usize, &str)> {
    let stated: Vec<_> =
        purpose.special.iter().filter(|entry| entry.condition.is_some()).cloned().collect();
    let gaps = derive::gaps(purpose, &stated, |entry| &entry.covers);
    gaps.into_iter().map(|gap| (gap.index, gap.datum)).collect()
}
