//! `table-unconfirmed`: the notice relies on a fact of the tables that no source confirmed.

use super::table_use::table_uses;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::tables::TableName;

pub const RULE: Rule = Rule {
    name: "table-unconfirmed",
    topic: Topic::Upkeep,
    level: Level::Info,
    authority: Authority::Logic,
    law: "",
    page: include_str!("table_unconfirmed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for used in table_uses(context) {
        let keys = unconfirmed(context, used.table, used.id);
        if keys.is_empty() {
            continue;
        }
        let message = match used.table {
            TableName::Authorities => Message::new("table-unconfirmed-authority")
                .with("keys", Value::all(keys))
                .with("id", used.id),
            _ => {
                Message::new("table-unconfirmed").with("keys", Value::all(keys)).with("id", used.id)
            }
        };
        diagnostics.push(RULE.finding(used.at, message));
    }
}

/// The keys of an entry that matter here and are not confirmed.
fn unconfirmed(context: &Context<'_>, table: TableName, id: &str) -> Vec<String> {
    let tables = context.tables;
    match table {
        TableName::Laws => {
            let law = tables.laws.get(id);
            let printed = |key: &&String| ["citation", "period"].contains(&key.as_str());
            let keys = law.map(|law| law.unconfirmed.iter().filter(printed).cloned().collect());
            keys.unwrap_or_default()
        }
        TableName::Authorities => {
            let authority = tables.authorities.get(id);
            authority.map(|one| one.unconfirmed.clone()).unwrap_or_default()
        }
        TableName::Adequacy => {
            let decision = tables.adequacy_of(id);
            let decides = |key: &&String| ["scope", "until"].contains(&key.as_str());
            let keys =
                decision.map(|one| one.unconfirmed.iter().filter(decides).cloned().collect());
            keys.unwrap_or_default()
        }
        // No rule about the notice alone relies on hosts.
        TableName::Hosts => Vec::new(),
        TableName::Countries => {
            let is_open = tables.countries.children_unconfirmed.contains(id);
            is_open.then(|| "children".to_owned()).into_iter().collect()
        }
    }
}
