//! `table-own`: the notice relies on an entry of the site's own tables.

use super::table_use::table_uses;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::tables::{OwnEffect, TableName};

pub const RULE: Rule = Rule {
    name: "table-own",
    topic: Topic::Upkeep,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "",
    page: include_str!("table_own.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for used in table_uses(context) {
        let Some(own) = context.tables.own_entry(used.table, used.id) else { continue };
        let (id, date) = (used.id, Value::text(own.date.to_string()));
        let message = match (used.table, own.effect) {
            (TableName::Adequacy, OwnEffect::Eases) => Message::new("table-own-adequate")
                .with("country", Value::Country(id.to_owned()))
                .with("file", &own.file)
                .with("date", date),
            (TableName::Countries, _) => Message::new("table-own-country")
                .with("country", Value::Country(id.to_owned()))
                .with("file", &own.file)
                .with("date", date),
            (TableName::Laws, OwnEffect::Eases) => Message::new("table-own-other-law")
                .with("law", help::entry(context, EntryTable::Laws, id))
                .with("file", &own.file)
                .with("date", date),
            (TableName::Laws, _) => Message::new("table-own-law")
                .with("law", help::entry(context, EntryTable::Laws, id))
                .with("file", &own.file)
                .with("date", date),
            (TableName::Authorities, _) => Message::new("table-own-authority")
                .with("authority", id)
                .with("file", &own.file)
                .with("date", date),
            // No rule about the notice alone relies on hosts.
            (TableName::Hosts, _) => continue,
            (TableName::Adequacy, _) => Message::new("table-own-adequacy")
                .with("country", Value::Country(id.to_owned()))
                .with("file", &own.file)
                .with("date", date),
        };
        let (level, help) = match own.effect {
            OwnEffect::Adds => (Level::Info, Message::new("table-own-help")),
            OwnEffect::Eases => (Level::Warning, Message::new("table-own-allow-help")),
        };
        diagnostics.push(RULE.finding(used.at, message).level(level).help(help));
    }
}
