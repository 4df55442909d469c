//! `provision-consequence-missing`: the consequence of not giving data is missing.

use super::look::{entry_path, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::ProvisionBy;

pub const RULE: Rule = Rule {
    name: "provision-consequence-missing",
    topic: Topic::Decisions,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 13(2)(e) GDPR",
    page: include_str!("provision_consequence_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        for (index, provision) in purpose.provision.iter().enumerate() {
            let required = provision.by.is_some_and(|by| by != ProvisionBy::Voluntary);
            if required && provision.consequence.is_none() {
                let at = entry_path(&at, "provision", index, purpose.provision.len());
                let message = Message::new("provision-consequence-missing")
                    .with("purpose", help::entry(context, EntryTable::Purposes, id));
                let edit = context.todo(&at, "consequence");
                diagnostics.push(
                    RULE.finding(at, message)
                        .help(help::text_line(context, "consequence"))
                        .fix(edit),
                );
            }
        }
    }
}
