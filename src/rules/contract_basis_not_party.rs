//! `contract-basis-not-party`: a contract as basis for people who are not party to it.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{BasisKind, ContractStage, LegalBasis, Notice, SubjectKind};

pub const RULE: Rule = Rule {
    name: "contract-basis-not-party",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 6(1)(b) GDPR",
    page: include_str!("contract_basis_not_party.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    for (id, purpose) in &notice.purposes {
        for (index, basis) in purpose.basis.iter().enumerate() {
            // An entry for a situation says in which one they have a contract.
            if basis.kind != Some(BasisKind::Contract) || basis.covers.when.is_some() {
                continue;
            }
            let covers = |group: &str| {
                let data = purpose
                    .data
                    .iter()
                    .map(String::as_str)
                    .chain(purpose.data.is_empty().then_some(""));
                data.into_iter().any(|datum| {
                    derive::covering(&purpose.basis, |basis| &basis.covers, datum, group)
                        .iter()
                        .any(|(covering, _)| *covering == index)
                })
            };
            let mut groups = purpose.subjects.iter();
            let Some(group) =
                groups.find(|group| is_no_party(notice, group, basis) && covers(group))
            else {
                continue;
            };

            let message = Message::new("contract-basis-not-party")
                .with("group", help::entry(context, EntryTable::Subjects, group))
                .with("purpose", help::purpose(context, id))
                .with("subjects", Value::text(format!("subjects = [\"{group}\"]")));
            diagnostics.push(
                RULE.finding(format!("purposes.{id}.basis.{index}"), message)
                    .help(help::example_of(&RULE)),
            );
        }
    }
}

/// Whether people of this kind have no contract of their own. A visitor may ask for an offer,
/// which is a step before one.
fn is_no_party(notice: &Notice, group: &str, basis: &LegalBasis) -> bool {
    use SubjectKind::*;
    match notice.subjects.get(group).and_then(|group| group.kind) {
        Some(ContactPerson | Relative | Bystander | Voter | Accused | Witness) => true,
        Some(Visitor | Follower) => basis.stage != Some(ContractStage::Before),
        _ => false,
    }
}
