//! `transfer-derogation-repeated`: the continuous work of a processor rests on an exception for single cases.

use super::look::{entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::{RecipientRole, Safeguard};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "transfer-derogation-repeated",
    topic: Topic::Transfers,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Art. 49(1) and recital 111 GDPR; EDPB Guidelines 2/2018",
    page: include_str!("transfer_derogation_repeated.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, recipient) in recipients(context) {
        if recipient.role != Some(RecipientRole::Processor) {
            continue;
        }
        // What a person asks for, such as a booking, is a single case each time.
        let performs = |at: &str| context.mentions.named(at, Meaning::Performed).is_some();
        let is_performed = match recipient.activity {
            Some(_) => performs(&format!("{at}.activity")),
            None => {
                let mut purposes = context.notice.purposes_of(id).into_iter();
                purposes.any(|id| performs(&format!("purposes.{id}.name")))
            }
        };
        if is_performed {
            continue;
        }
        for (index, transfer) in recipient.transfer.iter().enumerate() {
            let Some(level) = transfer.safeguard.and_then(level_of) else { continue };
            let at = entry_path(&at, "transfer", index, recipient.transfer.len());
            let message = Message::new("transfer-derogation-repeated")
                .with("recipient", help::entry(context, EntryTable::Recipients, id));
            let mut finding = RULE.finding(at, message);
            finding.level = level;
            diagnostics.push(finding);
        }
    }
}

/// That a transfer is occasional is asked of contracts and claims; explicit consent is given for one
/// transfer, and not for a whole service.
fn level_of(safeguard: Safeguard) -> Option<Level> {
    use Safeguard::{
        CompellingInterests, Contract, ContractInYourInterest, ExplicitConsent, LegalClaims,
    };
    match safeguard {
        Contract | ContractInYourInterest | LegalClaims | CompellingInterests | ExplicitConsent => {
            Some(Level::Warning)
        }
        _ => None,
    }
}
