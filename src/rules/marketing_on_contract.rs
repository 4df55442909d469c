//! `marketing-on-contract`: direct marketing rests on a contract.

use super::look::{bases_of, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::BasisKind;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "marketing-on-contract",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Art. 6(1)(b) GDPR; CJEU C-252/21 (2023)",
    page: include_str!("marketing_on_contract.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let reads = || context.mentions.named(&format!("{at}.name"), Meaning::Marketing).is_some();
        let is_marketing = purpose.direct_marketing.unwrap_or_else(reads);
        // A newsletter or a loyalty club can be what people ordered.
        if !is_marketing || context.mentions.named(&at, Meaning::Ordered).is_some() {
            continue;
        }
        for (index, _) in bases_of(purpose, BasisKind::Contract) {
            let message = Message::new("marketing-on-contract")
                .with("purpose", help::entry(context, EntryTable::Purposes, id));
            let finding = RULE.finding(format!("{at}.basis.{index}"), message);
            diagnostics.push(finding.help(help::example_of(&RULE)));
        }
    }
}
