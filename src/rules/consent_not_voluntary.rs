//! `consent-not-voluntary`: consent is the legal basis of data that must be given.

use super::look::{entry_path, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::{BasisKind, ProvisionBy, Purpose};

pub const RULE: Rule = Rule {
    name: "consent-not-voluntary",
    topic: Topic::Decisions,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 4(11) and 7(4) GDPR",
    page: include_str!("consent_not_voluntary.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        for (index, provision) in purpose.provision.iter().enumerate() {
            let required = provision.by.is_some_and(|by| by != ProvisionBy::Voluntary);
            if required && provision.covers.when.is_none() && rests_on_consent(purpose, index) {
                let at = entry_path(&at, "provision", index, purpose.provision.len());

                let message = Message::new("consent-not-voluntary")
                    .with("purpose", help::purpose(context, id));
                diagnostics.push(RULE.finding(at, message));
            }
        }
    }
}

/// Whether anything that a provision covers rests on consent alone.
fn rests_on_consent(purpose: &Purpose, provision: usize) -> bool {
    let none = [String::new()];
    let groups = if purpose.subjects.is_empty() { &none[..] } else { &purpose.subjects };
    let data = if purpose.data.is_empty() { &none[..] } else { &purpose.data };
    let cells = data.iter().flat_map(|datum| groups.iter().map(move |group| (datum, group)));
    cells.into_iter().any(|(datum, group)| {
        let covered = derive::covering(&purpose.provision, |one| &one.covers, datum, group);
        let bases = derive::covering(&purpose.basis, |basis| &basis.covers, datum, group);
        covered.iter().any(|(index, _)| *index == provision)
            && !bases.is_empty()
            && bases.iter().all(|(_, basis)| basis.kind == Some(BasisKind::Consent))
    })
}
