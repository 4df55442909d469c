//! What help offers: the events, grounds and conditions that are right for this basis, these people
//! and this data. A choice is named, never a value that could be pasted and be untrue.

use std::collections::BTreeSet;

use super::Context;
use crate::derive;
use crate::model::{BasisKind, Purpose, SubjectKind};

/// The standard events that can begin or end the time of a purpose, the most likely first.
pub(super) fn events(context: &Context<'_>, purpose: &Purpose) -> Vec<&'static str> {
    let mut events: Vec<&'static str> = Vec::new();
    if derive::has_basis(purpose, BasisKind::Consent) {
        events.push("consent-withdrawn");
    }
    if purpose.direct_marketing == Some(true) {
        events.extend(["unsubscribed", "objection"]);
    }
    if purpose.data.iter().any(|id| ["video", "photo", "audio-recording"].contains(&id.as_str())) {
        events.push("recording");
    }
    for kind in kinds(context, purpose) {
        events.extend_from_slice(events_of(kind));
    }
    if derive::has_basis(purpose, BasisKind::LegalObligation) {
        events.push("end-of-financial-year");
    }
    if derive::has_basis(purpose, BasisKind::PublicTask) {
        events.extend(["case-closed", "decision"]);
    }
    let mut seen = BTreeSet::new();
    events.retain(|event| seen.insert(*event));
    if events.is_empty() {
        events.extend(["collection", "last-contact", "case-closed"]);
    }
    events
}

/// The kinds of people of a purpose.
pub(super) fn kinds(context: &Context<'_>, purpose: &Purpose) -> Vec<SubjectKind> {
    let subjects = &context.notice.subjects;
    purpose.subjects.iter().filter_map(|id| subjects.get(id)?.kind).collect()
}

fn events_of(kind: SubjectKind) -> &'static [&'static str] {
    match kind {
        SubjectKind::Customer => &["order-completed", "end-of-contract", "end-of-relationship"],
        SubjectKind::Supplier | SubjectKind::ContactPerson => {
            &["end-of-relationship", "end-of-contract"]
        }
        SubjectKind::User => &["account-closed", "last-login"],
        SubjectKind::Applicant => &["position-filled", "decision"],
        SubjectKind::Employee => &["employment-ended"],
        SubjectKind::Tenant => &["end-of-contract"],
        SubjectKind::Patient => &["last-entry"],
        SubjectKind::Member => &["membership-ended"],
        SubjectKind::Visitor | SubjectKind::Bystander => &["visit", "recording"],
        _ => &[],
    }
}
