//! What help offers: the events, grounds and conditions that are right for this basis, these people
//! and this data. A choice is named, never a value that could be pasted and be untrue.

use std::collections::BTreeSet;

use super::Context;
use crate::derive;
use crate::model::{BasisKind, Purpose, SpecialKind, SubjectKind};

/// The standard events that can begin or end the time of a purpose, the most likely first.
pub(super) fn events(context: &Context<'_>, purpose: &Purpose) -> Vec<&'static str> {
    let mut events: Vec<&'static str> = Vec::new();
    if derive::has_basis(purpose, BasisKind::Consent) {
        events.push("consent-withdrawn");
    }
    if purpose.direct_marketing == Some(true) {
        events.extend(["unsubscribed", "objection"]);
    }
    if purpose.data.iter().any(|id| ["video", "audio-recording"].contains(&id.as_str())) {
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
        SubjectKind::Member | SubjectKind::TenantOwner => &["membership-ended"],
        SubjectKind::Subscriber => &["unsubscribed", "end-of-contract"],
        SubjectKind::Whistleblower | SubjectKind::Accused | SubjectKind::Witness => {
            &["case-closed"]
        }
        SubjectKind::Visitor | SubjectKind::Bystander => &["visit", "recording"],
        _ => &[],
    }
}

/// What makes people give the data of a purpose, the most likely first, by its legal basis.
pub(super) fn provisions(purpose: &Purpose) -> Vec<&'static str> {
    let mut choices = Vec::new();
    for basis in purpose.basis.iter() {
        choices.extend_from_slice(match basis.kind {
            Some(BasisKind::Contract) => &["contractual", "to-enter-contract"][..],
            Some(BasisKind::LegalObligation) => &["statutory"],
            Some(BasisKind::PublicTask) => &["statutory", "voluntary"],
            _ => &["voluntary"],
        });
    }
    let all = ["voluntary", "contractual", "to-enter-contract", "statutory"];
    choices.extend(all.into_iter().filter(|_| purpose.basis.is_empty()));
    let mut seen = BTreeSet::new();
    choices.retain(|choice| seen.insert(*choice));
    choices
}

/// The conditions of Art. 9(2) GDPR that can fit a purpose: by the data, the people, the basis and who
/// is responsible.
pub(super) fn conditions(
    context: &Context<'_>,
    purpose: &Purpose,
    datum: &str,
) -> Vec<&'static str> {
    let notice = context.notice;
    let special = notice.data.get(datum).and_then(|data| data.special.as_ref()?.given().copied());
    let kinds = kinds(context, purpose);
    let has = |kind| kinds.contains(&kind);
    let mut choices = Vec::new();
    if has(SubjectKind::Employee) || has(SubjectKind::Applicant) {
        choices.push("employment-law");
    }
    if has(SubjectKind::Patient) && special == Some(SpecialKind::Health) {
        choices.push("health-care");
    }
    if has(SubjectKind::Member) && is_non_profit(context, purpose) {
        choices.push("non-profit");
    }
    if derive::has_basis(purpose, BasisKind::VitalInterests) {
        choices.push("vital-interests");
    }
    if derive::is_of_authority(notice, purpose) {
        choices.push("substantial-public-interest");
    } else {
        choices.push("explicit-consent");
    }
    choices.push("legal-claims");
    choices
}

/// Whether a controller of a purpose is an association or foundation by its Swedish registration
/// number (Art. 9(2)(d) GDPR).
fn is_non_profit(context: &Context<'_>, purpose: &Purpose) -> bool {
    let controllers = derive::controllers_of(context.notice, purpose);
    controllers
        .iter()
        .any(|one| one.registration_number.as_deref().is_some_and(|number| number.starts_with('8')))
}
