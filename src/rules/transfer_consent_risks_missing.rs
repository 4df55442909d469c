//! `transfer-consent-risks-missing`: a transfer rests on consent and names no risks.

use super::look::{entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::Safeguard;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "transfer-consent-risks-missing",
    topic: Topic::Transfers,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 49(1)(a) GDPR",
    page: include_str!("transfer_consent_risks_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, recipient) in recipients(context) {
        for (index, transfer) in recipient.transfer.iter().enumerate() {
            let count = recipient.transfer.len();
            if transfer.safeguard == Some(Safeguard::ExplicitConsent) && transfer.risks.is_some() {
                let one = (count == 1).then(|| format!("{at}.transfer.risks"));
                let mut texts = one.into_iter().chain([format!("{at}.transfer.{index}.risks")]);
                let is_named =
                    texts.any(|at| context.mentions.named(&at, Meaning::RiskNamed).is_some());
                if !is_named {
                    let at = format!("{}.risks", entry_path(&at, "transfer", index, count));
                    let message = Message::new("transfer-consent-risks-missing-untold")
                        .with("recipient", help::entry(context, EntryTable::Recipients, id));
                    diagnostics.push(RULE.finding(at, message).level(Level::Warning));
                }
            }
            if transfer.safeguard == Some(Safeguard::ExplicitConsent) && transfer.risks.is_none() {
                let at = entry_path(&at, "transfer", index, recipient.transfer.len());
                let edit = context.todo(&at, "risks");
                let message = Message::new("transfer-consent-risks-missing")
                    .with("recipient", help::entry(context, EntryTable::Recipients, id));
                diagnostics.push(
                    RULE.finding(at, message).help(help::text_line(context, "risks")).fix(edit),
                );
            }
        }
    }
}
