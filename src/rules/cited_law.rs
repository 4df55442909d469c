//! Every place of a notice that cites a law, with what the citation is for. No rule of its own.

use super::Context;
use super::look::{purposes, recipients};
use crate::model::{BasisKind, LawRef, Retention};

/// What a law is cited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CitedFor {
    /// As the legal obligation.
    Obligation,
    /// As the public task.
    Task,
    /// As the reason to keep data for some time.
    Time,
    /// As the reason to keep data for ever.
    Forever,
    /// As the reason for a disclosure.
    Disclosure,
    /// As what a condition or an exemption rests on.
    Condition,
}

/// A citation.
pub(super) struct CitedLaw<'a> {
    /// The key path of the citation.
    pub at: String,
    /// The law.
    pub law: &'a LawRef,
    /// What for.
    pub for_what: CitedFor,
    /// The purpose, where it is one's.
    pub purpose: Option<&'a str>,
}

/// All citations of laws in a notice, in its order.
pub(super) fn cited_laws<'a>(context: &Context<'a>) -> Vec<CitedLaw<'a>> {
    let mut cited = Vec::new();
    for (at, id, purpose) in purposes(context) {
        let mut add = |path: String, laws: &'a [LawRef], for_what| {
            cited.extend(laws.iter().enumerate().map(|(index, law)| CitedLaw {
                at: format!("{path}.law.{index}"),
                law,
                for_what,
                purpose: Some(id),
            }));
        };
        for (index, basis) in purpose.basis.iter().enumerate() {
            let for_what = match basis.kind {
                Some(BasisKind::LegalObligation) => CitedFor::Obligation,
                Some(BasisKind::PublicTask) => CitedFor::Task,
                _ => CitedFor::Condition,
            };
            add(format!("{at}.basis.{index}"), &basis.law, for_what);
        }
        for (index, retention) in purpose.retention.iter().enumerate() {
            add(format!("{at}.retention.{index}"), &retention.law, time(retention));
        }
        for (index, special) in purpose.special.iter().enumerate() {
            add(format!("{at}.special.{index}"), &special.law, CitedFor::Condition);
        }
        if let Some(exempt) = &purpose.exempt {
            add(format!("{at}.exempt"), &exempt.law, CitedFor::Condition);
        }
    }
    for (at, _, recipient) in recipients(context) {
        cited.extend(recipient.law.iter().enumerate().map(|(index, law)| CitedLaw {
            at: format!("{at}.law.{index}"),
            law,
            for_what: CitedFor::Disclosure,
            purpose: None,
        }));
    }
    cited
}

fn time(retention: &Retention) -> CitedFor {
    match retention.forever {
        Some(true) => CitedFor::Forever,
        _ => CitedFor::Time,
    }
}
