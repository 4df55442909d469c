//! `table-old`: the notice relies on a table that was current long ago.

use jiff::civil::Date;

use super::table_use::table_uses;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::tables::TableName;

pub const RULE: Rule = Rule {
    name: "table-old",
    topic: Topic::Upkeep,
    level: Level::Info,
    authority: Authority::Logic,
    law: "",
    page: include_str!("table_old.md"),
    ..Rule::OF_NOTICE
};

/// Law changes often enough that a table of this age is looked at again.
const DAYS: i32 = 270;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for used in table_uses(context) {
        let own = context.tables.own_entry(used.table, used.id).map(|own| own.date);
        let date = own.unwrap_or_else(|| context.tables.date_of(used.table));
        let days = age(date, context.today);
        if days <= DAYS {
            continue;
        }
        let message = Message::new("table-old")
            .with("table", Value::Word(word(used.table)))
            .with("date", Value::text(date.to_string()))
            .with("months", Value::text((days / 30).to_string()));
        diagnostics.push(RULE.finding(used.at, message));
        // One finding says how old the tables are.
        return;
    }
}

fn age(date: Date, today: Date) -> i32 {
    (today - date).get_days()
}

/// The word by which messages choose.
fn word(table: TableName) -> &'static str {
    match table {
        TableName::Laws => "laws",
        TableName::Authorities => "authorities",
        TableName::Adequacy => "adequacy",
        TableName::Countries => "countries",
        TableName::Hosts => "hosts",
    }
}
