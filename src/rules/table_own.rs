//! `table-own`: the notice relies on an entry of the site's own tables.

use super::table_use::table_uses;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
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
        let id = used.id;
        let what = match (used.table, own.effect) {
            (TableName::Adequacy, OwnEffect::Eases) => {
                format!("that transfers to `{id}` rest on an adequacy decision")
            }
            (TableName::Countries, _) => format!("which rules hold for `{id}`"),
            (TableName::Laws, OwnEffect::Eases) => {
                format!("what `{id}` orders, which klartext's own table says otherwise")
            }
            (TableName::Laws, _) => format!("what `{id}` orders"),
            (TableName::Authorities, _) => format!("how to reach the authority `{id}`"),
            (TableName::Adequacy, _) => format!("whom the adequacy decision for `{id}` covers"),
        };
        let message = format!("{what} comes from `{}` of {}", own.file, own.date);
        let level = match own.effect {
            OwnEffect::Adds => Level::Info,
            OwnEffect::Eases => Level::Warning,
        };
        diagnostics.push(RULE.finding(used.at, message).level(level).help(match own.effect {
            OwnEffect::Adds => "nothing to write; this is the source that readers and approvers rely on",
            OwnEffect::Eases => "allow this finding with the source as the reason: no other finding speaks of it any more",
        }));
    }
}
