//! Which entries of the dated tables a notice relies on, and where. No rule of its own.

use super::cited_law::cited_laws;
use super::look::{adequacy_countries, recipients};
use super::{Context, child_consent_age};
use crate::derive;
use crate::model::{ChildrenAudience, Stated};
use crate::tables::TableName;

/// An entry that a notice relies on.
pub(super) struct TableUse<'a> {
    /// The table.
    pub table: TableName,
    /// The entry's id in it.
    pub id: &'a str,
    /// The key path that relies on it first.
    pub at: String,
}

/// The entries, each once.
pub(super) fn table_uses<'a>(context: &'a Context<'a>) -> Vec<TableUse<'a>> {
    let mut uses: Vec<TableUse<'a>> = Vec::new();
    let mut add = |table, id: &'a str, at: String| {
        if !uses.iter().any(|one| one.table == table && one.id == id) {
            uses.push(TableUse { table, id, at });
        }
    };
    for cited in cited_laws(context) {
        if !context.notice.laws.contains_key(cited.law.id()) {
            add(TableName::Laws, cited.law.id(), cited.at);
        }
    }
    for (at, country) in adequacy_countries(context) {
        add(TableName::Adequacy, country, at);
    }
    for (at, _, recipient) in recipients(context) {
        // A country that the site itself counts as part of the EEA needs no transfer.
        for country in recipient.country.iter() {
            if context.tables.own_entry(TableName::Countries, country).is_some() {
                add(TableName::Countries, country, format!("{at}.country"));
            }
        }
    }
    if let Some(at) = age_of_consent(context) {
        for country in derive::law_countries(context.notice, context.tables) {
            add(TableName::Countries, country, at.to_owned());
        }
    }
    if !matches!(context.notice.rights.complaint, Some(Stated::Nothing(_))) {
        for id in derive::authorities(context.notice, context.tables) {
            add(TableName::Authorities, id, "authorities".into());
        }
    }
    uses
}

/// The key that relies on the ages from which children consent.
fn age_of_consent(context: &Context<'_>) -> Option<&'static str> {
    let audience = context.notice.audience.as_ref()?;
    let at = match &audience.children {
        Some(ChildrenAudience::How(how)) if how.from_age.is_some() => "audience.children.from_age",
        _ => {
            audience.minimum_age.as_ref()?.years?;
            "audience.minimum_age.years"
        }
    };
    child_consent_age::asks_for_consent(context).then_some(at)
}
