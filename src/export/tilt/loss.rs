//! What a notice says and TILT cannot hold, a line each: for those who rely on the export.

use super::{NO_EMAIL, NOWHERE};
use crate::derive;
use crate::model::{Coverage, Notice, RightKind, Stated};

fn quoted<T: std::fmt::Display>(ids: Vec<T>) -> String {
    ids.into_iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}

/// What is lost, in the order of the notice.
pub fn losses(facts: &Notice) -> Vec<String> {
    let lost = [people(facts), purposes(facts), other(facts)];
    lost.into_iter().flatten().filter(|(is_lost, _)| *is_lost).map(|(_, what)| what).collect()
}

/// Whether something is lost, and what.
type Loss = (bool, String);

/// Whose data it is, and who answers for it.
fn people(facts: &Notice) -> Vec<Loss> {
    let several = facts.controllers.len();
    let joint = quoted(facts.joint_controllers.keys().collect());
    let no_officer = matches!(facts.dpo, Some(Stated::Nothing(_)));
    let unreached = quoted(without_email(facts));
    let groups = quoted(facts.subjects.keys().collect());
    vec![
        (several > 1, format!("{several} controllers: TILT has one, so the first is written")),
        (!joint.is_empty(), format!("joint controllers: {joint}")),
        (
            no_officer,
            format!(
                "that no data protection officer is appointed: TILT asks for one, so its fields say \
                 nothing (`{NOWHERE}`, `{NO_EMAIL}`) and `appointed` is an addition of ours"
            ),
        ),
        (
            !unreached.is_empty(),
            format!(
                "that there is no e-mail address: TILT asks for one, so `{NO_EMAIL}` is written for {unreached}"
            ),
        ),
        (!groups.is_empty(), format!("whose data it is: {groups}")),
    ]
}

/// What is done with the data.
fn purposes(facts: &Notice) -> Vec<Loss> {
    let transfers = facts.recipients.values().flat_map(|one| one.transfer.iter());
    vec![
        (
            facts.purposes.len() > 1,
            "which purpose a legal basis, a period or a recipient belongs to: TILT states them for each \
             data category"
                .into(),
        ),
        (
            has_events(facts),
            "events from which or until which data is kept: they are only in the words".into(),
        ),
        (
            covers(facts).any(|one| one.when.is_some() || !one.subjects.is_empty()),
            "situations and groups that a basis or a period is for".into(),
        ),
        (
            facts.purposes.values().any(|one| !one.special.is_empty()),
            "the conditions of Art. 9 GDPR, apart from their references".into(),
        ),
        (
            facts.purposes.values().any(|one| one.profiling.is_some()) || facts.profiling.is_some(),
            "profiling".into(),
        ),
        (
            facts.automated_decisions.is_some() || facts.transfers.is_some(),
            "that there are no automated decisions or transfers, as distinct from not being stated"
                .into(),
        ),
        (
            transfers.into_iter().next().is_some(),
            "which recipient a transfer is to, and safeguards that TILT has no name for".into(),
        ),
        (
            facts.recipients.values().any(derive::is_international),
            "transfers to international organisations: TILT knows countries alone".into(),
        ),
    ]
}

/// All else.
fn other(facts: &Notice) -> Vec<Loss> {
    let behalf = quoted(facts.on_behalf.keys().collect());
    let children = facts.audience.as_ref().and_then(|audience| audience.children.as_ref());
    let age = facts.audience.as_ref().and_then(|audience| audience.minimum_age.as_ref());
    let rights = [RightKind::Restriction, RightKind::Object, RightKind::HumanDecision];
    let rights = rights.map(RightKind::id).join(", ");
    let sections = quoted(facts.section.keys().collect());
    vec![
        (facts.cookies.is_some(), "cookies".into()),
        (!facts.ai.is_empty(), format!("AI systems: {}", quoted(facts.ai.keys().collect()))),
        (!facts.cameras.is_empty(), format!("cameras: {}", quoted(facts.cameras.keys().collect()))),
        (facts.security.is_some(), "how the data is protected".into()),
        (age.is_some(), "the minimum age".into()),
        (!behalf.is_empty(), format!("what is done as a processor: {behalf}")),
        (children.is_some(), "whether children are addressed".into()),
        (
            true,
            format!(
                "rights that TILT has no place for: {rights} (the first two are written as additions of ours)"
            ),
        ),
        (!sections.is_empty(), format!("the notice's own sections: {sections}")),
    ]
}

/// Those for whom TILT requires an e-mail address and the notice has none.
fn without_email(facts: &Notice) -> Vec<&'static str> {
    let officer = match &facts.dpo {
        Some(Stated::Given(officer)) => officer.contact.email.is_none(),
        Some(Stated::Nothing(_)) => false,
        None => true,
    };
    let representative = facts.main_representative().filter(|one| one.exempt.is_none());
    let person = match (representative, facts.all_controllers().first()) {
        (Some(one), _) => one.contact.email.is_none(),
        (None, Some((_, first))) => derive::contact_of(facts, first).email.is_none(),
        (None, None) => true,
    };
    let who = [("dataProtectionOfficer", officer), ("controller.representative", person)];
    who.into_iter().filter(|(_, lacks)| *lacks).map(|(who, _)| who).collect()
}

fn has_events(facts: &Notice) -> bool {
    let mut retentions = facts.purposes.values().flat_map(|one| one.retention.iter());
    retentions.any(|one| one.from.is_some() || one.until.is_some() || one.or_until.is_some())
}

fn covers(facts: &Notice) -> impl Iterator<Item = &Coverage> {
    facts.purposes.values().flat_map(|purpose| {
        let bases = purpose.basis.iter().map(|one| &one.covers);
        let retentions = purpose.retention.iter().map(|one| &one.covers);
        let provisions = purpose.provision.iter().map(|one| &one.covers);
        bases.chain(retentions).chain(provisions)
    })
}
