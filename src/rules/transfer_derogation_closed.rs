//! `transfer-derogation-closed`: an exception for transfers that is not open here.

use super::look::{entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::{BasisKind, Purpose, Safeguard, Transfer};

pub const RULE: Rule = Rule {
    name: "transfer-derogation-closed",
    topic: Topic::Transfers,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 49(3) and (4) GDPR",
    page: include_str!("transfer_derogation_closed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, recipient) in recipients(context) {
        for (index, transfer) in recipient.transfer.iter().enumerate() {
            let purposes = purposes_of(context, id, transfer);
            let at = entry_path(&at, "transfer", index, recipient.transfer.len());
            if let Some(level) = of_authority(context, transfer, &purposes) {
                let message = Message::new("transfer-derogation-closed")
                    .with("recipient", help::entry(context, EntryTable::Recipients, id));
                let mut finding = RULE.finding(format!("{at}.safeguard"), message);
                finding.level = level;
                diagnostics.push(finding);
            }
            let has_law = |purpose: &&Purpose| purpose.basis.iter().any(|one| !one.law.is_empty());
            if transfer.safeguard == Some(Safeguard::PublicInterest)
                && recipient.law.is_empty()
                && !purposes.iter().any(has_law)
            {
                let message = Message::new("transfer-derogation-closed-law")
                    .with("recipient", help::entry(context, EntryTable::Recipients, id));
                let mut finding = RULE.finding(format!("{at}.safeguard"), message);
                finding.level = Level::Warning;
                diagnostics.push(finding);
            }
        }
    }
}

/// The purposes that a transfer concerns.
fn purposes_of<'a>(context: &Context<'a>, id: &str, transfer: &Transfer) -> Vec<&'a Purpose> {
    let notice = context.notice;
    let linked = notice.purposes_of(id).into_iter();
    let concerns = |id: &&str| {
        transfer.purposes.is_empty() || transfer.purposes.iter().any(|named| named == id)
    };
    linked.filter(concerns).filter_map(|id| notice.purposes.get(id)).collect()
}

/// Whether an authority uses a ground that Art. 49(3) closes to its public powers.
fn of_authority(
    context: &Context<'_>,
    transfer: &Transfer,
    purposes: &[&Purpose],
) -> Option<Level> {
    use Safeguard::{CompellingInterests, Contract, ContractInYourInterest, ExplicitConsent};
    let is_closed = matches!(
        transfer.safeguard?,
        ExplicitConsent | Contract | ContractInYourInterest | CompellingInterests
    );
    let of_authority =
        || purposes.iter().filter(|one| derive::is_of_authority(context.notice, one));
    if !is_closed {
        return None;
    }
    let powers = |purpose: &&&Purpose| {
        purpose.basis.iter().any(|basis| basis.exercise_of_authority == Some(true))
    };
    let task = |purpose: &&&Purpose| {
        let is = |kind| derive::has_basis(purpose, kind);
        is(BasisKind::PublicTask) || is(BasisKind::LegalObligation)
    };
    if of_authority().any(|one| powers(&one)) {
        return Some(Level::Error);
    }
    of_authority().any(|one| task(&one)).then_some(Level::Warning)
}
