//! `marketing-on-contract`: direct marketing rests on a contract.

use super::look::{bases_of, purposes};
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
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
            let message = format!(
                "`{id}` is direct marketing, and rests on a contract that does not need it"
            );
            diagnostics.push(RULE.finding(format!("{at}.basis.{index}"), message).help(
                "type = \"consent\" with withdraw, or type = \"legitimate-interests\" with interest, holder and balancing; where people have ordered just this, say so in the purpose's name or note",
            ));
        }
    }
}
