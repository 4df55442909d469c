//! `table-old`: the notice relies on a table that was current long ago.

use jiff::civil::Date;

use super::table_use::table_uses;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
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
        let message = format!(
            "klartext's table of {}, which this relies on, was current on {date}, {} months ago",
            name(used.table),
            days / 30
        );
        diagnostics.push(RULE.finding(used.at, message).help(
            "see whether it still holds; a newer klartext has a newer table, and tables/ of the site can correct it (docs/TABLES.md)",
        ));
        // One finding says how old the tables are.
        return;
    }
}

fn age(date: Date, today: Date) -> i32 {
    (today - date).get_days()
}

/// What a table is called.
pub(super) fn name(table: TableName) -> &'static str {
    match table {
        TableName::Laws => "laws",
        TableName::Authorities => "authorities",
        TableName::Adequacy => "adequacy decisions",
        TableName::Countries => "countries",
    }
}
